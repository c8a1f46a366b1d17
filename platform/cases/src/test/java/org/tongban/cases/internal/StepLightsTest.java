// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.SURVEYOR;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
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
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseStep;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LightService.LightCount;
import org.tongban.supervision.LightService.LightFilter;
import org.tongban.supervision.LitCase;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/**
 * Accepted on Tuesday 2026-11-24, with time until Tuesday 2026-12-08. Two steps side by side: the examination has two
 * working days, until Thursday the 26th; the survey of another department has four, until Monday the 30th.
 */
@PersistenceUnderTest("cases-0.1")
class StepLightsTest {
    private static final ScopePath WUJIN = new ScopePath("/3204/320412");

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private final SampleMatters matters = new SampleMatters();
    private final SampleDays days = new SampleDays();

    @TempDir
    private Path blobs;

    private Platform one;
    private Platform two;

    @BeforeEach
    void start(TestDatabase database) {
        matters.examineWithin("2 working-day");
        matters.surveyWithin("4 working-day");
        one = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one", matters, days);
        two = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "two", matters, days);
    }

    @DatabaseTest
    void eachOfTwoStepsSideBySideHasItsOwnHours(TestDatabase database) {
        CaseNumber number = accepted("k1");
        done(SURVEYOR, new CaseCommand.Claim(number, 2));
        List.of("2026-11-25T17:00:00", "2026-11-26T17:00:00", "2026-11-27T17:00:00", "2026-11-30T17:00:00")
                .forEach(hour -> {
                    clock.set(LocalDateTime.parse(hour).minusSeconds(1).toString());
                    assertThat(one.lights.record()).as("before " + hour).isZero();
                    clock.set(hour);
                    assertThat(one.lights.record()).as("at " + hour).isEqualTo(1);
                    assertThat(one.lights.record()).isZero();
                });

        assertThat(lights(number))
                .containsExactly(
                        tuple("examine", Light.YELLOW, at("2026-11-25T17:00:00")),
                        tuple("examine", Light.RED, at("2026-11-26T17:00:00")),
                        tuple("survey", Light.YELLOW, at("2026-11-27T17:00:00")),
                        tuple("survey", Light.RED, at("2026-11-30T17:00:00")));
        assertThat(one.lights.of(number).get(1).holder()).isEmpty();
        assertThat(one.lights.of(number).get(3)).satisfies(change -> {
            assertThat(change.holder()).contains(SURVEYOR.workNumber());
            assertThat(change.step()).isEqualTo("现场勘验");
            assertThat(change.department()).isEqualTo("housing");
            assertThat(change.due()).contains(LocalDate.of(2026, 11, 30));
        });
    }

    @DatabaseTest
    void aCaseWithALateStepIsListedAndCountedWhileItHasTimeItself(TestDatabase database) {
        CaseNumber number = accepted("k1");
        clock.set("2026-11-26T16:59:59");
        assertThat(owing(Light.RED)).isEmpty();
        assertThat(inbox(EXAMINER, Light.RED)).isEmpty();

        clock.set("2026-11-26T17:00:00");

        assertThat(owing(Light.RED)).singleElement().satisfies(lit -> {
            assertThat(lit.light()).isEqualTo(Light.NONE);
            assertThat(lit.lit()).isTrue();
            assertThat(lit.steps())
                    .extracting(StepLight::name, StepLight::light, StepLight::due)
                    .containsExactly(
                            tuple("镇街审核", Light.RED, LocalDate.of(2026, 11, 26)),
                            tuple("现场勘验", Light.BLUE, LocalDate.of(2026, 11, 30)));
            assertThat(lit.steps().get(0).since()).contains(at("2026-11-26T17:00:00"));
        });
        assertThat(owing(Light.BREACH)).isEmpty();
        assertThat(one.lights.counts(Set.of(WUJIN))).containsExactly(new LightCount("civil-affairs", Light.RED, 1));
        assertThat(inbox(EXAMINER, Light.RED)).containsExactly(number);
        assertThat(inbox(SURVEYOR, Light.RED)).containsExactly(number);
        assertThat(inbox(SURVEYOR, Light.BREACH)).isEmpty();
    }

    @DatabaseTest
    void casesThatAreLateThemselvesComeBeforeThoseWithALateStep(TestDatabase database) {
        List<CaseNumber> all = new ArrayList<>();
        all.add(accepted("k0"));
        clock.set("2026-12-03T09:30:00");
        all.add(accepted("k1"));
        all.add(accepted("k2"));
        clock.set("2026-12-08T17:00:00");

        assertThat(inbox(EXAMINER, Light.RED)).containsExactlyElementsOf(all);
    }

    @DatabaseTest
    void aStepThatIsDoneInTimeHasNoRedLight(TestDatabase database) {
        CaseNumber number = accepted("k1");
        clock.set("2026-11-26T16:00:00");
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));
        clock.set("2026-11-30T16:59:59");
        done(SURVEYOR, new CaseCommand.CompleteStep(number, 3, "survey", "符合"));

        clock.set("2026-12-01T09:00:00");
        assertThat(one.lights.record()).isZero();

        assertThat(lights(number)).extracting(light -> light.toList().get(1)).containsOnly(Light.YELLOW);
        assertThat(owing(Light.YELLOW)).isEmpty();
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aStepThatWasLateIsKnownForEverAlsoWhenItWasDoneBeforeTheJobCameBy(TestDatabase database) {
        CaseNumber number = accepted("k1");
        clock.set("2026-11-26T17:00:01");
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));

        assertThat(one.lights.record()).isZero();

        assertThat(lights(number))
                .containsExactly(
                        tuple("examine", Light.YELLOW, at("2026-11-25T17:00:00")),
                        tuple("examine", Light.RED, at("2026-11-26T17:00:00")));
    }

    @DatabaseTest
    void aStepThatIsSentBackHasItsTimeAnew(TestDatabase database) {
        CaseNumber number = accepted("k1");
        clock.set("2026-11-25T10:00:00");
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));
        done(SURVEYOR, new CaseCommand.CompleteStep(number, 3, "survey", "符合"));
        clock.set("2026-11-27T10:00:00");
        done(DECIDER, new CaseCommand.SendBack(number, 4, "examine", "请核对户籍。"));

        clock.set("2026-12-01T16:59:59");
        one.lights.record();
        assertThat(lights(number)).containsExactly(tuple("examine", Light.YELLOW, at("2026-11-30T17:00:00")));
        clock.set("2026-12-01T17:00:00");
        one.lights.record();
        assertThat(lights(number)).contains(tuple("examine", Light.RED, at("2026-12-01T17:00:00")));
    }

    @DatabaseTest
    void whileTheCaseIsSuspendedItsStepsStandStill(TestDatabase database) {
        matters.suspendable();
        CaseNumber number = accepted("k1");
        clock.set("2026-11-25T10:00:00");
        done(EXAMINER, new CaseCommand.Suspend(number, 2, "court", "示例〔2026〕3号", Optional.empty(), "等判决。"));
        assertThat(step(number, "examine").due()).isEmpty();
        clock.set("2026-12-14T10:00:00");
        assertThat(one.lights.record()).isZero();
        done(EXAMINER, new CaseCommand.Resume(number, 3, "判决已生效。"));
        assertThat(step(number, "examine").due()).contains(LocalDate.of(2026, 12, 15));

        clock.set("2026-12-15T16:59:59");
        one.lights.record();
        assertThat(lights(number)).containsExactly(tuple("examine", Light.YELLOW, at("2026-12-14T17:00:00")));
        clock.set("2026-12-15T17:00:00");
        one.lights.record();
        assertThat(lights(number)).contains(tuple("examine", Light.RED, at("2026-12-15T17:00:00")));
    }

    @DatabaseTest
    void aStepWhoseTimeTheLawDoesNotCountHasItsOwnLimitAllTheSame(TestDatabase database) {
        matters.surveyIsReview();
        CaseNumber number = accepted("k1");
        clock.set("2026-11-25T10:00:00");
        done(
                SURVEYOR,
                new CaseCommand.StartStep(number, 2, "survey", Optional.of(LocalDate.of(2026, 12, 1)), "请专家评审。"));
        assertThat(step(number, "examine").due()).contains(LocalDate.of(2026, 11, 26));
        clock.set("2026-11-30T17:00:00");
        one.lights.record();
        assertThat(lights(number))
                .contains(
                        tuple("examine", Light.RED, at("2026-11-26T17:00:00")),
                        tuple("survey", Light.RED, at("2026-11-30T17:00:00")));
        assertThat(owing(Light.RED)).extracting(LitCase::light).containsOnly(Light.NONE);
    }

    @DatabaseTest
    void anExtensionIsForTheStepsThatAreOpenWhenItIsApproved(TestDatabase database) {
        matters.extendable("20 working-day", "10 working-day");
        CaseNumber number = accepted("k1");
        clock.set("2026-11-25T10:00:00");
        done(EXAMINER, new CaseCommand.ProposeExtension(number, 2, "要到外地核实。"));
        done(DECIDER, new CaseCommand.DecideExtension(number, 3, true, ""));
        assertThat(step(number, "examine").due()).contains(LocalDate.of(2026, 12, 10));

        clock.set("2026-12-10T16:59:59");
        one.lights.record();
        assertThat(lights(number)).extracting(light -> light.toList().get(1)).containsOnly(Light.YELLOW);
        clock.set("2026-12-10T17:00:00");
        one.lights.record();
        assertThat(lights(number)).contains(tuple("examine", Light.RED, at("2026-12-10T17:00:00")));
    }

    @DatabaseTest
    void anAmendedCalendarMovesTheHoursOfAStep(TestDatabase database) {
        one.calendar.run(() -> true);
        CaseNumber number = accepted("k1");
        days.dayOff("2026-11-26");
        one.calendar.run(() -> true);

        clock.set("2026-11-27T16:59:59");
        one.lights.record();
        assertThat(lights(number)).containsExactly(tuple("examine", Light.YELLOW, at("2026-11-25T17:00:00")));
        clock.set("2026-11-27T17:00:00");
        one.lights.record();
        assertThat(lights(number)).contains(tuple("examine", Light.RED, at("2026-11-27T17:00:00")));
    }

    @DatabaseTest
    void casesFromBeforeTheChangelogGetTheHoursOfTheirStepsWithTheNextLook(TestDatabase database) throws SQLException {
        one.calendar.run(() -> true);
        CaseNumber number = accepted("k1");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update case_file set step_clocks = '', lit_at = yellow_at, next_light_at = yellow_at");
            statement.executeUpdate("delete from case_calendar");
        }
        clock.set("2026-11-26T17:00:00");
        one.lights.record();
        assertThat(lights(number)).isEmpty();

        one.calendar.run(() -> true);
        one.lights.record();

        assertThat(lights(number))
                .containsExactly(
                        tuple("examine", Light.YELLOW, at("2026-11-25T17:00:00")),
                        tuple("examine", Light.RED, at("2026-11-26T17:00:00")));
        assertThat(one.cases.find(EXAMINER, number).orElseThrow().events()).hasSize(2);
    }

    @DatabaseTest
    void whatFellDueWhileTheSystemStoodStillIsWrittenDownWithItsOwnHour(TestDatabase database) {
        CaseNumber number = accepted("k1");
        clock.set("2026-12-01T08:00:00");

        assertThat(two.lights.record()).isEqualTo(1);

        assertThat(one.lights.record()).isZero();
        assertThat(lights(number)).hasSize(4).contains(tuple("survey", Light.RED, at("2026-11-30T17:00:00")));
        assertThat(one.lights.of(number)).extracting(LightChange::recordedAt).containsOnly(at("2026-12-01T08:00:00"));
    }

    @DatabaseTest
    void twoNodesWriteEachLightDownOnceAlsoWhenCaseAndStepsAreLateInTheSameHour(TestDatabase database) {
        matters.examineWithin("10 working-day");
        matters.surveyWithin("10 working-day");
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            numbers.add(accepted("k" + i));
        }
        clock.set("2026-12-08T17:00:00");

        together();

        one.lights.record();
        assertThat(numbers)
                .allSatisfy(number -> assertThat(lights(number))
                        .extracting(
                                light -> light.toList().get(0),
                                light -> light.toList().get(1))
                        .containsExactlyInAnyOrder(
                                tuple("", Light.YELLOW),
                                tuple("", Light.RED),
                                tuple("examine", Light.YELLOW),
                                tuple("examine", Light.RED),
                                tuple("survey", Light.YELLOW),
                                tuple("survey", Light.RED)));
        assertThat(told()).hasSize(12 * 6).doesNotHaveDuplicates();
    }

    private List<LightChange> told() {
        List<LightChange> told = new ArrayList<>();
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            var page = one.lights.changes(Instant.EPOCH, after.get());
            told.addAll(page.changes());
            after = page.next();
        }
        return told;
    }

    private void together() {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(() -> one.lights.record(), () -> two.lights.record());
            for (Future<Integer> result : pool.invokeAll(both)) {
                result.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private CaseNumber accepted(String key) {
        CaseNumber number = one.number(key);
        done(WINDOW, new CaseCommand.Accept(number, 1));
        return number;
    }

    private void done(Caller caller, CaseCommand command) {
        assertThat(one.cases.execute(caller, command)).isInstanceOf(CommandOutcome.Done.class);
    }

    private CaseStep step(CaseNumber number, String code) {
        return one.cases.find(EXAMINER, number).orElseThrow().steps().stream()
                .filter(step -> step.step().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseNumber> inbox(Caller caller, Light atLeast) {
        InboxFilter filter = new InboxFilter(Optional.empty(), Optional.of(atLeast), InboxFilter.Holder.ANYBODY);
        return one.cases.inbox(caller, Duty.EXAMINATION, filter, "").cases().stream()
                .map(line -> line.number())
                .toList();
    }

    private List<LitCase> owing(Light atLeast) {
        return one.lights
                .owing(new LightFilter(Set.of(WUJIN), Optional.empty(), atLeast), "")
                .cases();
    }

    private List<Tuple> lights(CaseNumber number) {
        return one.lights.of(number).stream()
                .map(change -> tuple(change.stepCode().orElse(""), change.light(), change.at()))
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TestClock.ZONE).toInstant();
    }
}
