// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePlaces.STREET;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.Channel;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.Receipt;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.matter.Matter;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.TestVault;

@PersistenceUnderTest("cases-0.1")
class FilingTest {
    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform =
                new Platform(database.jpa(), database.dataSource(), blobs, TestClock.at("2026-11-24T09:30:00"), "one");
    }

    @DatabaseTest
    void givesAReceiptWithNumberTokenAndAnswerDate(TestDatabase database) {
        Receipt receipt = platform.file("k1");
        assertThat(receipt.number().value()).startsWith("32040220261124000001");
        assertThat(receipt.trackingToken()).matches("[A-Za-z0-9_-]{22}");
        assertThat(receipt.queryCode()).matches("[34679ACEFHJKMNPRTWXY]{6}");
        assertThat(receipt.answerBy()).contains(LocalDate.of(2026, 12, 1));
        assertThat(receipt.applicant()).isEqualTo("示*王");
        assertThat(receipt.materials())
                .extracting(CaseMaterial::mark)
                .containsExactly(CaseMaterial.Mark.GENERATED, CaseMaterial.Mark.EXEMPT, CaseMaterial.Mark.UPLOADED);
        assertThat(platform.cases.receipt(CITIZEN, receipt.number())).contains(receipt);
    }

    @DatabaseTest
    void becomesTheCaseOfTheHousehold(TestDatabase database) {
        CaseFile file = platform.cases.find(CITIZEN, platform.number("k1")).orElseThrow();
        assertThat(file.body()).isEqualTo("武进区民政局（示例）");
        assertThat(file.scope().value()).isEqualTo("/3204/320412/320412100/320412100200");
        assertThat(file.hall()).isEqualTo(STREET);
        assertThat(file.answers()).isEqualTo(Platform.answers());
    }

    @DatabaseTest
    void whatIsNotAskedAnyMoreIsNotFiled(TestDatabase database) {
        platform.matters.hide("agent");
        CaseFile file = platform.cases.find(CITIZEN, platform.number("k1")).orElseThrow();
        assertThat(file.answers().values()).containsKey("bankAccount").doesNotContainKey("agent");
    }

    @DatabaseTest
    void aClerkOfOneDepartmentCannotTakeMattersOfOthers(TestDatabase database) {
        Caller clerk = clerk(Optional.of("human-resources"), Optional.empty());

        assertThat(platform.drafts.begin(clerk, SampleMatters.CODE, STREET, Channel.WINDOW))
                .isEqualTo(new DraftOutcome.Invalid(
                        List.of(new FieldError("hall", "您的岗位（人社专窗）只收本部门的事项。“80周岁以上老年人高龄津贴发放”请换到综合窗口，或者“民政”的窗口收件。"))));
        assertThat(platform.drafts.mine(clerk)).isEmpty();
    }

    @DatabaseTest
    void whoLostTheSkillAfterBeginningCannotFile(TestDatabase database) {
        UUID draft = platform.filled(clerk(Optional.of("civil-affairs"), Optional.empty()), STREET);

        SubmitOutcome outcome = platform.submit(clerk(Optional.of("human-resources"), Optional.empty()), draft, "k1");

        assertThat(outcome).isInstanceOf(SubmitOutcome.NotTaken.class);
        assertThat(((SubmitOutcome.NotTaken) outcome).reason()).contains("请换到综合窗口");
    }

    @DatabaseTest
    void aPostThatHasEndedReceivesNothing(TestDatabase database) {
        Caller last = clerk(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 24)));
        Caller ended = clerk(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 23)));

        assertThat(platform.submit(last, platform.filled(last, STREET), "k1")).isInstanceOf(SubmitOutcome.Filed.class);
        assertThat(platform.drafts.begin(ended, SampleMatters.CODE, STREET, Channel.WINDOW))
                .isEqualTo(new DraftOutcome.Invalid(List.of(new FieldError("hall", "您没有在这个大厅收件的岗位。"))));
    }

    private static Caller clerk(Optional<String> department, Optional<LocalDate> until) {
        Post post = new Post(
                Duty.WINDOW,
                new ScopePath("/3204/320402/320402002"),
                department,
                "人社专窗",
                Optional.of("08"),
                until,
                Optional.empty());
        return new Caller.Staff("T0402-08", "示例同事", List.of(post));
    }

    @DatabaseTest
    void saysEverythingThatIsWrongAtOnce(TestDatabase database) {
        UUID draft = platform.begin(CITIZEN, STREET);
        SubmitOutcome outcome = platform.submit(CITIZEN, draft, "k1");
        assertThat(outcome).isInstanceOf(SubmitOutcome.Invalid.class);
        assertThat(((SubmitOutcome.Invalid) outcome).errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("applicantName", "householdDivision", "bank-card");
        assertThat(platform.drafts.find(CITIZEN, draft)).isPresent();
    }

    @DatabaseTest
    void aClearedFieldIsAFieldThatWasNotAnswered(TestDatabase database) {
        UUID draft = platform.filled(CITIZEN, STREET);

        platform.drafts.save(CITIZEN, draft, new Answers(Map.of("phone", " ", "agent", List.of(""))));

        assertThat(platform.drafts.find(CITIZEN, draft).orElseThrow().answers().values())
                .doesNotContainKeys("phone", "agent")
                .containsKey("applicantName");
        platform.drafts.save(CITIZEN, draft, new Answers(Map.of("applicantName", "")));
        assertThat(platform.submit(CITIZEN, draft, "k1"))
                .isEqualTo(new SubmitOutcome.Invalid(List.of(new FieldError("applicantName", "请填写老人姓名。"))));
    }

    @DatabaseTest
    void listsSayAtWhichHallItWasFiled(TestDatabase database) {
        platform.file("k1");

        assertThat(platform.cases.mine(CITIZEN, "").cases())
                .extracting(CaseSummary::hall)
                .containsExactly(STREET);
    }

    @DatabaseTest
    void asksTheHooksOfTheMatter(TestDatabase database) {
        platform.matters.object(new FieldError("bankAccount", "卡号不对，请核对。"));
        SubmitOutcome outcome = platform.submit(CITIZEN, platform.filled(CITIZEN, STREET), "k1");
        assertThat(outcome).isEqualTo(new SubmitOutcome.Invalid(List.of(new FieldError("bankAccount", "卡号不对，请核对。"))));
    }

    @DatabaseTest
    void anotherVersionOfTheMatterNeedsAnotherLook(TestDatabase database) {
        UUID draft = platform.filled(CITIZEN, STREET);
        SubmitOutcome outcome = platform.cases.submit(
                CITIZEN,
                new org.tongban.cases.Submission(
                        draft, "f".repeat(64), List.of(new org.tongban.cases.Applicant(SamplePeople.WANG, "")), "k1"));
        assertThat(outcome).isInstanceOf(SubmitOutcome.MatterChanged.class);
    }

    @DatabaseTest
    void whoComesBackToADraftGetsTheFormOfToday(TestDatabase database) {
        UUID draft = platform.filled(CITIZEN, STREET);
        String today = platform.drafts.find(CITIZEN, draft).orElseThrow().matterDigest();
        new JpaDrafts(database.jpa(), new TestVault())
                .change(Owners.of(CITIZEN).orElseThrow(), draft, old -> old.drawnFrom("f".repeat(64)));

        assertThat(platform.begin(CITIZEN, STREET)).isEqualTo(draft);
        assertThat(platform.drafts.find(CITIZEN, draft)).hasValueSatisfying(begun -> {
            assertThat(begun.matterDigest()).isEqualTo(today);
            assertThat(begun.answers()).isEqualTo(Platform.answers());
            assertThat(begun.files()).isNotEmpty();
        });
    }

    @DatabaseTest
    void aSuspendedMatterIsNotTaken(TestDatabase database) {
        UUID draft = platform.filled(CITIZEN, STREET);
        platform.matters.state(new Matter.MatterState(
                Matter.MatterState.Status.SUSPENDED,
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of("系统升级"),
                Optional.of(LocalDate.of(2026, 12, 1))));
        SubmitOutcome outcome = platform.submit(CITIZEN, draft, "k1");
        assertThat(outcome).isEqualTo(new SubmitOutcome.NotTaken("这个事项暂停办理。原因：系统升级。预计到2026年12月1日（周二）恢复。"));
    }

    @DatabaseTest
    void whatTheDecidingAreaHasSuspendedIsNotTaken(TestDatabase database) {
        Matter.MatterState suspended = new Matter.MatterState(
                Matter.MatterState.Status.SUSPENDED,
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of("系统升级。"),
                Optional.empty());
        UUID draft = platform.filled(CITIZEN, STREET);

        platform.matters.stateIn("320412", suspended);
        assertThat(platform.submit(CITIZEN, draft, "k1"))
                .isEqualTo(new SubmitOutcome.NotTaken("这个事项在武进区暂停办理。原因：系统升级。"));

        platform.matters.stateIn("320402", suspended);
        assertThat(platform.submit(CITIZEN, draft, "k1")).isInstanceOf(SubmitOutcome.Filed.class);
    }

    @DatabaseTest
    void whereBothMustComeOnlyTheWindowFiles(TestDatabase database) {
        UUID draft = platform.filled(CITIZEN, STREET);
        platform.matters.presence(
                new Matter.Applicants(1, 2, List.of(), Matter.Applicants.Presence.ALL, Optional.empty()));
        assertThat(platform.submit(CITIZEN, draft, "k1")).isInstanceOf(SubmitOutcome.NotTaken.class);
        UUID atWindow = platform.filled(SamplePeople.WINDOW, STREET);
        assertThat(platform.submit(SamplePeople.WINDOW, atWindow, "k1")).isInstanceOf(SubmitOutcome.Filed.class);
    }

    @DatabaseTest
    void aMatterWithoutFilingOnlineIsForTheWindow(TestDatabase database) {
        platform.matters.depth(Matter.Online.Depth.APPOINTMENT);
        assertThat(platform.drafts.begin(CITIZEN, SampleMatters.CODE, STREET, org.tongban.cases.Channel.ONLINE))
                .isInstanceOf(DraftOutcome.Invalid.class);
        assertThat(platform.submit(
                        SamplePeople.HELPER, platform.filled(SamplePeople.HELPER, SamplePlaces.COMMUNITY), "k"))
                .isInstanceOf(SubmitOutcome.Filed.class);
    }

    @DatabaseTest
    void aKeyThatBelongsToAnotherFilingFilesNothingAndSaysSo(TestDatabase database) {
        CaseNumber first = platform.number("k1");
        UUID another = platform.filled(CITIZEN, STREET);
        UUID begun = platform.begin(CITIZEN, STREET);

        for (UUID draft : List.of(another, begun)) {
            assertThat(platform.submit(CITIZEN, draft, "k1"))
                    .isInstanceOfSatisfying(
                            SubmitOutcome.Invalid.class,
                            wrong -> assertThat(wrong.errors())
                                    .singleElement()
                                    .satisfies(error -> assertThat(error.field() + error.message())
                                            .contains("Idempotency-Key", first.value(), "还没有提交")));
        }
        assertThat(platform.submit(CITIZEN, another, "k2")).isInstanceOf(SubmitOutcome.Filed.class);
    }

    @DatabaseTest
    void theSameKeyGivesTheSameReceipt(TestDatabase database) {
        UUID draft = platform.filled(CITIZEN, STREET);
        SubmitOutcome.Filed first = (SubmitOutcome.Filed) platform.submit(CITIZEN, draft, "k1");
        SubmitOutcome.Filed second = (SubmitOutcome.Filed) platform.submit(CITIZEN, draft, "k1");
        assertThat(second.again()).isTrue();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(platform.submit(CITIZEN, draft, "k2")).isInstanceOf(SubmitOutcome.NotFound.class);
    }

    @DatabaseTest
    void aKeyOfSomebodyElseIsNotTheSame(TestDatabase database) {
        platform.file("k1");
        assertThat(platform.submit(SamplePeople.OTHER, UUID.randomUUID(), "k1"))
                .isInstanceOf(SubmitOutcome.NotFound.class);
    }

    @DatabaseTest
    void opensAfterTheMatterHasLeft(TestDatabase database) {
        Receipt receipt = platform.file("k1");
        platform.matters.uninstall();
        assertThat(platform.cases.find(CITIZEN, receipt.number())).isPresent();
        assertThat(platform.reading.byToken(receipt.trackingToken())).isPresent();
    }

    @DatabaseTest
    void aDepartmentKeepsItsNameAfterItHasLeft(TestDatabase database) {
        String name = platform.reading.departmentName("civil-affairs").orElseThrow();
        platform.file("k1");
        platform.matters.uninstall();

        assertThat(name).isNotEqualTo("civil-affairs").isNotBlank();
        assertThat(platform.reading.departmentName("civil-affairs")).contains(name);
        assertThat(platform.reading.departmentName("housing")).isEmpty();
        assertThat(platform.reading.departmentName("%")).isEmpty();
    }

    @DatabaseTest
    void drawsTheGeneratedForm(TestDatabase database) {
        Receipt receipt = platform.file("k1");
        UUID form = receipt.materials().get(0).id();
        CaseService.StoredFile file = platform.cases.file(CITIZEN, form).orElseThrow();
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("老人姓名", SamplePeople.NAME, "是否由家人代办", "否");
        assertThat(file.content()).hasSize((int) receipt.materials().get(0).size());
    }

    @DatabaseTest
    void filesOpenForApplicantAndOfficersOnly(TestDatabase database) {
        UUID card = platform.file("k1").materials().get(2).id();
        assertThat(platform.cases.file(CITIZEN, card))
                .map(CaseService.StoredFile::content)
                .contains(Platform.pdf(SamplePeople.PHONE));
        assertThat(platform.cases.file(SamplePeople.DECIDER, card)).isPresent();
        assertThat(platform.cases.file(SamplePeople.OTHER, card)).isEmpty();
        assertThat(platform.cases.file(SamplePeople.TIANNING_DECIDER, card)).isEmpty();
    }

    @DatabaseTest
    void aFileIsWhatItsContentSays(TestDatabase database) {
        UUID draft = platform.begin(CITIZEN, STREET);
        assertThat(attach(draft, "卡.pdf", "no pdf".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("这个文件打不开：名字是 PDF，内容不是。请换一个文件。");
        assertThat(attach(draft, "卡.png", Platform.pdf(""))).startsWith("这个文件打不开：名字是 PNG");
        assertThat(attach(draft, "卡.exe", Platform.pdf(""))).startsWith("这里只收");
        assertThat(attach(draft, "卡.pdf", new byte[0])).isEqualTo("这个文件是空的。请换一个文件。");
        assertThat(attach(draft, "卡.pdf", new byte[10 * 1024 * 1024 + 1])).isEqualTo("文件超过 10 MB，请压缩或分开上传。");
    }

    @DatabaseTest
    void aDraftIsOnlyItsOwners(TestDatabase database) {
        UUID draft = platform.filled(CITIZEN, STREET);
        UUID file = platform.drafts
                .find(CITIZEN, draft)
                .orElseThrow()
                .files()
                .get(0)
                .id();
        assertThat(platform.drafts.find(SamplePeople.OTHER, draft)).isEmpty();
        assertThat(platform.drafts.save(SamplePeople.OTHER, draft, Answers.EMPTY))
                .isEmpty();
        assertThat(platform.cases.file(SamplePeople.OTHER, file)).isEmpty();
        assertThat(platform.begin(CITIZEN, STREET)).isEqualTo(draft);
        assertThat(platform.drafts.mine(CITIZEN)).hasSize(1);
    }

    private String attach(UUID draft, String name, byte[] content) {
        DraftOutcome outcome =
                platform.drafts.attach(CITIZEN, draft, "bank-card", name, new ByteArrayInputStream(content));
        return ((DraftOutcome.Invalid) outcome).errors().get(0).message();
    }
}
