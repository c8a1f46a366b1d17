// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.PromiseService;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.pages.CheckPage;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestClock;

/** All services of the portal, with people, places and matters of a small city. */
public final class Town {
    public final TestClock clock = TestClock.at("2026-11-24T14:32:00");
    public final SamplePlaces places = new SamplePlaces();
    public final SamplePortals portals = new SamplePortals();
    public final SampleMatters matters = new SampleMatters(places, portals, clock);
    public final SamplePeople people = new SamplePeople();
    public final SampleDrafts drafts = new SampleDrafts(matters, clock);
    public final SampleCases cases = new SampleCases(matters, portals);
    public final SampleTracking tracking = new SampleTracking();
    public final Site site = new Site(matters, portals, places, places, clock);
    public final List<PromiseService.Promise> promises = new ArrayList<>();
    public final Filing filing = new Filing(site, drafts, cases, people);

    /** The last page of a filing. */
    public CheckPage check() {
        return new CheckPage(filing, (caller, submission) -> List.copyOf(promises));
    }

    /** A draft of the citizen in a hall. */
    public UUID draft(String matter, DivisionCode hall, Map<String, Object> answers) {
        drafts.begin(SamplePeople.CITIZEN, matter, hall, Channel.ONLINE);
        Draft draft = drafts.only();
        drafts.save(SamplePeople.CITIZEN, draft.id(), new Answers(answers));
        return draft.id();
    }

    /** A request of the citizen of 83. */
    public static SampleRequest citizen() {
        return SamplePortals.visit().by(SamplePeople.CITIZEN);
    }

    /** The body of a page that has to be one. */
    public static String body(SampleRequest request, PageContribution page) {
        PageResult result = request.to(page);
        if (result instanceof PageResult.Page drawn) {
            return drawn.body().markup();
        }
        throw new AssertionError("No page but " + result);
    }
}
