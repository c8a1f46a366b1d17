// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Matter;
import org.tongban.page.PageContribution;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.pages.ApplyPage;
import org.tongban.portal.internal.pages.AutosavePage;
import org.tongban.portal.internal.pages.BlankFormPage;
import org.tongban.portal.internal.pages.CheckPage;
import org.tongban.portal.internal.pages.ChooseHallPage;
import org.tongban.portal.internal.pages.FormStepPage;
import org.tongban.portal.internal.pages.GuidePage;
import org.tongban.portal.internal.pages.HallPage;
import org.tongban.portal.internal.pages.HallsPage;
import org.tongban.portal.internal.pages.MaterialsPage;
import org.tongban.portal.internal.pages.MattersPage;
import org.tongban.portal.internal.pages.SampleFormPage;
import org.tongban.stage.OfficialDays;
import org.tongban.stage.SampleCity;
import org.tongban.stage.StagedMatters;
import org.tongban.web.internal.PreviewSite;
import org.tongban.web.internal.pages.ContrastPage;
import org.tongban.web.internal.pages.ElderPage;

/** The citizen's pages of some matters: the platform's own, with the sample city behind them. */
final class LiveSite {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final Pattern GUIDE = Pattern.compile("/matters/([a-z0-9-]+)");

    private final StagedMatters matters;
    private final HttpServlet servlet;

    LiveSite(List<ReadMatter> read, SampleVisitor visitor) {
        SampleCity city = new SampleCity(read);
        this.matters = new StagedMatters(read, city, CLOCK, (code, answers) -> List.of());
        OnePortal portal = new OnePortal(city);
        Site site = new Site(matters, portal, city, OfficialDays.PUBLISHED, CLOCK);
        Filing filing = new Filing(site, visitor.drafts(matters), Nowhere.cases(), visitor.people());
        List<PageContribution> pages = List.of(
                new MattersPage(site),
                new GuidePage(site, Nowhere.tracking()),
                new BlankFormPage(site),
                new SampleFormPage(site),
                new HallsPage(site),
                new HallPage(site),
                new ChooseHallPage(site),
                new ApplyPage(filing),
                new FormStepPage(filing),
                new AutosavePage(filing),
                new MaterialsPage(filing),
                new CheckPage(filing, (caller, submission) -> List.of()),
                new ElderPage(),
                new ContrastPage());
        this.servlet = PreviewSite.over(matters, portal, city, visitor, visitor, pages);
    }

    HttpServlet servlet() {
        return servlet;
    }

    /** Whose session the guide of a matter wants; empty for any other page. */
    Optional<String> session(String path) {
        Matcher guide = GUIDE.matcher(path);
        return guide.matches() ? matters.find(guide.group(1)).map(LiveSite::session) : Optional.empty();
    }

    private static String session(Matter matter) {
        return matter.audience().contains(Matter.Audience.NATURAL_PERSON)
                ? SampleVisitor.PERSON
                : SampleVisitor.COMPANY;
    }
}
