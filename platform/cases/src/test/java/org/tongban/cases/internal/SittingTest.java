// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;
import org.tongban.identity.Duty;
import org.tongban.supervision.LitCase;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** What is promised at once, and steps with limits of their own. 2026-11-27 is a Friday. */
@PersistenceUnderTest("cases-0.1")
class SittingTest {
    private final TestClock clock = TestClock.at("2026-11-27T16:30:00");
    private final SampleMatters matters = new SampleMatters();

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one", matters);
    }

    @DatabaseTest
    void whatIsAcceptedInOfficeHoursIsDoneBeforeTheyEnd(TestDatabase database) {
        matters.promise("0 working-day");
        CaseNumber number = accepted();
        assertThat(file(number).clock().promised()).contains(LocalDate.of(2026, 11, 27));
        clock.set("2026-11-27T17:00:00");
        assertThat(file(number).clock().light()).isEqualTo(Light.RED);
    }

    @DatabaseTest
    void whatIsAcceptedAfterOfficeHoursHasTheNextWorkingDay(TestDatabase database) {
        matters.promise("0 working-day");
        clock.set("2026-11-27T18:20:00");
        CaseNumber number = accepted();
        assertThat(file(number).clock().promised()).contains(LocalDate.of(2026, 11, 30));
        assertThat(file(number).clock().light()).isLessThan(Light.RED);
        clock.set("2026-11-30T16:59:59");
        assertThat(file(number).clock().light()).isLessThan(Light.RED);
        clock.set("2026-11-30T17:00:00");
        assertThat(file(number).clock().light()).isEqualTo(Light.RED);
    }

    @DatabaseTest
    void aStepWithoutADayThatOpensAfterOfficeHoursHasTheNextWorkingDay(TestDatabase database) {
        matters.examineWithin("0 working-day");
        clock.set("2026-11-27T18:20:00");
        CaseNumber number = accepted();
        assertThat(file(number).steps().get(0).due()).contains(LocalDate.of(2026, 11, 30));
        assertThat(step().due()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(step().light()).isLessThan(Light.RED);
    }

    @DatabaseTest
    void aStepIsLateWhileTheCaseIsInTime(TestDatabase database) {
        matters.examineWithin("2 working-day");
        CaseNumber number = accepted();
        assertThat(step().light()).isEqualTo(Light.NONE);
        clock.set("2026-12-01T17:00:00");
        assertThat(step().light()).isEqualTo(Light.RED);
        assertThat(line().light()).isEqualTo(Light.NONE);
        assertThat(lit(number).steps()).extracting(StepLight::light).containsExactly(Light.RED);

        platform.cases.execute(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));

        assertThat(lit(number).steps()).isEmpty();
    }

    private StepLight step() {
        return line().steps().get(0);
    }

    private LitCase lit(CaseNumber number) {
        return platform.lights.find(number).orElseThrow();
    }

    private CaseSummary line() {
        return platform.cases
                .inbox(EXAMINER, Duty.EXAMINATION, InboxFilter.ALL, "")
                .cases()
                .get(0);
    }

    private CaseNumber accepted() {
        CaseNumber number = platform.number("k1");
        platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1));
        return number;
    }

    private CaseFile file(CaseNumber number) {
        return platform.cases.find(CITIZEN, number).orElseThrow();
    }
}
