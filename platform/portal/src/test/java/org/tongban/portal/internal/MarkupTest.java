// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongban.cases.CaseState;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;
import org.tongban.page.PageContribution;
import org.tongban.portal.internal.pages.BlankFormPage;
import org.tongban.portal.internal.pages.CasePage;
import org.tongban.portal.internal.pages.DiscardPage;
import org.tongban.portal.internal.pages.FormStepPage;
import org.tongban.portal.internal.pages.GuidePage;
import org.tongban.portal.internal.pages.HallPage;
import org.tongban.portal.internal.pages.HallsPage;
import org.tongban.portal.internal.pages.HomePage;
import org.tongban.portal.internal.pages.MaterialsPage;
import org.tongban.portal.internal.pages.MattersPage;
import org.tongban.portal.internal.pages.MyPage;
import org.tongban.portal.internal.pages.NoticePage;
import org.tongban.portal.internal.pages.ProgressPage;
import org.tongban.portal.internal.pages.ReceiptPage;
import org.tongban.portal.internal.pages.SampleFormPage;
import org.tongban.portal.internal.pages.TimelinePage;
import org.tongban.portal.internal.pages.WithdrawPage;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.WellFormed;

/** What every page has in common: whole markup, nothing that runs, nothing that a person typed as markup. */
class MarkupTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

    /** Every page of a town, asked in the way that its route needs. */
    private static Map<String, String> pages(Town town, UUID draft, String typed) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (String matter :
                List.of("elderly-allowance", "marriage-registration", "food-business-licence", "temporary-relief")) {
            town.matters.snapshot().find(matter).ifPresent(found -> {
                SampleRequest guide =
                        SamplePortals.visit().in(SamplePlaces.COMMUNITY).part("matter", matter);
                pages.put("guide of " + matter, Town.body(guide, new GuidePage(town.site, town.tracking)));
                pages.put("blank form of " + matter, Town.body(guide, new BlankFormPage(town.site)));
                pages.put("sample of " + matter, Town.body(guide, new SampleFormPage(town.site)));
            });
        }
        add(pages, SamplePortals.visit(), new HomePage(town.site));
        add(pages, SamplePortals.visit().with("q", typed), new MattersPage(town.site));
        add(pages, SamplePortals.visit().with("q", typed), new HallsPage(town.site));
        add(pages, SamplePortals.visit().part("hall", SamplePlaces.COMMUNITY), new HallPage(town.site));
        add(pages, SamplePortals.visit().part("slug", "hours"), new NoticePage());
        add(
                pages,
                SamplePortals.visit().part("token", SampleTracking.TOKEN),
                new TimelinePage(town.tracking, new RatingInvitation()));
        add(
                pages,
                SamplePortals.visit().post().with("number", typed).with("code", typed),
                new ProgressPage(town.tracking));
        pages.putAll(own(town, draft));
        return pages;
    }

    private static Map<String, String> own(Town town, UUID draft) {
        Map<String, String> pages = new LinkedHashMap<>();
        add(pages, Town.citizen(), new MyPage(town.filing));
        add(
                pages,
                Town.citizen().part("number", SampleCases.NUMBER),
                new CasePage(town.filing, town.tracking, new RatingInvitation()));
        add(pages, Town.citizen().part("number", SampleCases.NUMBER), new WithdrawPage(town.cases));
        add(
                pages,
                Town.citizen().part("number", SampleCases.NUMBER),
                new ReceiptPage(town.site, town.cases, town.tracking, new TicketNumbers()));
        add(pages, Town.citizen().part("draft", draft).part("step", 1), new FormStepPage(town.filing));
        add(pages, Town.citizen().part("draft", draft).part("step", 2).post(), new FormStepPage(town.filing));
        add(pages, Town.citizen().part("draft", draft), new MaterialsPage(town.filing));
        add(pages, Town.citizen().part("draft", draft).post().with("act", "next"), new MaterialsPage(town.filing));
        add(pages, Town.citizen().part("draft", draft), town.check());
        add(pages, Town.citizen().part("draft", draft).post(), town.check());
        add(pages, Town.citizen().part("draft", draft), new DiscardPage(town.filing));
        return pages;
    }

    private static void add(Map<String, String> pages, SampleRequest request, PageContribution page) {
        pages.put(page.route() + " " + request.method(), Town.body(request, page));
    }

    private static Town full() {
        Town town = new Town();
        town.cases.list(
                SampleCases.summary("高龄津贴", CaseState.CORRECTION, "还差 2 份材料"),
                SampleCases.summary("食品经营许可核发", CaseState.ACCEPTED, "正在审查"));
        town.cases.notice(new Shortcoming("bank-card", "照片模糊"), new Shortcoming("bankAccount", "少一位"));
        return town;
    }

    private static Town hostile() {
        Town town = full();
        town.people.rename(HOSTILE);
        town.cases.fileName(HOSTILE + ".pdf");
        town.cases.list(SampleCases.summary(HOSTILE, CaseState.ACCEPTED, HOSTILE));
        town.cases.notice(new Shortcoming("bank-card", HOSTILE));
        return town;
    }

    private static Map<String, Object> answers(String text) {
        return Map.of(
                "premisesName", text, "about", text, "area", text, "place", text, "openOn", text, "businessKind", text);
    }

    static Stream<Map.Entry<String, String>> everyPage() {
        Town full = full();
        UUID food = full.draft("food-business-licence", SamplePlaces.COMMUNITY, Map.of("premisesName", "小陆面馆"));
        full.drafts.attach(SamplePeople.CITIZEN, food, "rules", "布局图.pdf", new ByteArrayInputStream(new byte[9]));
        Town bare = new Town();
        UUID allowance = bare.draft("elderly-allowance", SamplePlaces.COMMUNITY, Map.of());
        return Stream.concat(
                pages(full, food, "没有这样的事").entrySet().stream(), pages(bare, allowance, "").entrySet().stream());
    }

    static Stream<Map.Entry<String, String>> everyHostilePage() {
        Town town = hostile();
        UUID draft = town.draft("food-business-licence", SamplePlaces.COMMUNITY, answers(HOSTILE));
        town.drafts.attach(SamplePeople.CITIZEN, draft, "rules", HOSTILE, new ByteArrayInputStream(new byte[9]));
        return pages(town, draft, HOSTILE).entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPage")
    void everyPageIsWholeRichOrEmpty(Map.Entry<String, String> page) {
        assertThat(WellFormed.faults(page.getValue())).isEmpty();
        assertThat(page.getValue()).containsOnlyOnce("<h1").doesNotContain("null");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyHostilePage")
    void nothingThatAPersonTypedBecomesMarkup(Map.Entry<String, String> page) {
        assertThat(page.getValue()).doesNotContain("<script").doesNotContain("\"'&\"");
        assertThat(WellFormed.faults(page.getValue())).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheHiddenField() {
        Town town = full();
        UUID draft = town.draft("food-business-licence", SamplePlaces.COMMUNITY, Map.of());
        pages(town, draft, "x")
                .forEach((name, markup) -> assertThat(
                                FORM.matcher(markup).results().map(MatchResult::group))
                        .as(name)
                        .allSatisfy(form -> assertThat(form).contains("name=\"csrf\"")));
    }

    @Test
    void theHomePageStandsWithoutMattersAndWithoutPortal() {
        Town town = new Town();
        town.matters.clear();
        String home = Town.body(SamplePortals.visit().under(Optional.empty()), new HomePage(town.site));
        assertThat(WellFormed.faults(home)).isEmpty();
        assertThat(home).doesNotContain("常办事项").doesNotContain("通知");
        assertThat(Town.body(SamplePortals.visit(), new MattersPage(town.site))).contains("这里还没有事项。");
    }

    @Test
    void hostileAnswersAreShownAsTheyWereTyped() {
        Town town = hostile();
        UUID draft = town.draft("food-business-licence", SamplePlaces.COMMUNITY, Map.of());
        town.drafts.save(SamplePeople.CITIZEN, draft, new Answers(Map.of("premisesName", HOSTILE)));
        String page = Town.body(Town.citizen().part("draft", draft).part("step", 1), new FormStepPage(town.filing));
        assertThat(page).contains("value=\"&lt;script>alert(1)&lt;/script>&#34;&#39;&amp;\"");
    }
}
