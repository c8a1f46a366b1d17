// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.Mandate;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.desk.internal.pages.AutosavePage;
import org.tongban.desk.internal.pages.IntakePage;
import org.tongban.desk.internal.pages.MandatePage;
import org.tongban.desk.internal.pages.NoticePage;
import org.tongban.desk.internal.pages.PromisesPage;
import org.tongban.desk.internal.pages.StartPage;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Person;
import org.tongban.page.PageResult;

class IntakePageTest {
    private static final Caller.Staff CLERK = SamplePeople.CLERK;

    private final SampleDesk desk = new SampleDesk();
    private final SampleDevices devices = new SampleDevices();
    private final SampleConsents word = new SampleConsents();
    private final IntakePage page = new IntakePage(desk.office(), devices.all(), new Tickets(), word.of(desk.office()));

    private UUID begin(String matter) {
        DraftOutcome outcome = desk.office().drafts().begin(CLERK, matter, SamplePlaces.STREET, Channel.WINDOW);
        return ((DraftOutcome.Saved) outcome).draft().id();
    }

    private Draft draft(UUID id) {
        return desk.office().drafts().find(CLERK, id).orElseThrow();
    }

    private UUID complete() {
        UUID id = begin(SampleMatters.ALLOWANCE);
        desk.office().drafts().save(CLERK, id, new Answers(SampleDesk.answers()));
        desk.office().drafts().mark(CLERK, id, "bank-card", CaseMaterial.Mark.COPY);
        return id;
    }

    private SampleRequest post(UUID draft, String act, Map<String, Object> answers) {
        SampleRequest request =
                SampleRequest.post(CLERK).at("draft", draft).with("act", act).with("key", "k1");
        request.with("digest", desk.matters().matter(SampleMatters.ALLOWANCE).digest());
        answers.forEach((field, value) -> request.with("f." + field, value.toString()));
        return request;
    }

    /** The last press, with the applicant at the counter. */
    private SampleRequest submit(UUID draft, Map<String, Object> answers) {
        return post(draft, "submit", answers).with("by", "present");
    }

    private static SampleRequest by(SampleRequest request, Person... persons) {
        for (int i = 0; i < persons.length; i++) {
            request.with("a" + i, persons[i].ref().toString());
        }
        return request;
    }

    private static SubmitOutcome.Filed filed(boolean again) {
        return new SubmitOutcome.Filed(
                new Receipt(
                        SampleDesk.NUMBER,
                        "token",
                        "ABCDEF",
                        Instant.parse("2026-11-24T01:30:00Z"),
                        "高龄津贴",
                        "王*英",
                        List.of(),
                        SamplePlaces.STREET,
                        "天宁区民政局（示例）",
                        Optional.empty()),
                again);
    }

    @Test
    void fillsTheFormFromTheCard() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        PageResult result = page.render(post(id, "find:0", Map.of()).with("code-0", SamplePeople.WANG.code()));

        assertThat(result).isEqualTo(new PageResult.Redirect("/desk/intake/" + id + "?a0=" + SamplePeople.WANG.ref()));
        assertThat(draft(id).answers().values())
                .containsEntry("applicantName", "王秀英")
                .containsEntry("birthDate", "1943-03-12")
                .containsEntry("householdDivision", "320402002003");
    }

    @Test
    void saysWhichBodyItGoesToOnceThePlaceIsKnown() {
        UUID id = begin(SampleMatters.ALLOWANCE);
        assertThat(SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", id))))
                .doesNotContain("民政局（示例）办理");

        desk.office().drafts().save(CLERK, id, new Answers(SampleDesk.answers()));

        assertThat(SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", id))))
                .contains("由天宁区民政局（示例）办理");
    }

    @Test
    void offersOnlyTheMachinesThatStandAtTheWindow() {
        UUID id = begin(SampleMatters.ALLOWANCE);
        assertThat(SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", id))))
                .contains("card:0", "scan:bank-card");

        devices.carryAway();

        assertThat(SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", id))))
                .doesNotContain("card:0", "scan:");
    }

    @Test
    void readsTheApplicantFromTheCard() {
        UUID id = begin(SampleMatters.ALLOWANCE);
        devices.lay("王秀英", SamplePeople.WANG.code());

        assertThat(page.render(post(id, "card:0", Map.of())))
                .isEqualTo(new PageResult.Redirect("/desk/intake/" + id + "?a0=" + SamplePeople.WANG.ref()));
        assertThat(draft(id).answers().values()).containsEntry("applicantName", "王秀英");
    }

    @Test
    void offersToRegisterWhoeverIsOnTheCardOnly() {
        UUID id = begin(SampleMatters.ALLOWANCE);
        devices.lay("示例新人", "32049919880101001X");

        assertThat(SampleDesk.body(page.render(post(id, "card:0", Map.of()))))
                .contains("还没有登记过", "value=\"示例新人\"", "value=\"32049919880101001X\"", "register:0");
    }

    @Test
    void aMachineThatFailsLosesNothing() {
        UUID id = begin(SampleMatters.ALLOWANCE);
        devices.fail("没有读到身份证。请把证放好再试。");

        String read = SampleDesk.body(page.render(post(id, "card:0", Map.of("applicantName", "王秀英"))));
        String scanned = SampleDesk.body(
                page.render(post(id, "scan:bank-card", Map.of("applicantName", "王秀英", "phone", "13800000242"))));

        assertThat(read).contains("没有读到身份证。请把证放好再试。", "王秀英");
        assertThat(scanned).contains("没有读到身份证。请把证放好再试。");
        assertThat(draft(id).answers().values())
                .containsEntry("applicantName", "王秀英")
                .containsEntry("phone", "13800000242");
        assertThat(draft(id).files()).isEmpty();
    }

    @Test
    void scansIntoTheMaterialBesideWhichItWasPressed() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        page.render(post(id, "scan:bank-card", Map.of()));

        assertThat(draft(id).files()).extracting(CaseMaterial::material).containsExactly("bank-card");
    }

    @Test
    void looksANumberUpWhenTheCardReaderPressesReturn() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        assertThat(page.render(post(id, "save", Map.of()).with("code-0", SamplePeople.WANG.code())))
                .isEqualTo(new PageResult.Redirect("/desk/intake/" + id + "?a0=" + SamplePeople.WANG.ref()));
    }

    @Test
    void registersSomebodyWhomTheRegisterDoesNotKnow() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        String unknown =
                SampleDesk.body(page.render(post(id, "find:0", Map.of()).with("code-0", "320499196001010018")));
        String nameless =
                SampleDesk.body(page.render(post(id, "register:0", Map.of()).with("code-0", "320499196001010018")));
        PageResult registered = page.render(post(id, "register:0", Map.of())
                .with("code-0", "320499196001010018")
                .with("name-0", "陈示例"));

        assertThat(unknown).contains("还没有登记过这个证件号", "登记并接着办", "value=\"320499196001010018\"");
        assertThat(nameless).contains("请填写姓名。");
        assertThat(registered).isInstanceOf(PageResult.Redirect.class);
        assertThat(draft(id).answers().text("applicantName")).contains("陈示例");
    }

    @Test
    void showsTheFullNameAndAMaskedNumberAtTheWindow() {
        String body = SampleDesk.body(page.render(
                by(SampleRequest.get(CLERK).at("draft", begin(SampleMatters.ALLOWANCE)), SamplePeople.WANG)));

        assertThat(body).contains("王秀英", "3204**********0242").doesNotContain(SamplePeople.WANG.code());
    }

    @Test
    void countsWhatIsMissingAndListsItOnRequest() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        PageResult saved = page.render(post(id, "check", Map.of("applicantName", "王秀英", "bankAccount", "62")));
        String body = SampleDesk.body(
                page.render(SampleRequest.get(CLERK).at("draft", id).with("checked", "1")));

        assertThat(saved).isEqualTo(new PageResult.Redirect("/desk/intake/" + id + "?checked=1"));
        assertThat(body)
                .contains("还差 8 项", "href=\"#p-0\"", "href=\"#f-phone\"", "href=\"#m-bank-card\"")
                .contains("value=\"62\"");
    }

    @Test
    void saysWhenEverythingIsThere() {
        assertThat(SampleDesk.body(
                        page.render(by(SampleRequest.get(CLERK).at("draft", complete()), SamplePeople.WANG))))
                .contains("表格和材料已齐，可以收件");
    }

    @Test
    void findsAVillageByItsName() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        page.render(post(id, "save", Map.of("householdDivision", "青竹苑")));

        assertThat(draft(id).answers().text("householdDivision")).contains("320402002003");
        assertThat(SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", id))))
                .contains("value=\"天宁区 红梅街道 青竹苑社区\"");
    }

    @Test
    void asksWhichVillageWhenSeveralHaveTheName() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        String body = SampleDesk.body(page.render(post(id, "save", Map.of("householdDivision", "红梅社区"))));
        page.render(
                post(id, "save", Map.of("householdDivision", "红梅社区")).with("f.householdDivision.pick", "320412100201"));

        assertThat(body).contains("有 2 个地方叫这个名字", "天宁区 红梅街道 红梅社区", "武进区 湖塘镇 红梅社区");
        assertThat(draft(id).answers().text("householdDivision")).contains("320412100201");
    }

    @Test
    void keepsADivisionThatNobodyTouched() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        page.render(post(id, "save", Map.of("householdDivision", "武进区 湖塘镇 红梅社区"))
                .with("f.householdDivision.shown", "武进区 湖塘镇 红梅社区")
                .with("f.householdDivision.code", "320412100201"));

        assertThat(draft(id).answers().text("householdDivision")).contains("320412100201");
    }

    @Test
    void marksAPaperAndTakesTheMarkAway() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        page.render(post(id, "save", Map.of()).with("mark-bank-card", "ORIGINAL_SEEN"));
        assertThat(draft(id).files())
                .singleElement()
                .satisfies(file -> assertThat(file.mark()).isEqualTo(CaseMaterial.Mark.ORIGINAL_SEEN));

        page.render(post(id, "save", Map.of()).with("mark-bank-card", ""));
        assertThat(draft(id).files()).isEmpty();
    }

    @Test
    void takesAScanAndSaysWhatIsWrongWithAnother() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        page.render(post(id, "save", Map.of()).file("file-bank-card", "卡.pdf"));
        PageResult wrong =
                page.render(post(id, "save", Map.of("bankName", "示例银行")).file("file-bank-card", "卡.exe"));

        assertThat(draft(id).files()).hasSize(1);
        assertThat(((PageResult.Page) wrong).status()).isEqualTo(422);
        assertThat(SampleDesk.body(wrong)).contains("这里只收 pdf 文件。", "value=\"示例银行\"");
    }

    @Test
    void offersLaterHandingInOnlyWhereTheMatterAllowsIt() {
        String relief = SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", begin(SampleMatters.RELIEF))));
        String allowance =
                SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", begin(SampleMatters.ALLOWANCE))));

        assertThat(relief).contains("容缺后补（3 个工作日内）");
        assertThat(allowance).doesNotContain("容缺后补").contains("免提交（系统核对）");
    }

    @Test
    void onePressReceivesAndPrintsTheSlip() {
        desk.cases().answer(filed(false));

        PageResult result = page.render(by(submit(complete(), SampleDesk.answers()), SamplePeople.WANG));

        assertThat(result)
                .isEqualTo(new PageResult.Redirect("/desk/intake?filed=" + SampleDesk.NUMBER + "&printed=yes"));
        assertThat(devices.printed())
                .singleElement()
                .satisfies(slip -> assertThat(slip.blocks().toString())
                        .contains("王*英", "ABCDEF", "天宁区民政局（示例）", "/t/token")
                        .doesNotContain(SamplePeople.WANG.code()));
    }

    @Test
    void theSlipSaysHowTheApplicantConfirmed() {
        SubmitOutcome.Filed plain = filed(false);
        Receipt receipt = plain.receipt();
        desk.cases()
                .answer(new SubmitOutcome.Filed(
                        new Receipt(
                                receipt.number(),
                                receipt.trackingToken(),
                                receipt.queryCode(),
                                receipt.receivedAt(),
                                receipt.matterName(),
                                receipt.applicant(),
                                receipt.materials(),
                                receipt.hall(),
                                receipt.body(),
                                receipt.answerBy(),
                                List.of(),
                                Optional.of("凭申请人签名的委托书办理")),
                        false));

        page.render(by(submit(complete(), SampleDesk.answers()), SamplePeople.WANG));

        assertThat(devices.printed())
                .singleElement()
                .satisfies(slip -> assertThat(slip.blocks().toString()).contains("确认方式", "凭申请人签名的委托书办理"));
    }

    @Test
    void receivesNothingBeforeTheClerkHasSaidHowTheApplicantConfirms() {
        SampleRequest silent = by(post(complete(), "check", SampleDesk.answers()), SamplePeople.WANG);
        assertThat(((PageResult.Redirect) page.render(silent)).location()).doesNotContain("by=");
        String body =
                SampleDesk.body(page.render(by(post(complete(), "submit", SampleDesk.answers()), SamplePeople.WANG)));

        assertThat(body).contains("请选申请人怎么确认", "href=\"#mandate\"", "id=\"mandate\"");
        assertThat(desk.cases().submissions()).isEmpty();
    }

    @Test
    void filesWithTheWordOfTheApplicant() {
        desk.cases().answer(filed(false));

        page.render(by(submit(complete(), SampleDesk.answers()), SamplePeople.WANG));
        page.render(
                by(post(complete(), "submit", SampleDesk.answers()).with("mandate-code", "123456"), SamplePeople.WANG));

        assertThat(desk.cases().submissions())
                .extracting(Submission::mandate)
                .containsExactly(Optional.of(new Mandate.Present()), Optional.of(new Mandate.Code("123456")));
    }

    @Test
    void sendsACodeAndAsksForItsDigits() {
        UUID id = complete();

        PageResult result = page.render(by(post(id, "code", SampleDesk.answers()), SamplePeople.WANG));
        String body = SampleDesk.body(
                page.render(by(SampleRequest.get(CLERK).at("draft", id).with("by", "code"), SamplePeople.WANG)));

        assertThat(result)
                .isEqualTo(new PageResult.Redirect(
                        "/desk/intake/" + id + "?a0=" + SamplePeople.WANG.ref() + "&by=code#mandate"));
        assertThat(body).contains("已发到 138****0000，09:42 前有效", "name=\"mandate-code\"");
    }

    @Test
    void sendsNoCodeForAnUnfinishedSheetAndSaysWhyElse() {
        assertThat(SampleDesk.body(
                        page.render(by(post(begin(SampleMatters.ALLOWANCE), "code", Map.of()), SamplePeople.WANG))))
                .contains("还差《社会保障卡（银行卡）》。");
        word.refuse("刚刚发过一条。没有收到的话，请等一分钟再发。");

        PageResult refused = page.render(by(post(complete(), "code", SampleDesk.answers()), SamplePeople.WANG));

        assertThat(((PageResult.Page) refused).status()).isEqualTo(422);
        assertThat(SampleDesk.body(refused)).contains("刚刚发过一条。");
    }

    @Test
    void anUploadedPaperIsTheWayThatWasChosen() {
        UUID id = complete();

        PageResult result = page.render(
                by(post(id, "save", SampleDesk.answers()).file("file-mandate-paper", "委托书.pdf"), SamplePeople.WANG));
        String body = SampleDesk.body(page.render(by(SampleRequest.get(CLERK).at("draft", id), SamplePeople.WANG)));

        assertThat(((PageResult.Redirect) result).location()).contains("by=paper");
        assertThat(body).contains("委托书.pdf");
        assertThat(SampleDesk.body(new MandatePage(desk.office())
                        .render(by(SampleRequest.get(CLERK).at("draft", id), SamplePeople.WANG))))
                .contains("委托人", SamplePeople.WANG.code(), "T0402-07", "示例银行常州分行");
    }

    @Test
    void nobodySpeaksForAnotherApplicant() {
        UUID id = complete();

        PageResult result = page.render(by(post(id, "other:0", Map.of()).with("by", "present"), SamplePeople.WANG));

        assertThat(result).isEqualTo(new PageResult.Redirect("/desk/intake/" + id));
    }

    @Test
    void whereBothMustComeNothingElseIsOffered() {
        assertThat(SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", begin(SampleMatters.MARRIAGE)))))
                .contains("这件事要本人到场", "by-present")
                .doesNotContain("by-code", "by-paper");
    }

    @Test
    void showsThePromiseInFullAndFilesWhatWasAgreed() {
        desk.cases().answer(filed(false));
        word.promise();
        UUID id = complete();

        String body = SampleDesk.body(page.render(by(SampleRequest.get(CLERK).at("draft", id), SamplePeople.WANG)));
        String unfinished = SampleDesk.body(page.render(SampleRequest.get(CLERK).at("draft", id)));
        String printed = SampleDesk.body(new PromisesPage(desk.office(), word.of(desk.office()))
                .render(by(SampleRequest.get(CLERK).at("draft", id), SamplePeople.WANG)));
        page.render(by(submit(id, SampleDesk.answers()), SamplePeople.WANG).with("agreed", SampleConsents.DIGEST));

        assertThat(body).contains("容缺受理承诺书", "我在期限内补交", "申请人看过全文，同意");
        assertThat(unfinished).doesNotContain("我在期限内补交");
        assertThat(printed).contains("我在期限内补交");
        assertThat(desk.cases().submissions())
                .singleElement()
                .satisfies(submission -> assertThat(submission.promises()).containsExactly(SampleConsents.DIGEST));
    }

    @Test
    void aPrinterWithoutPaperDoesNotUndoWhatWasReceived() {
        desk.cases().answer(filed(false));
        UUID id = complete();
        devices.fail("凭条打印机没有纸了。");

        PageResult result = page.render(by(submit(id, SampleDesk.answers()), SamplePeople.WANG));

        assertThat(result)
                .isEqualTo(new PageResult.Redirect("/desk/intake?filed=" + SampleDesk.NUMBER + "&printed=no"));
    }

    @Test
    void receivesAndGoesOnToTheReceipt() {
        desk.cases().answer(filed(false));
        devices.carryAway();

        PageResult result = page.render(by(submit(complete(), SampleDesk.answers()), SamplePeople.WANG));

        assertThat(result).isEqualTo(new PageResult.Redirect("/desk/intake?filed=" + SampleDesk.NUMBER));
        assertThat(desk.cases().submissions())
                .singleElement()
                .satisfies(submission -> assertThat(submission.applicants())
                        .containsExactly(new Applicant(SamplePeople.WANG.ref(), "")));
    }

    @Test
    void receivesNothingWhileSomethingIsMissing() {
        PageResult result = page.render(submit(begin(SampleMatters.ALLOWANCE), Map.of()));

        assertThat(desk.cases().submissions()).isEmpty();
        assertThat(((PageResult.Page) result).status()).isEqualTo(422);
        assertThat(SampleDesk.body(result)).contains("还差《社会保障卡（银行卡）》。", "登记申请人。");
    }

    @Test
    void showsWhatTheServiceSaysAtTheField() {
        desk.cases()
                .answer(new SubmitOutcome.Invalid(
                        List.of(new FieldError("householdDivision", "武进区还没有开通这个事项。请拨打 0519-12345 询问。"))));

        assertThat(SampleDesk.body(page.render(by(submit(complete(), SampleDesk.answers()), SamplePeople.WANG))))
                .contains("武进区还没有开通这个事项。", "href=\"#f-householdDivision\"");
    }

    @Test
    void answersASecondClickWithTheSameCase() {
        desk.cases().answer(filed(true));

        PageResult result = page.render(submit(new UUID(4L << 12, Long.MIN_VALUE + 99), Map.of()));

        assertThat(result).isEqualTo(new PageResult.Redirect("/desk/intake?filed=" + SampleDesk.NUMBER + "&again=1"));
        assertThat(desk.cases().submissions())
                .extracting(Submission::idempotencyKey)
                .containsExactly("k1");
    }

    @Test
    void receivesTwoApplicantsInTheirRoles() {
        UUID id = begin(SampleMatters.MARRIAGE);

        String body = SampleDesk.body(page.render(by(SampleRequest.get(CLERK).at("draft", id), SamplePeople.LI)));
        Sheet sheet = Sheet.open(
                        desk.office(),
                        by(SampleRequest.get(CLERK).at("draft", id), SamplePeople.LI, SamplePeople.WANG),
                        CLERK)
                .orElseThrow();

        assertThat(body).contains("男方</dt>", "李晨", "女方的证件号");
        assertThat(sheet.applicants())
                .containsExactly(
                        new Applicant(SamplePeople.LI.ref(), "男方"), new Applicant(SamplePeople.WANG.ref(), "女方"));
    }

    @Test
    void noticesThatTheFormNamesSomebodyElse() {
        assertThat(SampleDesk.body(page.render(
                        by(SampleRequest.get(CLERK).at("draft", complete()).with("checked", "1"), SamplePeople.LI))))
                .contains("表里的证件号和申请人不是同一个人。");
    }

    @Test
    void knowsTheApplicantOfAnEarlierDraftAndWarns() {
        assertThat(SampleDesk.body(page.render(
                        SampleRequest.get(CLERK).at("draft", complete()).with("resumed", "1"))))
                .contains("这是上次没办完的", "如果今天来的不是同一个人", "name=\"a0\" value=\"" + SamplePeople.WANG.ref());
    }

    @Test
    void asksBeforeItThrowsADraftAway() {
        UUID id = complete();

        assertThat(SampleDesk.body(page.render(post(id, "discard", SampleDesk.answers()))))
                .contains("放弃这份申请，重新填？");
        assertThat(desk.office().drafts().find(CLERK, id)).isPresent();

        page.render(post(id, "discard:yes", Map.of()));
        assertThat(desk.office().drafts().find(CLERK, id)).isEmpty();
    }

    @Test
    void onePressPrintsWhatIsMissingOnTheSlipPrinter() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        PageResult result = page.render(by(post(id, "notice", Map.of()), SamplePeople.WANG));

        assertThat(result)
                .isEqualTo(new PageResult.Redirect(
                        "/desk/intake/" + id + "/notice?a0=" + SamplePeople.WANG.ref() + "&printed=yes"));
        assertThat(devices.printed()).singleElement().satisfies(slip -> {
            assertThat(slip.title()).isEqualTo("一次性告知单");
            assertThat(slip.blocks().toString())
                    .contains("王秀英：", "还差《社会保障卡（银行卡）》。", "T0402-07", "这张单子不是收件凭证")
                    .doesNotContain(SamplePeople.WANG.code());
        });
    }

    @Test
    void aNoticeThatDidNotComeOutCanBePrintedAgainAndNothingIsPrintedWhenNothingIsMissing() {
        UUID id = begin(SampleMatters.ALLOWANCE);
        NoticePage notice = new NoticePage(desk.office(), devices.all(), new Tickets());
        devices.fail("凭条打印机没有纸了。");
        String address = "/desk/intake/" + id + "/notice";

        assertThat(page.render(post(id, "notice", Map.of())))
                .isEqualTo(new PageResult.Redirect(address + "?printed=no"));
        assertThat(SampleDesk.body(
                        notice.render(SampleRequest.get(CLERK).at("draft", id).with("printed", "no"))))
                .contains("告知单没有打印出来", "action=\"" + address + "\"");
        assertThat(notice.render(SampleRequest.post(CLERK).at("draft", id)))
                .isEqualTo(new PageResult.Redirect(address + "?printed=no"));

        int tried = devices.printed().size();
        UUID whole = complete();
        assertThat(page.render(by(post(whole, "notice", SampleDesk.answers()), SamplePeople.WANG)))
                .isEqualTo(new PageResult.Redirect("/desk/intake/" + whole + "/notice?a0=" + SamplePeople.WANG.ref()));
        assertThat(devices.printed()).hasSize(tried);
    }

    @Test
    void printsEverythingThatIsMissingOnOneSheet() {
        devices.carryAway();
        UUID id = begin(SampleMatters.ALLOWANCE);
        assertThat(page.render(by(post(id, "notice", Map.of()), SamplePeople.WANG)))
                .isEqualTo(new PageResult.Redirect("/desk/intake/" + id + "/notice?a0=" + SamplePeople.WANG.ref()));

        NoticePage notice = new NoticePage(desk.office(), devices.all(), new Tickets());
        assertThat(SampleDesk.body(notice.render(by(SampleRequest.get(CLERK).at("draft", id), SamplePeople.WANG))))
                .contains("一次性告知单", "王秀英：", "还差《社会保障卡（银行卡）》。", "T0402-07", "这张单子不是收件凭证");
        assertThat(SampleDesk.body(
                        notice.render(by(SampleRequest.get(CLERK).at("draft", complete()), SamplePeople.WANG))))
                .contains("表格和材料已齐，没有要告知的");
    }

    @Test
    void savesByItself() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        PageResult result = new AutosavePage(desk.office()).render(post(id, "", Map.of("bankName", "示例银行")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        PageResult.Download.class,
                        download -> assertThat(download.content()).asString().isEqualTo("{\"saved\":\"09:32\"}"));
        assertThat(draft(id).answers().text("bankName")).contains("示例银行");
    }

    @Test
    void showsHostileTextAsText() {
        UUID id = begin(SampleMatters.ALLOWANCE);

        String body = SampleDesk.body(page.render(
                post(id, "find:0", Map.of("applicantName", "\"><script>")).with("code-0", "\"><script>")));

        assertThat(body).doesNotContain("<script>");
    }

    @Test
    void isOnlyForCounters() {
        assertThat(page.render(SampleRequest.get(SamplePeople.DECIDER).at("draft", complete())))
                .isInstanceOf(PageResult.SignInFirst.class);
        assertThat(new StartPage(desk.office(), new Devices(), new Tickets())
                        .render(SampleRequest.get(SamplePeople.DECIDER)))
                .isInstanceOf(PageResult.SignInFirst.class);
    }
}
