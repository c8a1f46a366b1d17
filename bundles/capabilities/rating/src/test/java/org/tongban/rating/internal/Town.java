// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import static org.tongban.cases.CaseEventType.RECEIVED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.Post;
import org.tongban.rating.NewRating;
import org.tongban.rating.RatingChannel;
import org.tongban.rating.RatingOutcome;
import org.tongban.rating.internal.store.JpaRatings;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestVault;

/** The module with everything around it. */
final class Town {
    static final String TOKEN = "tKq3vYb1Qm2Xw9Zs8Lr7Hg";
    static final String VISIT = "VISIT-2026-11-24";
    static final String FINISH = "FINISH-2026-11-27";
    static final PersonRef PERSON = new PersonRef(new UUID(1, 2));
    static final Caller OWNER = new Caller.Citizen(PERSON, "王示例", PersonKind.NATURAL);

    final TestClock clock = TestClock.at("2026-11-24T14:32:00");
    final SampleCases cases = new SampleCases();
    final SampleMatters matters = new SampleMatters();
    final StoredRatingService ratings;
    final RatePage page;
    final MyRatePage mine;
    final RatingsPage desk;

    Town(JpaTemplate jpa) {
        SamplePlaces places = new SamplePlaces();
        JpaRatings store = new JpaRatings(jpa, new TestVault());
        CasePlaces concerned = new CasePlaces(places, matters.registry(), new SamplePortals());
        Summaries summaries = new Summaries(store, places, matters.registry());
        ratings = new StoredRatingService(cases, concerned, store, summaries, clock);
        RateForm form = new RateForm(ratings);
        page = new RatePage(form);
        mine = new MyRatePage(form, cases.receipts(OWNER));
        desk = new RatingsPage(ratings, clock);
    }

    SampleCases.Course course(String token) {
        return cases.course(token, matters.name());
    }

    /** Somebody came to the window of 红梅街道 on the 24th. */
    Town visited() {
        course(TOKEN).then(RECEIVED, "2026-11-24T09:30:00", SampleCases.CLERK);
        return this;
    }

    RatingOutcome rate(String token, String occasion, String level) {
        return rate(token, occasion, level, "");
    }

    RatingOutcome rate(String token, String occasion, String level, String text) {
        return ratings.rate(token, new NewRating(occasion, level, List.of(), List.of(), text, RatingChannel.QR_CODE));
    }

    static Caller.Staff staff(Post... posts) {
        return new Caller.Staff("T0402-07", "周示例", List.of(posts));
    }

    static Post post(Duty duty, String scope, String department) {
        return new Post(
                duty,
                new ScopePath(scope),
                Optional.of(department).filter(key -> !key.isEmpty()),
                "示例办公室",
                Optional.empty());
    }
}
