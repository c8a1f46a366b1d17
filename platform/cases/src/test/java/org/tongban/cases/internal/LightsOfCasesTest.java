// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Light;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LightService.LightCount;
import org.tongban.supervision.LightService.LightFilter;
import org.tongban.supervision.LightService.LightPage;
import org.tongban.supervision.LitCase;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** Filed on Tuesday 2026-11-24: an answer is owed until Tuesday 2026-12-01, 17:00; from acceptance ten working days. */
@PersistenceUnderTest("cases-0.1")
class LightsOfCasesTest {
    private static final ScopePath WUJIN = new ScopePath("/3204/320412");

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private final SampleMatters matters = new SampleMatters();

    @TempDir
    private Path blobs;

    private Platform one;
    private Platform two;

    @BeforeEach
    void start(TestDatabase database) {
        one = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one", matters);
        two = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "two", matters);
    }

    @DatabaseTest
    void aLightIsWrittenDownFromItsHourOnAndOnce(TestDatabase database) {
        CaseNumber number = one.number("k1");
        clock.set("2026-11-30T16:59:59");
        assertThat(one.lights.record()).isZero();
        assertThat(owing(Light.YELLOW).cases()).isEmpty();

        clock.set("2026-11-30T17:00:00");
        assertThat(one.lights.record()).isEqualTo(1);
        assertThat(one.lights.record()).isZero();

        assertThat(lights(number)).containsExactly(tuple(Light.YELLOW, at("2026-11-30T17:00:00")));
        assertThat(owing(Light.YELLOW).cases()).singleElement().satisfies(lit -> {
            assertThat(lit.number()).isEqualTo(number);
            assertThat(lit.since()).contains(at("2026-11-30T17:00:00"));
            assertThat(lit.department()).isEqualTo("civil-affairs");
        });
        assertThat(owing(Light.RED).cases()).isEmpty();
    }

    @DatabaseTest
    void yellowThatWouldComeOnOverAWeekendComesOnAtTheEndOfFriday(TestDatabase database) {
        CaseNumber number = accepted("k1");
        clock.set("2026-12-04T16:59:59");
        assertThat(one.lights.record()).isZero();
        clock.set("2026-12-04T17:00:00");
        one.lights.record();
        assertThat(lights(number)).containsExactly(tuple(Light.YELLOW, at("2026-12-04T17:00:00")));
    }

    @DatabaseTest
    void whatFellDueWhileTheSystemStoodStillIsWrittenDownWithItsOwnHour(TestDatabase database) {
        CaseNumber number = one.number("k1");
        clock.set("2026-12-03T08:00:00");

        Platform restarted = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "again", matters);
        assertThat(restarted.lights.record()).isEqualTo(1);

        assertThat(lights(number))
                .containsExactly(
                        tuple(Light.YELLOW, at("2026-11-30T17:00:00")), tuple(Light.RED, at("2026-12-01T17:00:00")));
        assertThat(one.lights.of(number)).extracting(LightChange::recordedAt).containsOnly(at("2026-12-03T08:00:00"));
    }

    @DatabaseTest
    void twoNodesWriteEachLightDownOnce(TestDatabase database) {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            numbers.add(one.number("k" + i));
        }
        clock.set("2026-12-01T17:00:00");

        int recorded = together(() -> one.lights.record(), () -> two.lights.record());

        one.lights.record();
        assertThat(recorded).isLessThanOrEqualTo(12);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(lights(number))
                        .containsExactly(
                                tuple(Light.YELLOW, at("2026-11-30T17:00:00")),
                                tuple(Light.RED, at("2026-12-01T17:00:00"))));
    }

    @DatabaseTest
    void whatWasLateIsKnownForEverAlsoWhenItWasDoneBeforeTheJobCameBy(TestDatabase database) {
        CaseNumber number = accepted("k1");
        clock.set("2026-12-09T10:00:00");
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));
        done(DECIDER, new CaseCommand.Grant(number, 3, "同意发放"));

        clock.set("2027-03-01T10:00:00");
        assertThat(one.lights.record()).isZero();
        assertThat(lights(number))
                .containsExactly(
                        tuple(Light.YELLOW, at("2026-12-04T17:00:00")), tuple(Light.RED, at("2026-12-08T17:00:00")));
        assertThat(owing(Light.YELLOW).cases()).isEmpty();
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aResultThatNobodyCollectsHasNoLight(TestDatabase database) {
        CaseNumber number = accepted("k1");
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));
        done(DECIDER, new CaseCommand.Grant(number, 3, "同意发放"));

        clock.set("2027-06-01T10:00:00");
        one.lights.record();

        assertThat(lights(number)).isEmpty();
        assertThat(one.lights.find(number)).map(LitCase::light).contains(Light.NONE);
    }

    @DatabaseTest
    void silenceThatTheLawTurnsIntoAcceptanceIsABreach(TestDatabase database) {
        matters.silence(Matter.AcceptanceRule.OnSilence.DEEMED_ACCEPTED);
        CaseNumber number = one.number("k1");
        clock.set("2026-12-02T09:30:00");

        one.silence.run();
        one.lights.record();

        assertThat(lights(number))
                .containsExactlyInAnyOrder(
                        tuple(Light.YELLOW, at("2026-11-30T17:00:00")),
                        tuple(Light.RED, at("2026-12-01T17:00:00")),
                        tuple(Light.BREACH, at("2026-12-01T17:00:00")));
    }

    @DatabaseTest
    void theListGoesOnWhereThePageEndsAndCountsAgree(TestDatabase database) {
        for (int i = 0; i < 53; i++) {
            one.number("k" + i);
        }
        clock.set("2026-11-30T18:00:00");

        LightPage first = owing(Light.YELLOW);
        LightPage second =
                one.lights.owing(filter(WUJIN, Light.YELLOW), first.next().orElseThrow());

        assertThat(first.cases()).hasSize(50);
        assertThat(second.cases()).hasSize(3).doesNotContainAnyElementsOf(first.cases());
        assertThat(second.next()).isEmpty();
        assertThat(one.lights.counts(Set.of(WUJIN))).containsExactly(new LightCount("civil-affairs", Light.YELLOW, 53));
        assertThat(one.lights.counts(Set.of(new ScopePath("/3204/320402")))).isEmpty();
        assertThat(one.lights.owing(filter(WUJIN, Light.YELLOW), "not a cursor").cases())
                .hasSize(50);
        List<LightChange> told = new ArrayList<>();
        one.lights.record();
        var page = one.lights.changes(Instant.EPOCH, "");
        told.addAll(page.changes());
        told.addAll(one.lights.changes(Instant.EPOCH, page.next().orElseThrow()).changes());
        assertThat(told).hasSize(53).doesNotHaveDuplicates();
    }

    @DatabaseTest
    void severalBranchesAreOneListInWhichACaseStandsOnce(TestDatabase database) {
        CaseNumber number = one.number("k1");
        clock.set("2026-11-30T18:00:00");
        Set<ScopePath> both = Set.of(new ScopePath("/3204/320402"), WUJIN, new ScopePath("/3204/320412/320412100"));

        assertThat(one.lights
                        .owing(new LightFilter(both, Optional.empty(), Light.YELLOW), "")
                        .cases())
                .extracting(LitCase::number)
                .containsExactly(number);
        assertThat(one.lights.counts(both)).containsExactly(new LightCount("civil-affairs", Light.YELLOW, 1));
    }

    private CaseNumber accepted(String key) {
        CaseNumber number = one.number(key);
        done(WINDOW, new CaseCommand.Accept(number, 1));
        return number;
    }

    private void done(Caller caller, CaseCommand command) {
        assertThat(one.cases.execute(caller, command)).isInstanceOf(CommandOutcome.Done.class);
    }

    private LightPage owing(Light atLeast) {
        return one.lights.owing(filter(WUJIN, atLeast), "");
    }

    private static LightFilter filter(ScopePath scope, Light atLeast) {
        return new LightFilter(Set.of(scope), Optional.empty(), atLeast);
    }

    private List<org.assertj.core.groups.Tuple> lights(CaseNumber number) {
        return one.lights.of(number).stream()
                .map(change -> tuple(change.light(), change.at()))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TestClock.ZONE).toInstant();
    }

    private static int together(Callable<Integer> left, Callable<Integer> right) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            int sum = 0;
            for (Future<Integer> result : pool.invokeAll(List.of(left, right))) {
                sum += result.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
