// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** Filed on Tuesday 2026-11-24; five working days end on Tuesday 2026-12-01. */
@PersistenceUnderTest("cases-0.1")
class SilentAcceptanceTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
        platform.matters.silence(Matter.AcceptanceRule.OnSilence.DEEMED_ACCEPTED);
    }

    @DatabaseTest
    void afterTheLastDayALicenceIsAcceptedAsOfTheDayOfReceipt(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        clock.advance(Duration.ofDays(7));
        platform.silence.run();
        assertThat(file(number).state()).isEqualTo(CaseState.RECEIVED);

        clock.advance(Duration.ofDays(1));
        platform.silence.run();
        platform.silence.run();

        CaseFile file = file(number);
        assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(file.acceptedAt()).contains(file.receivedAt());
        assertThat(file.clock().promised()).contains(LocalDate.of(2026, 12, 8));
        assertThat(file.events()).hasSize(2);
        CaseEvent event = file.events().get(1);
        assertThat(event.actor()).isEqualTo("系统");
        assertThat(event.payload()).containsEntry("asOf", "2026-11-24").containsKey("breach");
        assertThat(platform.cases
                        .inbox(EXAMINER, Duty.EXAMINATION, InboxFilter.ALL, "")
                        .cases())
                .extracting(CaseSummary::number)
                .containsExactly(number);
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aNoticeThatComesTooLateFindsTheCaseAccepted(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        clock.advance(Duration.ofDays(8));

        CommandOutcome outcome = platform.cases.execute(WINDOW, notice(number, 1));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CommandOutcome.Conflict.class,
                        conflict -> assertThat(conflict.current().state()).isEqualTo(CaseState.ACCEPTED));
    }

    @DatabaseTest
    void completedPapersStartANewPeriod(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        platform.cases.execute(WINDOW, notice(number, 1));
        clock.advance(Duration.ofDays(6));
        platform.silence.run();
        assertThat(file(number).state()).isEqualTo(CaseState.CORRECTION);
        platform.cases.execute(
                CITIZEN,
                new CaseCommand.SupplyCorrection(number, 2, List.of(), new Answers(Map.of("phone", "13800000001"))));
        clock.advance(Duration.ofDays(7));
        platform.silence.run();
        assertThat(file(number).state()).isEqualTo(CaseState.RECEIVED);

        clock.advance(Duration.ofDays(1));
        platform.silence.run();

        assertThat(file(number).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(file(number).events().get(3).payload()).containsEntry("asOf", "2026-11-30");
    }

    @DatabaseTest
    void elsewhereSilenceOnlyRaisesAnAlarm(TestDatabase database) {
        platform.matters.silence(Matter.AcceptanceRule.OnSilence.ALARM_ONLY);
        CaseNumber number = platform.number("k1");
        clock.advance(Duration.ofDays(20));

        platform.silence.run();

        assertThat(file(number).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1)))
                .isInstanceOf(CommandOutcome.Done.class);
    }

    private static CaseCommand notice(CaseNumber number, long seq) {
        return new CaseCommand.RequestCorrection(number, seq, List.of(new Shortcoming("phone", "少一位。")));
    }

    private CaseFile file(CaseNumber number) {
        return platform.cases.find(CITIZEN, number).orElseThrow();
    }
}
