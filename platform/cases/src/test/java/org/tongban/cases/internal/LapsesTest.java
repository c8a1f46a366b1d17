// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.TerminationGround;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.form.Answers;
import org.tongban.identity.Duty;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** A notice of Tuesday 2026-11-24 gives time until Tuesday 2026-12-08. */
@PersistenceUnderTest("cases-0.1")
class LapsesTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;
    private CaseNumber number;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
        number = platform.number("k1");
        platform.cases.execute(
                WINDOW, new CaseCommand.RequestCorrection(number, 1, List.of(new Shortcoming("phone", "少一位。"))));
    }

    private CaseFile file() {
        return platform.cases.find(CITIZEN, number).orElseThrow();
    }

    private List<CaseNumber> inbox() {
        return platform.cases.inbox(WINDOW, Duty.WINDOW, InboxFilter.ALL, "").cases().stream()
                .map(CaseSummary::number)
                .toList();
    }

    @DatabaseTest
    void theNoticeTellsItsDate(TestDatabase database) {
        CaseHappening told = platform.tools.happenings().of(number, 2);
        assertThat(told.dates().until()).contains(LocalDate.of(2026, 12, 8));
        CaseFile file = file();
        byte[] notice = platform.cases
                .document(CITIZEN, number, file.documents().get(1).serial(), false)
                .orElseThrow()
                .content();
        assertThat(new String(notice, java.nio.charset.StandardCharsets.UTF_8)).contains("请在2026年12月8日前一起补齐");
    }

    @DatabaseTest
    void aMissedDateBringsADraftToTheDeskAndEndsNothing(TestDatabase database) {
        clock.advance(Duration.ofDays(14));
        platform.lapses.run();
        assertThat(inbox()).isEmpty();

        clock.advance(Duration.ofDays(1));
        platform.lapses.run();
        platform.lapses.run();

        CaseFile file = file();
        assertThat(file.state()).isEqualTo(CaseState.CORRECTION);
        assertThat(file.events()).hasSize(3);
        assertThat(file.events().get(2).type()).isEqualTo(CaseEventType.CORRECTION_LAPSED);
        assertThat(file.events().get(2).payload().get(PayloadKeys.REASON)).contains("2026年12月8日");
        assertThat(inbox()).containsExactly(number);
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void theOfficerTerminatesOrTheApplicantStillSupplies(TestDatabase database) {
        clock.advance(Duration.ofDays(15));
        platform.lapses.run();
        CommandOutcome supplied = platform.cases.execute(
                CITIZEN,
                new CaseCommand.SupplyCorrection(number, 3, List.of(), new Answers(Map.of("phone", "13800000001"))));
        assertThat(supplied).isInstanceOf(CommandOutcome.Done.class);
        assertThat(file().state()).isEqualTo(CaseState.RECEIVED);
    }

    @DatabaseTest
    void beforeTheDateNobodyTerminates(TestDatabase database) {
        CaseCommand early = new CaseCommand.Terminate(number, 2, TerminationGround.CORRECTIONS_NEVER_CAME, "没有来。");
        assertThat(platform.cases.execute(WINDOW, early)).isInstanceOf(CommandOutcome.NotAllowed.class);
        clock.advance(Duration.ofDays(15));
        assertThat(platform.cases.execute(WINDOW, early)).isInstanceOf(CommandOutcome.Done.class);
        assertThat(file().state()).isEqualTo(CaseState.TERMINATED);
    }

    @DatabaseTest
    void theOfficerMayGiveMoreTime(TestDatabase database) {
        CaseNumber other = platform.number("k2");
        platform.cases.execute(
                WINDOW,
                new CaseCommand.RequestCorrection(
                        other, 1, List.of(new Shortcoming("phone", "少一位。")), Optional.of(LocalDate.of(2026, 12, 31))));
        clock.advance(Duration.ofDays(15));
        platform.lapses.run();
        assertThat(inbox()).containsExactly(number);
    }
}
