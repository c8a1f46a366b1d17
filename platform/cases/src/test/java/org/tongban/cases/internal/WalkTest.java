// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Receipt;
import org.tongban.cases.Shortcoming;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Step;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class WalkTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
    }

    @DatabaseTest
    void walksFromFilingOverACorrectionToTheHandingOut(TestDatabase database) {
        Receipt receipt = platform.file("k1");
        CaseNumber number = receipt.number();
        String receiptAtFiling = firstDocument(number);
        CaseFile corrected = done(
                WINDOW, new CaseCommand.RequestCorrection(number, 1, List.of(new Shortcoming("bank-card", "卡号看不清。"))));
        assertThat(corrected.state()).isEqualTo(CaseState.CORRECTION);
        assertThat(corrected.shortcomings()).containsExactly(new Shortcoming("bank-card", "卡号看不清。"));

        clock.advance(Duration.ofDays(1));
        CaseFile supplied = done(CITIZEN, new CaseCommand.SupplyCorrection(number, 2, List.of(upload(number))));
        assertThat(supplied.clock().answerBy()).contains(LocalDate.of(2026, 12, 2));
        assertThat(supplied.materials()).hasSize(4);

        CaseFile accepted = done(WINDOW, new CaseCommand.Accept(number, 3));
        assertThat(accepted.clock().promised()).contains(LocalDate.of(2026, 12, 9));
        assertThat(accepted.openSteps()).extracting(Step::code).containsExactly("examine");

        done(EXAMINER, new CaseCommand.CompleteStep(number, 4, "examine", "年龄和户籍符合条件"));
        CaseFile granted = done(DECIDER, new CaseCommand.Grant(number, 5, "同意发放"));
        assertThat(granted.decidedAt()).isPresent();
        done(DECIDER, new CaseCommand.Issue(number, 6, "示例〔2026〕1号"));
        CaseFile closed = done(SamplePeople.HELPER, new CaseCommand.Deliver(number, 7, "社区窗口领取"));

        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(firstDocument(number)).isEqualTo(receiptAtFiling).contains("收件凭证");
        assertThat(closed.events())
                .extracting(CaseEvent::type)
                .containsExactly(
                        CaseEventType.RECEIVED,
                        CaseEventType.CORRECTION_REQUESTED,
                        CaseEventType.CORRECTION_SUPPLIED,
                        CaseEventType.ACCEPTED,
                        CaseEventType.STEP_COMPLETED,
                        CaseEventType.GRANTED,
                        CaseEventType.ISSUED,
                        CaseEventType.DELIVERED,
                        CaseEventType.CLOSED);
        assertThat(closed.events().get(0).actor()).isEqualTo("申请人");
        assertThat(closed.events().get(3).actor()).isEqualTo("红梅街道便民服务中心 T0402-07");
        assertThat(platform.reading.verify()).isEqualTo(new CaseReadService.AuditReport(1, 9, List.of()));
        assertThat(platform.cases.execute(WINDOW, new CaseCommand.Deliver(number, 9, "再来")))
                .isInstanceOf(CommandOutcome.NotAllowed.class);
    }

    @DatabaseTest
    void whoIsLateSeesWhatHappened(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        done(WINDOW, new CaseCommand.Accept(number, 1));
        CommandOutcome outcome = platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1));
        assertThat(outcome).isInstanceOf(CommandOutcome.Conflict.class);
        assertThat(((CommandOutcome.Conflict) outcome).current().seq()).isEqualTo(2);
    }

    @DatabaseTest
    void theApplicantWithdrawsBeforeTheDecisionAndNobodyElseDoes(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        CaseCommand withdrawal = new CaseCommand.Withdraw(number, 1, "");
        assertThat(platform.cases.execute(SamplePeople.OTHER, withdrawal)).isInstanceOf(CommandOutcome.NotFound.class);
        assertThat(platform.cases.execute(WINDOW, withdrawal)).isInstanceOf(CommandOutcome.NotAllowed.class);
        assertThat(done(CITIZEN, withdrawal).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(platform.cases.attach(
                        CITIZEN, number, "bank-card", "卡.pdf", new ByteArrayInputStream(Platform.pdf(""))))
                .isInstanceOf(CaseService.AttachOutcome.Rejected.class);
    }

    @DatabaseTest
    void aFileThatNobodyAskedForIsNotTaken(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        assertThat(unasked(CITIZEN, number)).contains("现在没有要求交这份材料");
        done(WINDOW, new CaseCommand.Accept(number, 1));
        assertThat(unasked(CITIZEN, number)).contains("文件没有收下");
        assertThat(unasked(EXAMINER, number)).contains("文件没有收下");
    }

    private String unasked(Caller caller, CaseNumber number) {
        CaseService.AttachOutcome outcome =
                platform.cases.attach(caller, number, "bank-card", "卡.pdf", new ByteArrayInputStream(Platform.pdf("")));
        return ((CaseService.AttachOutcome.Rejected) outcome).message();
    }

    @DatabaseTest
    void filesThatNobodyHandsInDoNotPileUp(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        done(WINDOW, new CaseCommand.RequestCorrection(number, 1, List.of(new Shortcoming("bank-card", "卡号看不清。"))));
        for (int i = 0; i < 50; i++) {
            upload(number);
        }

        assertThat(platform.cases.attach(
                        CITIZEN, number, "bank-card", "卡.pdf", new ByteArrayInputStream(Platform.pdf(""))))
                .isInstanceOf(CaseService.AttachOutcome.Rejected.class);
    }

    @DatabaseTest
    void othersGetNothing(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        List<Caller> others = List.of(
                SamplePeople.OTHER, Caller.ANONYMOUS, SamplePeople.TIANNING_DECIDER, new Caller.LocalOperator());
        assertThat(others).allSatisfy(caller -> {
            assertThat(platform.cases.find(caller, number)).isEmpty();
            assertThat(platform.cases.receipt(caller, number)).isEmpty();
            assertThat(platform.cases.mine(caller, "").cases()).isEmpty();
            assertThat(platform.cases
                            .inbox(caller, Duty.DECISION, InboxFilter.ALL, "")
                            .cases())
                    .isEmpty();
        });
    }

    @DatabaseTest
    void aCaseMovesFromInboxToInbox(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        assertThat(inbox(WINDOW, Duty.WINDOW)).containsExactly(number);
        assertThat(inbox(EXAMINER, Duty.EXAMINATION)).isEmpty();
        done(WINDOW, new CaseCommand.Accept(number, 1));
        assertThat(inbox(WINDOW, Duty.WINDOW)).isEmpty();
        assertThat(inbox(EXAMINER, Duty.EXAMINATION)).containsExactly(number);
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));
        assertThat(inbox(DECIDER, Duty.DECISION)).containsExactly(number);
        assertThat(inbox(SamplePeople.TIANNING_DECIDER, Duty.DECISION)).isEmpty();
    }

    @DatabaseTest
    void listsGoOnAfterAPage(TestDatabase database) {
        for (int i = 0; i < 53; i++) {
            platform.file("k" + i);
        }
        CaseService.CasePage first = platform.cases.inbox(WINDOW, Duty.WINDOW, InboxFilter.ALL, "");
        CaseService.CasePage second = platform.cases.inbox(
                WINDOW, Duty.WINDOW, InboxFilter.ALL, first.next().orElseThrow());
        assertThat(first.cases()).hasSize(50);
        assertThat(second.cases()).hasSize(3).doesNotContainAnyElementsOf(first.cases());
        assertThat(second.next()).isEmpty();

        CaseNumber waiting = second.cases().get(0).number();
        done(WINDOW, new CaseCommand.RequestCorrection(waiting, 1, List.of(new Shortcoming("bank-card", "看不清。"))));
        CaseService.CasePage mine = platform.cases.mine(CITIZEN, "");
        CaseService.CasePage rest = platform.cases.mine(CITIZEN, mine.next().orElseThrow());
        assertThat(mine.cases().get(0).number()).isEqualTo(waiting);
        assertThat(rest.cases()).hasSize(3).doesNotContainAnyElementsOf(mine.cases());
    }

    @DatabaseTest
    void thePublicSeesNoPerson(TestDatabase database) {
        Receipt receipt = platform.file("k1");
        CaseReadService.PublicCase seen =
                platform.reading.byToken(receipt.trackingToken()).orElseThrow();
        assertThat(seen.toString()).doesNotContain(SamplePeople.NAME, SamplePeople.ID, SamplePeople.PHONE, "示*王");
        assertThat(platform.reading.byNumber(
                        receipt.number(), receipt.queryCode().toLowerCase(java.util.Locale.ROOT)))
                .contains(seen);
        assertThat(platform.reading.byNumber(receipt.number(), "333333")).isEmpty();
        assertThat(platform.reading.byToken(receipt.trackingToken() + "x")).isEmpty();
    }

    private java.util.UUID upload(CaseNumber number) {
        CaseService.AttachOutcome outcome = platform.cases.attach(
                CITIZEN, number, "bank-card", "新卡.pdf", new ByteArrayInputStream(Platform.pdf("new")));
        return ((CaseService.AttachOutcome.Attached) outcome).material().id();
    }

    private List<CaseNumber> inbox(Caller caller, Duty duty) {
        return platform.cases.inbox(caller, duty, InboxFilter.ALL, "").cases().stream()
                .map(CaseSummary::number)
                .toList();
    }

    /** A document stays as it went out. */
    private String firstDocument(CaseNumber number) {
        String serial = platform.cases
                .find(CITIZEN, number)
                .orElseThrow()
                .documents()
                .get(0)
                .serial();
        return new String(
                platform.cases
                        .document(CITIZEN, number, serial, false)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    /** What a command answers is what anybody reads afterwards. */
    private CaseFile done(Caller caller, CaseCommand command) {
        CommandOutcome outcome = platform.cases.execute(caller, command);
        if (outcome instanceof CommandOutcome.Done done) {
            assertThat(platform.cases.find(CITIZEN, command.number())).contains(done.file());
            return done.file();
        }
        throw new AssertionError(outcome.toString());
    }
}
