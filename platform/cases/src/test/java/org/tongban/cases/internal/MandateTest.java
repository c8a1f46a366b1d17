// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.HELPER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;
import static org.tongban.cases.internal.SamplePlaces.COMMUNITY;
import static org.tongban.cases.internal.SamplePlaces.STREET;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseService;
import org.tongban.cases.Channel;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.Mandate;
import org.tongban.cases.MandateService;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class MandateTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
    }

    @DatabaseTest
    void nobodyFilesForSomebodyElseWithoutTheirWord(TestDatabase database) {
        UUID draft = platform.filled(WINDOW, STREET);

        assertThat(refusal(submit(draft, Optional.empty()))).startsWith("还没有申请人的确认。");

        assertThat(platform.drafts.find(WINDOW, draft)).isPresent();
        assertThat(platform.cases.mine(CITIZEN, "").cases()).isEmpty();
    }

    @DatabaseTest
    void theMissingWordIsNamedBesideEverythingElse(TestDatabase database) {
        UUID draft = platform.begin(WINDOW, STREET);

        SubmitOutcome outcome = submit(draft, Optional.empty());

        assertThat(((SubmitOutcome.Invalid) outcome).errors())
                .extracting(FieldError::field)
                .contains("applicantName", "bank-card", "mandate");
    }

    @DatabaseTest
    void whoStandsAtTheCounterIsEnoughAndTheReceiptSaysSo(TestDatabase database) {
        Receipt receipt = filed(submit(platform.filled(WINDOW, STREET), Optional.of(new Mandate.Present())));

        assertThat(receipt.mandate()).contains("申请人本人在场，已核对证件");
        assertThat(platform.cases.receipt(CITIZEN, receipt.number())).contains(receipt);
        CaseFile file = platform.cases.find(CITIZEN, receipt.number()).orElseThrow();
        assertThat(file.events().get(0).payload())
                .containsEntry("mandate", "PRESENT")
                .containsEntry("mandateAt", "2026-11-24T01:30:00Z");
        assertThat(words(file, DocumentKind.RECEIPT)).contains("由工作人员帮您办理，确认方式：申请人本人在场，已核对证件。");
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void theCodeOnThePhoneConfirms(TestDatabase database) {
        UUID draft = platform.filled(HELPER, COMMUNITY);
        MandateService.Sent sent = sent(HELPER, draft);

        assertThat(sent.phone()).isEqualTo("138****0000");
        assertThat(platform.notices.texts)
                .singleElement()
                .satisfies(text ->
                        assertThat(text).contains("80周岁以上老年人高龄津贴发放", "10 分钟内有效").hasSizeLessThan(300));
        assertThat(platform.mandates.sent(HELPER, draft)).contains(sent);
        assertThat(platform.mandates.sent(WINDOW, draft)).isEmpty();
        clock.advance(Duration.ofMinutes(9));
        Receipt receipt = filed(platform.cases.submit(HELPER, Platform.submission(draft, "k1", code(), Set.of())));

        assertThat(receipt.mandate()).contains("申请人用短信确认码确认（手机 138****0000，11月24日 09:39）");
    }

    @DatabaseTest
    void aCodeHoldsForTenMinutes(TestDatabase database) {
        UUID draft = platform.filled(WINDOW, STREET);
        sent(WINDOW, draft);

        clock.advance(Duration.ofMinutes(10));

        assertThat(refusal(submit(draft, code()))).contains("过了 10 分钟");
        assertThat(platform.mandates.sent(WINDOW, draft)).isEmpty();
    }

    @DatabaseTest
    void aCodeHoldsForFiveTries(TestDatabase database) {
        UUID draft = platform.filled(WINDOW, STREET);
        sent(WINDOW, draft);
        Optional<Mandate> wrong =
                Optional.of(new Mandate.Code(platform.notices.code().equals("000000") ? "000001" : "000000"));

        assertThat(refusal(submit(draft, wrong))).contains("还可以试 4 次");
        for (int more = 0; more < 3; more++) {
            submit(draft, wrong);
        }

        assertThat(refusal(submit(draft, wrong))).startsWith("确认码不对，已经试了 5 次");
        assertThat(refusal(submit(draft, code()))).startsWith("这个确认码已经试了 5 次");
        clock.advance(Duration.ofMinutes(1));
        sent(WINDOW, draft);
        assertThat(submit(draft, code())).isInstanceOf(SubmitOutcome.Filed.class);
    }

    @DatabaseTest
    void changedAnswersNeedANewCode(TestDatabase database) {
        UUID draft = platform.filled(WINDOW, STREET);
        sent(WINDOW, draft);

        platform.drafts.save(WINDOW, draft, new Answers(Map.of("bankAccount", "6200000000000000018")));

        assertThat(refusal(submit(draft, code()))).contains("重新发确认码");
        clock.advance(Duration.ofMinutes(1));
        sent(WINDOW, draft);
        assertThat(submit(draft, code())).isInstanceOf(SubmitOutcome.Filed.class);
    }

    @DatabaseTest
    void aCodeIsOfOneDraftOnly(TestDatabase database) {
        sent(WINDOW, platform.filled(WINDOW, STREET));
        UUID other = platform.filled(HELPER, COMMUNITY);

        assertThat(refusal(platform.cases.submit(HELPER, Platform.submission(other, "k1", code(), Set.of()))))
                .startsWith("还没有给申请人发确认码");
    }

    @DatabaseTest
    void phonesAreNotRungAllTheTime(TestDatabase database) {
        UUID draft = platform.filled(WINDOW, STREET);
        for (int times = 0; times < 5; times++) {
            sent(WINDOW, draft);
            assertThat(notSent(draft)).contains("刚刚发过一条");
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(notSent(draft)).contains("今天不能再发");
        clock.advance(Duration.ofDays(1));
        platform.jobs.sweep();
        sent(WINDOW, draft);
    }

    @DatabaseTest
    void saysWhatElseServesWhenNoTextGoesOut(TestDatabase database) {
        platform.notices.off = true;

        assertThat(notSent(platform.filled(WINDOW, STREET))).contains("短信没有发出去", "委托书");
    }

    @DatabaseTest
    void anUnfinishedFormIsNotConfirmed(TestDatabase database) {
        UUID draft = platform.begin(WINDOW, STREET);

        MandateService.Outcome outcome = send(draft);

        assertThat(((MandateService.Outcome.Incomplete) outcome).errors())
                .extracting(FieldError::field)
                .contains("applicantName", "bank-card");
        assertThat(platform.notices.texts).isEmpty();
        assertThat(platform.mandates.send(CITIZEN, Platform.submission(CITIZEN, draft, "k")))
                .isInstanceOf(MandateService.Outcome.NotFound.class);
    }

    @DatabaseTest
    void theSignedPaperIsKeptWithTheCase(TestDatabase database) {
        UUID draft = platform.filled(WINDOW, STREET);
        assertThat(refusal(submit(draft, Optional.of(new Mandate.SignedPaper()))))
                .startsWith("还没有上传签名的委托书");

        DraftOutcome attached = platform.drafts.attach(
                WINDOW, draft, Mandate.PAPER, "委托书.pdf", new ByteArrayInputStream(Platform.pdf("委托")));
        Receipt receipt = filed(submit(draft, Optional.of(new Mandate.SignedPaper())));

        assertThat(attached).isInstanceOf(DraftOutcome.Saved.class);
        assertThat(receipt.mandate()).contains("凭申请人签名的委托书办理");
        CaseFile file = platform.cases.find(CITIZEN, receipt.number()).orElseThrow();
        CaseMaterial paper = file.materials().get(file.materials().size() - 1);
        assertThat(paper.material()).isEqualTo(Mandate.PAPER);
        assertThat(paper.mark()).isEqualTo(CaseMaterial.Mark.SCANNED);
        assertThat(platform.cases.file(SamplePeople.DECIDER, paper.id()).map(CaseService.StoredFile::content))
                .contains(Platform.pdf("委托"));
        assertThat(words(file, DocumentKind.RECEIPT)).contains("《申请人签名的委托书》");
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void everyCaseOfALifeEventKeepsItsOwnCopyOfTheSignedPaper(TestDatabase database) {
        platform.matters.join(SampleEvent.CARE, SampleEvent.CARD);
        DraftOutcome begun = platform.drafts.begin(WINDOW, SampleEvent.CODE, STREET, Channel.WINDOW);
        UUID draft = ((DraftOutcome.Saved) begun).draft().id();
        platform.drafts.save(WINDOW, draft, SampleEvent.answers(false));
        attach(draft, "bank-card");
        attach(draft, Mandate.PAPER);

        Receipt receipt = filed(platform.cases.submit(
                WINDOW,
                new Submission(
                        draft,
                        SampleEvent.digest(SampleEvent.CODE),
                        List.of(new Applicant(SamplePeople.WANG, "")),
                        "k1",
                        Optional.of(new Mandate.SignedPaper()),
                        Set.of())));

        assertThat(receipt.mandate()).contains("凭申请人签名的委托书办理");
        assertThat(receipt.parts())
                .hasSize(2)
                .map(part -> platform.cases.find(CITIZEN, part.number()).orElseThrow())
                .flatExtracting(CaseFile::materials)
                .filteredOn(paper -> paper.material().equals(Mandate.PAPER))
                .extracting(CaseMaterial::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    private void attach(UUID draft, String material) {
        assertThat(platform.drafts.attach(
                        WINDOW, draft, material, "扫描.pdf", new ByteArrayInputStream(Platform.pdf("示例"))))
                .isInstanceOf(DraftOutcome.Saved.class);
    }

    @DatabaseTest
    void aCitizenHandsInNoPowerOfAttorney(TestDatabase database) {
        DraftOutcome outcome = platform.drafts.attach(
                CITIZEN,
                platform.filled(CITIZEN, STREET),
                Mandate.PAPER,
                "委托书.pdf",
                new ByteArrayInputStream(Platform.pdf("委托")));

        assertThat(outcome).isInstanceOf(DraftOutcome.Invalid.class);
    }

    @DatabaseTest
    void nothingReplacesWhoHasToCome(TestDatabase database) {
        platform.matters.presence(
                new Matter.Applicants(1, 1, List.of(), Matter.Applicants.Presence.ALL, Optional.empty()));
        UUID draft = platform.filled(WINDOW, STREET);

        assertThat(refusal(submit(draft, Optional.of(new Mandate.Code("123456")))))
                .contains("本人到场，不能用短信确认码或委托书代替");
        assertThat(notSent(draft)).contains("不能用短信确认码代替");
        assertThat(submit(draft, Optional.of(new Mandate.Present()))).isInstanceOf(SubmitOutcome.Filed.class);
    }

    private Optional<Mandate> code() {
        return Optional.of(new Mandate.Code(platform.notices.code()));
    }

    private SubmitOutcome submit(UUID draft, Optional<Mandate> mandate) {
        return platform.cases.submit(WINDOW, Platform.submission(draft, "k1", mandate, Set.of()));
    }

    private MandateService.Outcome send(UUID draft) {
        return platform.mandates.send(WINDOW, Platform.submission(WINDOW, draft, ""));
    }

    private String notSent(UUID draft) {
        return ((MandateService.Outcome.NotSent) send(draft)).reason();
    }

    private MandateService.Sent sent(Caller caller, UUID draft) {
        MandateService.Outcome outcome = platform.mandates.send(caller, Platform.submission(caller, draft, ""));
        return ((MandateService.Outcome.Underway) outcome).sent();
    }

    private static String refusal(SubmitOutcome outcome) {
        return ((SubmitOutcome.Invalid) outcome)
                .errors().stream()
                        .filter(error -> error.field().equals("mandate"))
                        .map(FieldError::message)
                        .findFirst()
                        .orElseThrow();
    }

    private static Receipt filed(SubmitOutcome outcome) {
        return ((SubmitOutcome.Filed) outcome).receipt();
    }

    private String words(CaseFile file, DocumentKind kind) {
        String serial = file.documents().stream()
                .filter(document -> document.kind() == kind)
                .map(CaseDocument::serial)
                .findFirst()
                .orElseThrow();
        return new String(
                platform.cases
                        .document(CITIZEN, file.number(), serial, false)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }
}
