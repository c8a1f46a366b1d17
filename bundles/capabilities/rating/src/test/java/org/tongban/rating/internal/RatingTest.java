// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.CaseEventType.ACCEPTED;
import static org.tongban.cases.CaseEventType.CLOSED;
import static org.tongban.cases.CaseEventType.CORRECTION_SUPPLIED;
import static org.tongban.cases.CaseEventType.DECLINED;
import static org.tongban.cases.CaseEventType.DELIVERED;
import static org.tongban.cases.CaseEventType.RECEIVED;
import static org.tongban.cases.CaseEventType.WITHDRAWN;
import static org.tongban.rating.internal.SampleCases.CITIZEN;
import static org.tongban.rating.internal.SampleCases.CLERK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.tongban.form.FieldError;
import org.tongban.rating.NewRating;
import org.tongban.rating.Occasion;
import org.tongban.rating.RatingChannel;
import org.tongban.rating.RatingOutcome;
import org.tongban.rating.RatingOutcome.AlreadyRated;
import org.tongban.rating.RatingOutcome.Invalid;
import org.tongban.rating.RatingOutcome.Rated;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("rating-0.1")
class RatingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:32:00Z");

    @DatabaseTest
    void aVisitIsRatedOnceAndTheSecondTryIsToldWhen(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        assertThat(town.rate(Town.TOKEN, Town.VISIT, "SATISFIED"))
                .isInstanceOfSatisfying(
                        Rated.class, rated -> assertThat(rated.at()).isEqualTo(NOW));
        town.clock.advance(Duration.ofDays(2));
        assertThat(town.rate(Town.TOKEN, Town.VISIT, "DISSATISFIED"))
                .isInstanceOfSatisfying(
                        AlreadyRated.class, before -> assertThat(before.at()).isEqualTo(NOW));
        assertThat(town.ratings.sheet(Town.TOKEN)).hasValueSatisfying(sheet -> {
            assertThat(sheet.open()).isEmpty();
            assertThat(sheet.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.ratedAt()).hasValue(NOW));
        });
    }

    @DatabaseTest
    void ofTwoThatRaceOneIsStored(TestDatabase database) {
        List<Town> nodes = List.of(node(database.jpa()), node(database.otherNode()));
        List<RatingOutcome> outcomes = Together.run(8, i -> nodes.get(i % 2).rate(Town.TOKEN, Town.VISIT, "SATISFIED"));

        assertThat(outcomes).filteredOn(Rated.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyRated.class::isInstance).hasSize(7);
    }

    private static Town node(JpaTemplate jpa) {
        return new Town(jpa).visited();
    }

    @DatabaseTest
    void eachVisitAndTheEndAreOccasionsOfTheirOwn(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.course(Town.TOKEN)
                .then(RECEIVED, "2026-11-24T09:30:00", CLERK)
                .then(CORRECTION_SUPPLIED, "2026-11-25T10:00:00", CLERK)
                .then(ACCEPTED, "2026-11-25T10:05:00", CLERK)
                .then(CLOSED, "2026-11-27T11:00:00", "天宁区民政局（示例） T0402-11");

        assertThat(open(town)).containsExactly(Town.VISIT, "VISIT-2026-11-25", Town.FINISH);
        assertThat(town.rate(Town.TOKEN, Town.FINISH, "VERY_SATISFIED")).isInstanceOf(Rated.class);
        assertThat(open(town)).containsExactly(Town.VISIT, "VISIT-2026-11-25");
    }

    @DatabaseTest
    void filingAtHomeIsNoVisitAndARunningCaseCannotBeRatedYet(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.course(Town.TOKEN)
                .then(RECEIVED, "2026-11-24T09:30:00", CITIZEN)
                .then(CORRECTION_SUPPLIED, "2026-11-24T10:00:00", CITIZEN)
                .then(ACCEPTED, "2026-11-25T09:00:00", "系统")
                .then(DELIVERED, "2026-11-26T09:00:00", "天宁区民政局（示例） T0402-11");

        assertThat(open(town)).isEmpty();
        assertThat(town.rate(Town.TOKEN, Town.VISIT, "SATISFIED")).isInstanceOf(RatingOutcome.NotOpen.class);
        assertThat(town.rate(Town.TOKEN, "FINISH-2026-11-26", "SATISFIED")).isInstanceOf(RatingOutcome.NotOpen.class);
    }

    @DatabaseTest
    void whoeverWasDeclinedMayRateAndWhoeverWithdrewHasNothingToRate(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.course(Town.TOKEN)
                .then(RECEIVED, "2026-11-24T09:30:00", CITIZEN)
                .then(DECLINED, "2026-11-27T09:00:00", "天宁区民政局（示例） T0402-11");
        town.course("withdrawn")
                .then(RECEIVED, "2026-11-24T09:30:00", CITIZEN)
                .then(WITHDRAWN, "2026-11-27T09:00:00", CITIZEN);

        assertThat(town.rate(Town.TOKEN, Town.FINISH, "VERY_DISSATISFIED")).isInstanceOf(Rated.class);
        assertThat(town.rate("withdrawn", Town.FINISH, "SATISFIED")).isInstanceOf(RatingOutcome.NotOpen.class);
    }

    @DatabaseTest
    void nothingChosenIsNotPraise(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        for (String level : List.of("", "非常满意", "5", "very_satisfied")) {
            assertThat(errors(town.rate(Town.TOKEN, Town.VISIT, level)))
                    .containsExactly("请从五个等次里选一个：非常满意、满意、基本满意、不满意、非常不满意。");
        }
        assertThat(open(town)).containsExactly(Town.VISIT);
    }

    @DatabaseTest
    void everythingThatIsWrongIsSaidAtOnce(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();
        NewRating typed = new NewRating(
                Town.VISIT,
                "",
                List.of("SERVICE_MANNER", "no such thing"),
                List.of("SERVICE_MANNER", "SERVICE_SPEED"),
                "慢".repeat(501),
                RatingChannel.WEB);

        assertThat(errors(town.ratings.rate(Town.TOKEN, typed)))
                .hasSize(3)
                .contains("“服务态度”两边都选了，请只留一边。", "您写了 501 个字，最多 500 个。请删去 1 个字。");
    }

    @DatabaseTest
    void fiveHundredCharactersOfAnyKindAreTaken(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        assertThat(town.rate(Town.TOKEN, Town.VISIT, "SATISFIED", "𠮷".repeat(500)))
                .isInstanceOf(Rated.class);
    }

    @DatabaseTest
    void aWrongTokenIsNoCase(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        assertThat(town.ratings.sheet("tKq3vYb1Qm2Xw9Zs8Lr7HG")).isEmpty();
        assertThat(town.rate("tKq3vYb1Qm2Xw9Zs8Lr7HG", Town.VISIT, "SATISFIED"))
                .isInstanceOf(RatingOutcome.NoSuchCase.class);
    }

    @DatabaseTest
    void moreThanTenTriesAMinuteAreNotLookedAt(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();
        for (int i = 0; i < 10; i++) {
            assertThat(town.rate(Town.TOKEN, Town.VISIT, "")).isInstanceOf(Invalid.class);
        }

        assertThat(town.rate(Town.TOKEN, Town.VISIT, "SATISFIED")).isInstanceOf(RatingOutcome.TooMany.class);
        town.clock.advance(Duration.ofMinutes(1));
        assertThat(town.rate(Town.TOKEN, Town.VISIT, "SATISFIED")).isInstanceOf(Rated.class);
    }

    private static List<String> open(Town town) {
        return town.ratings.sheet(Town.TOKEN).orElseThrow().open().stream()
                .map(Occasion::key)
                .toList();
    }

    private static List<String> errors(RatingOutcome outcome) {
        return outcome instanceof Invalid invalid
                ? invalid.errors().stream().map(FieldError::message).toList()
                : List.of(outcome.toString());
    }
}
