// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.OTHER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;
import static org.tongban.cases.internal.SamplePlaces.STREET;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService.PublicJoint;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.Channel;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.JointCase;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Duty;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class JointTest {
    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform =
                new Platform(database.jpa(), database.dataSource(), blobs, TestClock.at("2026-11-24T09:30:00"), "one");
        platform.matters.join(SampleEvent.CARE, SampleEvent.CARD);
    }

    @DatabaseTest
    void oneApplicationBecomesACaseForEachPartUnderOneReceipt(TestDatabase database) {
        Receipt receipt = file(false, "k1");
        assertThat(receipt.matterName()).isEqualTo("老有所养“一件事”");
        assertThat(receipt.parts())
                .extracting(Receipt.Part::matterName)
                .containsExactly("80周岁以上老年人高龄津贴发放", SampleEvent.CARE);
        assertThat(platform.cases.find(CITIZEN, receipt.number())).isEmpty();
        assertThat(platform.cases.receipt(CITIZEN, receipt.number())).contains(receipt);
        assertThat(platform.cases.receipt(OTHER, receipt.number())).isEmpty();
    }

    @DatabaseTest
    void eachPartHasItsOwnAnswersAndItsOwnCopyOfThePapers(TestDatabase database) {
        Receipt receipt = file(false, "k1");
        CaseFile allowance = part(receipt, 0);
        CaseFile care = part(receipt, 1);
        assertThat(allowance.answers().values())
                .containsEntry("applicantName", SamplePeople.NAME)
                .containsEntry("agent", false)
                .doesNotContainKeys("elderName", "wantsCard");
        assertThat(care.answers().values()).containsEntry("agent", true);
        CaseMaterial one = paper(allowance, "bank-card");
        CaseMaterial other = paper(care, "card-copy");
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(platform.cases.file(CITIZEN, other.id()).orElseThrow().content())
                .isEqualTo(platform.cases.file(CITIZEN, one.id()).orElseThrow().content());
        assertThat(care.body()).isEqualTo("武进区民政局（示例）");
    }

    @DatabaseTest
    void aConditionLeavesAPartOut(TestDatabase database) {
        assertThat(file(false, "k1").parts()).hasSize(2);
        assertThat(file(true, "k2").parts()).hasSize(3);
    }

    @DatabaseTest
    void theSameKeyGivesTheSameReceipt(TestDatabase database) {
        UUID draft = filled(false);
        SubmitOutcome first = submit(draft, "k1");
        SubmitOutcome again = submit(draft, "k1");
        assertThat(((SubmitOutcome.Filed) again).again()).isTrue();
        assertThat(((SubmitOutcome.Filed) again).receipt()).isEqualTo(((SubmitOutcome.Filed) first).receipt());
        assertThat(mine()).hasSize(2);
    }

    @DatabaseTest
    void anErrorOfAPartStandsAtTheMergedFieldAndNothingIsWritten(TestDatabase database) {
        UUID draft = filled(false);
        platform.drafts.save(CITIZEN, draft, new Answers(Map.of("elderName", "")));
        platform.matters.onlyParts();
        SubmitOutcome outcome = submit(draft, "k1");
        assertThat(outcome)
                .isEqualTo(new SubmitOutcome.Invalid(List.of(new FieldError("elderName", "“高龄津贴”：请填写老人姓名。"))));
        assertThat(mine()).isEmpty();
        assertThat(platform.drafts.find(CITIZEN, draft)).isPresent();
    }

    @DatabaseTest
    void aKeyThatIsTakenWhileItIsFiledLeavesNothingBehind(TestDatabase database) {
        UUID one = filled(false);
        platform.file("k1");
        SubmitOutcome outcome = submit(one, "k1");
        assertThat(outcome).isInstanceOf(SubmitOutcome.Invalid.class);
        assertThat(mine()).hasSize(1);
        assertThat(platform.drafts.find(CITIZEN, one)).isPresent();
    }

    @DatabaseTest
    void aPartThatIsNotInstalledIsNamed(TestDatabase database) {
        UUID draft = filled(true);
        platform.matters.join(SampleEvent.CARE);
        assertThat(submit(draft, "k1"))
                .isEqualTo(new SubmitOutcome.NotTaken("“老年卡”现在没有开通，所以现在不能一起办，一件也没有提交。其他几件可以先单独办。"));
        platform.drafts.save(CITIZEN, draft, SampleEvent.answers(false));
        assertThat(submit(draft, "k1")).isInstanceOf(SubmitOutcome.Filed.class);
        platform.matters.join(SampleEvent.CARD);
        assertThat(platform.drafts.begin(CITIZEN, SampleEvent.CODE, STREET, Channel.ONLINE))
                .isEqualTo(new DraftOutcome.Invalid(
                        List.of(new FieldError("hall", "“居家养老”现在没有开通，所以现在不能一起办。其他几件可以先单独办。"))));
        assertThat(mine()).hasSize(2);
    }

    @DatabaseTest
    void eachPartLiesInTheInboxOfItsOwnDuty(TestDatabase database) {
        Receipt receipt = file(false, "k1");
        assertThat(platform.cases
                        .inbox(WINDOW, Duty.WINDOW, InboxFilter.ALL, "")
                        .cases())
                .extracting(CaseSummary::number)
                .containsExactlyInAnyOrderElementsOf(numbers(receipt));
    }

    @DatabaseTest
    void aPartThatIsWithdrawnLeavesTheOthers(TestDatabase database) {
        Receipt receipt = file(false, "k1");
        CommandOutcome outcome = platform.cases.execute(
                CITIZEN, new CaseCommand.Withdraw(numbers(receipt).get(0), 1, ""));
        assertThat(outcome).isInstanceOf(CommandOutcome.Done.class);
        JointCase joint = platform.cases.joint(CITIZEN, receipt.number()).orElseThrow();
        assertThat(joint.parts())
                .extracting(JointCase.Part::state)
                .containsExactly(CaseState.WITHDRAWN, CaseState.RECEIVED);
        assertThat(joint.finished()).isFalse();
    }

    @DatabaseTest
    void whoeverMaySeeOneCaseLearnsHowFarTheOthersAre(TestDatabase database) {
        Receipt receipt = file(false, "k1");
        CaseNumber child = numbers(receipt).get(1);
        assertThat(platform.cases.joint(WINDOW, child).orElseThrow().number()).isEqualTo(receipt.number());
        assertThat(platform.cases.joint(OTHER, child)).isEmpty();
        assertThat(platform.cases.joint(CITIZEN, platform.number("k2"))).isEmpty();
    }

    @DatabaseTest
    void theReceiptLeadsToAllPartsAndAPartBackToIt(TestDatabase database) {
        Receipt receipt = file(false, "k1");
        PublicJoint joint = platform.reading.joint(receipt.trackingToken()).orElseThrow();
        assertThat(joint.parts()).extracting(part -> part.file().number()).containsExactlyElementsOf(numbers(receipt));
        assertThat(platform.reading.joint(joint.parts().get(1).token())).contains(joint);
        assertThat(platform.reading.joint(receipt.number(), receipt.queryCode()))
                .contains(joint);
        assertThat(platform.reading.joint(receipt.number(), "AAAAAA")).isEmpty();
        assertThat(platform.reading.joint(platform.file("k2").trackingToken())).isEmpty();
    }

    private Receipt file(boolean wantsCard, String key) {
        return ((SubmitOutcome.Filed) submit(filled(wantsCard), key)).receipt();
    }

    private UUID filled(boolean wantsCard) {
        UUID id = ((DraftOutcome.Saved) platform.drafts.begin(CITIZEN, SampleEvent.CODE, STREET, Channel.ONLINE))
                .draft()
                .id();
        platform.drafts.save(CITIZEN, id, SampleEvent.answers(wantsCard));
        platform.drafts.attach(
                CITIZEN, id, "bank-card", "卡.pdf", new ByteArrayInputStream(Platform.pdf(SamplePeople.PHONE)));
        return id;
    }

    private SubmitOutcome submit(UUID draft, String key) {
        return platform.cases.submit(
                CITIZEN,
                new Submission(
                        draft,
                        SampleEvent.digest(SampleEvent.CODE),
                        List.of(new Applicant(SamplePeople.WANG, "")),
                        key));
    }

    private List<CaseSummary> mine() {
        return platform.cases.mine(CITIZEN, "").cases();
    }

    private static List<CaseNumber> numbers(Receipt receipt) {
        return receipt.parts().stream().map(Receipt.Part::number).toList();
    }

    private CaseFile part(Receipt receipt, int place) {
        return platform.cases.find(CITIZEN, numbers(receipt).get(place)).orElseThrow();
    }

    private static CaseMaterial paper(CaseFile file, String code) {
        return file.materials().stream()
                .filter(paper -> paper.material().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
