// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.identity.Caller;
import org.tongban.rating.NewRating;
import org.tongban.rating.Occasion;
import org.tongban.rating.RatingOutcome;
import org.tongban.rating.RatingService;
import org.tongban.rating.RatingSheet;
import org.tongban.rating.RatingSummary;
import org.tongban.rating.internal.store.Given;
import org.tongban.rating.internal.store.JpaRatings;

/** Takes ratings into the database, and counts them. */
@Component
public final class StoredRatingService implements RatingService {
    private final CaseReadService cases;
    private final CasePlaces places;
    private final JpaRatings ratings;
    private final Summaries summaries;
    private final Clock clock;
    private final TryLimit limit;

    /**
     * Over cases without personal data.
     *
     * @param cases by token
     * @param places whom a case concerns
     * @param ratings stores
     * @param summaries counts
     * @param clock by which days are counted
     */
    @Activate
    public StoredRatingService(
            @Reference CaseReadService cases,
            @Reference CasePlaces places,
            @Reference JpaRatings ratings,
            @Reference Summaries summaries,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.cases = cases;
        this.places = places;
        this.ratings = ratings;
        this.summaries = summaries;
        this.clock = clock;
        this.limit = new TryLimit(clock);
    }

    @Override
    public Optional<RatingSheet> sheet(String token) {
        return cases.byToken(token)
                .map(file -> new RatingSheet(
                        file.number(),
                        file.matterName().orElse("您的办件"),
                        Occasions.of(file).stream()
                                .map(each -> new RatingSheet.Line(each, ratings.ratedAt(file.number(), each)))
                                .toList()));
    }

    @Override
    public RatingOutcome rate(String token, NewRating rating) {
        Optional<PublicCase> file = cases.byToken(token);
        if (file.isEmpty()) {
            return new RatingOutcome.NoSuchCase();
        }
        if (!limit.admits(file.get().number())) {
            return new RatingOutcome.TooMany();
        }
        return Occasions.of(file.get()).stream()
                .filter(occasion -> occasion.key().equals(rating.occasion()))
                .findFirst()
                .map(occasion -> rate(file.get(), occasion, rating))
                .orElseGet(RatingOutcome.NotOpen::new);
    }

    private RatingOutcome rate(PublicCase file, Occasion occasion, NewRating rating) {
        Optional<Instant> before = ratings.ratedAt(file.number(), occasion);
        if (before.isPresent()) {
            return new RatingOutcome.AlreadyRated(occasion, before.get());
        }
        Checked checked = Checked.of(rating, occasion.kind());
        if (!checked.errors().isEmpty()) {
            return new RatingOutcome.Invalid(checked.errors());
        }
        Given given = new Given(
                file.number(),
                occasion,
                checked.level().orElseThrow(),
                checked.good(),
                checked.poor(),
                checked.text(),
                rating.channel(),
                clock.instant(),
                places.of(file));
        return ratings.add(given)
                ? new RatingOutcome.Rated(occasion, given.at())
                : new RatingOutcome.AlreadyRated(
                        occasion, ratings.ratedAt(file.number(), occasion).orElse(given.at()));
    }

    @Override
    public RatingSummary summary(Caller caller, RatingSummary.By by, YearMonth month) {
        boolean running = !month.isBefore(YearMonth.now(clock.withZone(Summaries.ZONE)));
        List<RatingSummary.Line> lines =
                caller instanceof Caller.Staff staff ? summaries.lines(staff, by, month, running) : List.of();
        return new RatingSummary(running, lines);
    }
}
