// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Light;
import org.tongban.cases.Shortcoming;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LitCase;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/**
 * Filed and accepted on Monday 2026-12-21 with ten working days: Monday 2027-01-04 by the weekends alone, Tuesday 2027-01-05
 * when the first of January is known to be a holiday.
 */
@PersistenceUnderTest("cases-0.1")
class CalendarChangesTest {
    private final TestClock clock = TestClock.at("2026-12-21T09:30:00");
    private final SampleMatters matters = new SampleMatters();
    private final SampleDays days = new SampleDays();

    @TempDir
    private Path blobs;

    private Platform one;
    private Platform two;

    @BeforeEach
    void start(TestDatabase database) {
        one = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one", matters, days);
        two = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "two", matters, days);
    }

    @DatabaseTest
    void aNewYearMovesTheDateAndTheCaseSaysSo(TestDatabase database) {
        CaseNumber number = accepted("k1");
        run(one);
        assertThat(file(number).clock().promised()).contains(LocalDate.of(2027, 1, 4));
        assertThat(file(number).clock().provisional()).isTrue();

        days.publish2027();
        assertThat(run(one)).isEqualTo(1);

        CaseFile file = file(number);
        assertThat(file.clock().promised()).contains(LocalDate.of(2027, 1, 5));
        assertThat(file.clock().provisional()).isFalse();
        assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
        CaseEvent event = file.events().get(2);
        assertThat(event.type()).isEqualTo(CaseEventType.DEADLINE_RECOMPUTED);
        assertThat(event.actor()).isEqualTo("系统");
        assertThat(event.payload())
                .containsEntry("duesBefore", ",2027-01-04,")
                .containsEntry("dues", ",2027-01-05,")
                .containsEntry("reason", "2027年的放假安排已经公布，按它重新计算期限。")
                .hasEntrySatisfying("calendar", name -> assertThat(name).startsWith("2027-12-31 "));
        one.jobs.checkpoint();
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void theApplicantIsToldOfADayThatNoLongerHolds(TestDatabase database) {
        clock.set("2026-12-14T09:30:00");
        CaseNumber inTheOldYear = accepted("k1");
        clock.set("2026-12-21T09:30:00");
        CaseNumber moves = accepted("k2");
        run(one);
        days.publish2027();

        assertThat(run(one)).isEqualTo(1);

        assertThat(file(inTheOldYear).events()).hasSize(2);
        assertThat(one.tools.happenings().of(moves, 2).dates().replaced()).isEmpty();
        assertThat(one.tools.happenings().of(moves, 3).dates().replaced()).contains(LocalDate.of(2027, 1, 4));
    }

    @DatabaseTest
    void aDateThatOnlyBecomesFirmIsSaidInTheCaseAndTellsNobodyAnotherDay(TestDatabase database) {
        CaseNumber number = accepted("k1");
        run(one);
        days.publish("2027-12-31");
        assertThat(run(one)).isEqualTo(1);
        assertThat(file(number).clock().promised()).contains(LocalDate.of(2027, 1, 4));
        assertThat(file(number).clock().provisional()).isFalse();
        assertThat(file(number).events()).hasSize(3);
        assertThat(one.tools.happenings().of(number, 3).dates().replaced()).isEmpty();
    }

    @DatabaseTest
    void whoWaitsForAnAnswerIsToldOfTheNewDayForTheAnswer(TestDatabase database) {
        clock.set("2026-12-28T09:30:00");
        CaseNumber number = one.number("k1");
        run(one);
        days.publish2027();
        run(one);
        assertThat(file(number).clock().answerBy()).contains(LocalDate.of(2027, 1, 5));
        assertThat(one.tools.happenings().of(number, 2).dates().replaced()).contains(LocalDate.of(2027, 1, 4));
    }

    @DatabaseTest
    void completedPapersKeepThePeriodThatBeganWithThem(TestDatabase database) {
        CaseNumber number = one.number("k1");
        one.cases.execute(
                WINDOW, new CaseCommand.RequestCorrection(number, 1, List.of(new Shortcoming("phone", "少一位。"))));
        clock.set("2026-12-28T09:30:00");
        one.cases.execute(
                CITIZEN,
                new CaseCommand.SupplyCorrection(
                        number, 2, List.of(), new org.tongban.form.Answers(java.util.Map.of("phone", "13800000001"))));
        run(one);
        clock.set("2026-12-30T09:30:00");
        days.publish2027();
        run(one);
        assertThat(file(number).clock().answerBy()).contains(LocalDate.of(2027, 1, 5));
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aNodeThatDiesOnTheWayLeavesTheRestToAnother(TestDatabase database) {
        List<CaseNumber> numbers = accepted(10);
        run(one);
        days.publish2027();
        AtomicInteger pages = new AtomicInteger();
        long first = one.calendar.run(() -> pages.incrementAndGet() <= 1);
        assertThat(first).isEqualTo(4);

        assertThat(run(two)).isEqualTo(6);

        assertThat(run(one) + run(two)).isZero();
        assertThat(numbers).allSatisfy(this::hasOneNewDate);
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void twoNodesAtOnceGiveEachCaseItsNewDateOnce(TestDatabase database) {
        List<CaseNumber> numbers = accepted(12);
        run(one);
        days.publish2027();

        together(() -> run(one), () -> run(two));

        run(one);
        assertThat(numbers).allSatisfy(this::hasOneNewDate);
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aSecondLookFindsWhatWasWrittenByTheCalendarBefore(TestDatabase database) {
        SampleDays behind = new SampleDays();
        Platform late = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "late", matters, behind);
        run(one);
        days.publish2027();
        run(one);
        CaseNumber number = late.number("k1");
        late.cases.execute(WINDOW, new CaseCommand.Accept(number, 1));
        assertThat(file(number).clock().promised()).contains(LocalDate.of(2027, 1, 4));

        assertThat(run(one)).isZero();
        clock.advance(Duration.ofMinutes(10));
        assertThat(run(one)).isEqualTo(1);

        assertThat(file(number).clock().promised()).contains(LocalDate.of(2027, 1, 5));
        clock.advance(Duration.ofMinutes(10));
        assertThat(run(one)).isZero();
    }

    @DatabaseTest
    void whoHoldsACaseDoesNotHoldUpThePageAfterIt(TestDatabase database) throws SQLException {
        List<CaseNumber> numbers = accepted(8);
        run(one);
        days.publish2027();
        try (Connection connection = database.otherPool().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet held = statement.executeQuery(
                    "select seq from case_file where case_number = '" + numbers.get(0) + "' for update")) {
                assertThat(held.next()).isTrue();
                together(() -> assertThat(run(one)).isEqualTo(8), () -> {
                    boolean passed = written(database, numbers.get(7));
                    boolean waits = !written(database, numbers.get(0));
                    release(connection);
                    assertThat(passed && waits).isTrue();
                });
            }
        }
        numbers.forEach(this::hasOneNewDate);
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    /** Waits a while; asks without locks, so that it stands in nobody's way. */
    private static boolean written(TestDatabase database, CaseNumber number) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            for (int tries = 0; tries < 40; tries++) {
                try (ResultSet events = statement.executeQuery(
                        "select count(*) from case_event where case_number = '" + number + "' and seq = 3")) {
                    events.next();
                    if (events.getLong(1) == 1) {
                        return true;
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return false;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void release(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @DatabaseTest
    void anOfficerWhoReadTheCaseBeforeStillActs(TestDatabase database) {
        CaseNumber number = accepted("k1");
        run(one);
        days.publish2027();
        run(one);

        CommandOutcome outcome = one.cases.execute(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));

        assertThat(outcome).isInstanceOf(CommandOutcome.Done.class);
        assertThat(one.cases.execute(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合")))
                .isInstanceOf(CommandOutcome.Conflict.class);
        assertThat(file(number).events()).extracting(CaseEvent::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void anAmendmentTurnsARedLightOffAndTheTrailKeepsIt(TestDatabase database) {
        CaseNumber number = accepted("k1");
        run(one);
        clock.set("2027-01-04T17:00:00");
        assertThat(light(number)).isEqualTo(Light.RED);

        days.publish2027();
        run(one);

        assertThat(light(number)).isEqualTo(Light.YELLOW);
        assertThat(one.lights.of(number)).extracting(LightChange::light).contains(Light.YELLOW, Light.RED);
        clock.set("2027-01-05T17:00:00");
        one.lights.record();
        assertThat(light(number)).isEqualTo(Light.RED);
        assertThat(one.lights.of(number))
                .filteredOn(change -> change.light() == Light.RED)
                .hasSize(2);
    }

    @DatabaseTest
    void whereOnlyTheHourOfALightMovesNothingHasHappenedToTheCase(TestDatabase database) {
        clock.set("2026-11-02T09:30:00");
        matters.promise("30 calendar-day");
        CaseNumber number = accepted("k1");
        run(one);
        clock.set("2026-11-25T18:00:00");
        assertThat(light(number)).isEqualTo(Light.BLUE);

        days.dayOff("2026-11-30", "2026-12-01");
        assertThat(run(one)).isEqualTo(1);

        assertThat(light(number)).isEqualTo(Light.YELLOW);
        assertThat(file(number).events()).hasSize(2);
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void whoPutsTheOldDateBackIsFound(TestDatabase database) throws SQLException {
        accepted("k1");
        run(one);
        days.publish2027();
        run(one);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update case_file set promised_due = '2027-01-04'");
        }
        assertThat(one.reading.verify().faults()).singleElement().asString().contains("期限和事件不符");
    }

    private void hasOneNewDate(CaseNumber number) {
        assertThat(file(number).clock().promised()).contains(LocalDate.of(2027, 1, 5));
        assertThat(file(number).events())
                .filteredOn(event -> event.type() == CaseEventType.DEADLINE_RECOMPUTED)
                .hasSize(1);
    }

    private static long run(Platform platform) {
        return platform.calendar.run(() -> true);
    }

    private List<CaseNumber> accepted(int count) {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(accepted("many-" + i));
        }
        return numbers;
    }

    private CaseNumber accepted(String key) {
        CaseNumber number = one.number(key);
        assertThat(one.cases.execute(WINDOW, new CaseCommand.Accept(number, 1)))
                .isInstanceOf(CommandOutcome.Done.class);
        return number;
    }

    private CaseFile file(CaseNumber number) {
        return one.cases.find(CITIZEN, number).orElseThrow();
    }

    private Light light(CaseNumber number) {
        return one.lights.find(number).map(LitCase::light).orElseThrow();
    }

    private static void together(Runnable left, Runnable right) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> done : List.of(pool.submit(left), pool.submit(right))) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
