// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.desk.internal.SampleRequest.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.Shortcoming;
import org.tongban.desk.internal.pages.CasePage;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.page.PageResult;

class CasePageTest {
    private final SampleDesk desk = new SampleDesk();
    private final CasePage page = new CasePage(desk.office());

    private String look(Caller.Staff staff) {
        return SampleDesk.body(page.render(SampleRequest.get(staff).at("number", SampleDesk.NUMBER)));
    }

    private static SampleRequest refusal(long seq) {
        return act(SamplePeople.DECIDER, "refuse", seq)
                .with("reason", "age-below")
                .with("clause", "《老年人权益保障法》第三十三条")
                .with("explanation", "您还没有满80周岁。");
    }

    private void accepted() {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted()));
    }

    private void examined(String number) {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted(), SampleDesk.examined(number)));
    }

    @Test
    void showsTheWholeFileOnOnePage() {
        desk.cases().put(desk.file(CaseState.RECEIVED));

        assertThat(look(SamplePeople.CLERK))
                .contains("3204 0220 2611 2400 0001 7", "王*英", "已收件")
                .contains("答复受理", "2026年11月27日（周五）", "绿灯·剩 3 个工作日")
                .contains("天宁区 红梅街道 青竹苑社区")
                .contains("/desk/files/" + SampleDesk.PICTURE, "由申请表生成")
                .contains("aria-current=\"step\">受理");
    }

    @Test
    void severalFilesOfOneMaterialCameInOneWay() {
        CaseView.FileView front = new CaseView.FileView("/desk/files/1", "正面.jpg", "网上上传", "1 KB", true);
        CaseView.FileView back = new CaseView.FileView("/desk/files/2", "反面.jpg", "网上上传", "1 KB", true);

        assertThat(new CaseView.PaperView("银行卡", "", List.of(front, back), Optional.empty()).marks())
                .containsExactly("网上上传");
    }

    @Test
    void offersTheClerkOnlyWhatMayBeDoneNow() {
        desk.cases().put(desk.file(CaseState.RECEIVED));

        assertThat(look(SamplePeople.CLERK))
                .contains("data-act=\"accept\"", "data-act=\"correct\"", "data-act=\"decline\"")
                .doesNotContain("data-act=\"grant\"", "data-act=\"terminate\"", "data-act=\"step\"");
    }

    @Test
    void offersTheExaminerTheOpenStepAndNoDecision() {
        accepted();

        assertThat(look(SamplePeople.EXAMINER))
                .contains("data-act=\"step\"", "镇街审核", "name=\"seq\" value=\"2\"")
                .doesNotContain("data-act=\"grant\"", "data-act=\"refuse\"");
    }

    private void told() {
        desk.matters().examinesByHearing();
        Map<String, String> notice = Map.of(
                "office",
                "红梅街道民政办（示例）",
                "step",
                "examine",
                "stepName",
                "镇街审核",
                "until",
                "2026-12-03",
                "words",
                "9时，三楼。");
        desk.cases()
                .put(desk.file(
                        CaseState.ACCEPTED,
                        SampleDesk.accepted(),
                        SampleDesk.event(3, CaseEventType.STEP_STARTED, "红梅街道民政办（示例） T0402-11", notice)));
    }

    @Test
    void aHearingThatWasToldIsPutOffWithTheFormerNoticeInTheFields() {
        told();

        assertThat(look(SamplePeople.EXAMINER))
                .contains("data-act=\"change\"", "镇街审核：改期或更正通知", "value=\"2026-12-03\"", "9时，三楼。")
                .doesNotContain("data-act=\"start\"");

        page.render(act(SamplePeople.EXAMINER, "change", 3)
                .with("step", "examine")
                .with("until", "2026-12-10")
                .with("words", "9时，五楼。")
                .with("reason", "主持人生病")
                .with("confirm", "1"));
        assertThat(desk.cases().commands())
                .containsExactly(new CaseCommand.ChangeHearing(
                        SampleDesk.NUMBER, 3, "examine", Optional.of(LocalDate.of(2026, 12, 10)), "9时，五楼。", "主持人生病"));
    }

    @Test
    void aHearingThatWasNotToldIsNotPutOff() {
        desk.matters().examinesByHearing();
        accepted();

        assertThat(look(SamplePeople.EXAMINER)).contains("data-act=\"start\"").doesNotContain("data-act=\"change\"");
    }

    @Test
    void namesTheStepThatIsLate() {
        accepted();

        assertThat(look(SamplePeople.EXAMINER)).contains("light-red\">镇街审核已超时</span> 应于 11月20日 办完");
    }

    @Test
    void tellsWhoExaminedThatAColleagueDecides() {
        examined("T0402-09");

        assertThat(look(SamplePeople.DECIDER)).contains("审查的人不能作决定。请交给同事办理。").doesNotContain("data-act=\"grant\"");
    }

    @Test
    void whoHasToWaitReadsWhatForAndNothingElse() {
        accepted();

        assertThat(look(SamplePeople.DECIDER))
                .contains("还有步骤没有办完：镇街审核。办完后才能作决定。")
                .doesNotContain("不用恢复", "没有人申请延期", "不能一次办结");
    }

    @Test
    void onlyTheHeadStaysInSightAndNotEveryLamp() {
        accepted();

        String page = look(SamplePeople.EXAMINER);
        assertThat(page.substring(0, page.indexOf("</header>")))
                .contains("file-dues")
                .doesNotContain("已超时");
        assertThat(page.substring(page.indexOf("file-more"))).contains("镇街审核已超时");
    }

    @Test
    void offersTheDeciderBothDecisions() {
        examined("T0402-11");

        assertThat(look(SamplePeople.DECIDER)).contains("data-act=\"grant\"", "data-act=\"refuse\"", "未满80周岁");
    }

    @Test
    void actsOnTheCaseThatThePersonSaw() {
        desk.cases().put(desk.file(CaseState.RECEIVED));

        PageResult result = page.render(act(SamplePeople.CLERK, "accept", 1).with("confirm", "1"));

        assertThat(desk.cases().commands()).containsExactly(new CaseCommand.Accept(SampleDesk.NUMBER, 1));
        assertThat(result).isEqualTo(new PageResult.Redirect("/desk/cases/" + SampleDesk.NUMBER + "?done=accept"));
    }

    @Test
    void keepsTheWordsWhenAColleagueWasFaster() {
        examined("T0402-11");

        PageResult result = page.render(
                act(SamplePeople.EXAMINER, "step", 2).with("step", "examine").with("opinion", "信息与登记一致。"));

        assertThat(((PageResult.Page) result).status()).isEqualTo(409);
        assertThat(desk.cases().commands()).isEmpty();
        assertThat(SampleDesk.body(result)).contains("同事刚刚已处理这一件，您的意见没有保存到办件，已留在下方。", "信息与登记一致。");
    }

    @Test
    void keepsTheWordsWhenTheRaceWasLostInTheStore() {
        accepted();
        desk.cases()
                .answer(new CommandOutcome.Conflict(
                        desk.file(CaseState.ACCEPTED, SampleDesk.accepted(), SampleDesk.examined("T0402-11"))));

        String body = SampleDesk.body(page.render(
                act(SamplePeople.EXAMINER, "step", 2).with("step", "examine").with("opinion", "信息与登记一致。")));

        assertThat(body).contains("同事刚刚已处理这一件", "信息与登记一致。", "镇街审核");
    }

    @Test
    void showsTheSentenceOfTheServiceAtItsField() {
        accepted();
        desk.cases().answer(new CommandOutcome.Invalid(List.of(new FieldError("opinion", "请填写这一栏。"))));

        PageResult result = page.render(act(SamplePeople.EXAMINER, "step", 2).with("step", "examine"));

        assertThat(((PageResult.Page) result).status()).isEqualTo(422);
        assertThat(SampleDesk.body(result)).contains("href=\"#d-opinion\"", "意见：请填写这一栏。");
    }

    @Test
    void anEmptyLineOfANoticeIsNamed() {
        desk.cases().put(desk.file(CaseState.RECEIVED));

        PageResult result = page.render(act(SamplePeople.CLERK, "correct", 1).with("item", "bank-card"));

        assertThat(SampleDesk.body(result)).contains("href=\"#d-bank-card\"", "》：请填写这一栏。");
    }

    @Test
    void saysWhyTheServiceRefused() {
        accepted();
        desk.cases().answer(new CommandOutcome.NotAllowed("受理的人不能审查同一件。请交给同事办理。"));

        String body = SampleDesk.body(page.render(
                act(SamplePeople.EXAMINER, "step", 2).with("step", "examine").with("opinion", "齐全")));

        assertThat(body).contains("没有办成，办件没有改动", "受理的人不能审查同一件。", "value=\"齐全\"");
    }

    @Test
    void neverRefusesWithoutReasonClauseAndExplanation() {
        examined("T0402-11");

        String body = SampleDesk.body(
                page.render(act(SamplePeople.DECIDER, "refuse", 3).with("clause", "第三十三条")));

        assertThat(desk.cases().commands()).isEmpty();
        assertThat(body).contains("请从这个事项规定的理由里选一条。", "对申请人的说明：请填写这一栏。", "value=\"第三十三条\"");
    }

    @Test
    void showsTheDecisionBeforeItGoesOut() {
        examined("T0402-11");

        String preview = SampleDesk.body(page.render(refusal(3)));

        assertThat(desk.cases().commands()).isEmpty();
        assertThat(preview)
                .contains("class=\"paper\"", "age-below", "您还没有满80周岁。")
                .contains("name=\"explanation\" value=\"您还没有满80周岁。\"", "name=\"seq\" value=\"3\"");
    }

    @Test
    void refusesAfterTheDocumentWasSeen() {
        examined("T0402-11");

        page.render(refusal(3).with("confirm", "1"));

        assertThat(desk.cases().commands())
                .containsExactly(
                        new CaseCommand.Refuse(SampleDesk.NUMBER, 3, "age-below", "《老年人权益保障法》第三十三条", "您还没有满80周岁。"));
    }

    @Test
    void returnsToTheFormWithEveryWordKept() {
        examined("T0402-11");

        assertThat(SampleDesk.body(page.render(refusal(3).with("edit", "1"))))
                .contains("您还没有满80周岁。", "value=\"《老年人权益保障法》第三十三条\"", "value=\"age-below\" selected");
    }

    @Test
    void declinesOnlyOnAGroundAndNamesTheRightBody() {
        desk.cases().put(desk.file(CaseState.RECEIVED));

        String none = SampleDesk.body(
                page.render(act(SamplePeople.CLERK, "decline", 1).with("reason", "缺材料")));
        String nobody = SampleDesk.body(page.render(act(SamplePeople.CLERK, "decline", 1)
                .with("ground", "NOT_COMPETENT")
                .with("reason", "户口不在本区。")));
        page.render(act(SamplePeople.CLERK, "decline", 1)
                .with("ground", "NOT_COMPETENT")
                .with("body", "武进区民政局（示例）")
                .with("reason", "户口不在本区。")
                .with("confirm", "1"));

        assertThat(none).contains("缺材料不是理由，请用一次性告知。");
        assertThat(nobody).contains("请写明这件事归哪个机关办");
        assertThat(desk.cases().commands())
                .containsExactly(new CaseCommand.Decline(
                        SampleDesk.NUMBER, 1, DeclineGround.NOT_COMPETENT, "请向武进区民政局（示例）申请。户口不在本区。"));
    }

    @Test
    void asksForEverythingAtOnce() {
        desk.cases().put(desk.file(CaseState.RECEIVED));

        SampleRequest request = act(SamplePeople.CLERK, "correct", 1)
                .with("item", "bank-card")
                .with("problem-bank-card", "照片不清楚，请重拍。")
                .with("problem-phone", "少一位，请补全。")
                .with("until", "2026-12-31");
        assertThat(SampleDesk.body(page.render(request)))
                .contains("name=\"item\" value=\"bank-card\"", "name=\"problem-phone\" value=\"少一位，请补全。\"");
        assertThat(desk.cases().commands()).isEmpty();

        page.render(request.with("confirm", "1"));
        assertThat(desk.cases().commands())
                .containsExactly(new CaseCommand.RequestCorrection(
                        SampleDesk.NUMBER,
                        1,
                        List.of(new Shortcoming("bank-card", "照片不清楚，请重拍。"), new Shortcoming("phone", "少一位，请补全。")),
                        Optional.of(LocalDate.of(2026, 12, 31))));
    }

    @Test
    void listsInASecondNoticeOnlyWhatTheFirstOneNamed() {
        desk.cases()
                .put(desk.file(
                        CaseState.RECEIVED,
                        SampleDesk.event(
                                2,
                                CaseEventType.CORRECTION_REQUESTED,
                                "红梅街道便民服务中心 T0402-07",
                                Map.of("office", "红梅街道便民服务中心", "shortcoming:bank-card", "看不清")),
                        SampleDesk.event(
                                3, CaseEventType.CORRECTION_SUPPLIED, "申请人", Map.of("supplied", "bank-card"))));

        assertThat(look(SamplePeople.CLERK)).contains("value=\"bank-card\"").doesNotContain("value=\"phone\"");
    }

    @Test
    void saysWhatStoodInTheFormBefore() {
        desk.cases()
                .put(desk.file(
                        CaseState.RECEIVED,
                        SampleDesk.event(2, CaseEventType.CORRECTION_REQUESTED, "窗口 T1", Map.of()),
                        SampleDesk.event(
                                3,
                                CaseEventType.CORRECTION_SUPPLIED,
                                "申请人",
                                Map.of("corrected", "phone", "before:phone", "1380000000"))));

        assertThat(look(SamplePeople.CLERK)).contains("，原来是：1380000000");
    }

    @Test
    void knowsWhomAResultIsSentTo() {
        desk.cases()
                .put(desk.file(
                        CaseState.ISSUED,
                        SampleDesk.accepted(),
                        SampleDesk.examined("C0402-11"),
                        SampleDesk.event(4, CaseEventType.GRANTED, "天宁区民政局（示例） C0402-09", Map.of("opinion", "同意")),
                        SampleDesk.event(5, CaseEventType.ISSUED, "天宁区民政局（示例） C0402-09", Map.of("resultNumber", "1"))));

        assertThat(look(SamplePeople.CLERK))
                .contains("data-act=\"dispatch\"")
                .containsPattern("name=\"recipient\" value=\"王秀英[^\"]*\"")
                .containsPattern("name=\"phone\" value=\"[0-9]{11}\"");
    }

    @Test
    void goesBackToTheInboxWhenTheActMovedTheCaseOutOfSight() {
        desk.cases().put(desk.file(CaseState.RECEIVED));
        desk.cases().answer(new CommandOutcome.Done(desk.file(CaseState.ACCEPTED, SampleDesk.accepted())));
        SampleRequest request = act(SamplePeople.CLERK, "accept", 1).with("confirm", "1");
        desk.cases().hideAfterTheNextLook();

        assertThat(page.render(request))
                .isEqualTo(new PageResult.Redirect("/desk?number=" + SampleDesk.NUMBER + "&done=accept"));
    }

    @Test
    void answersAlikeForACaseThatIsNotThereAndOneThatMayNotBeSeen() {
        assertThat(page.render(SampleRequest.get(SamplePeople.CLERK).at("number", SampleDesk.NUMBER)))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        message -> assertThat(message.status()).isEqualTo(404));
    }

    @Test
    void showsHostileWordsAsText() {
        desk.cases()
                .put(desk.file(
                        CaseState.ACCEPTED,
                        SampleDesk.event(
                                2,
                                CaseEventType.ACCEPTED,
                                "<b>x</b>",
                                Map.of("opinion", "<script>alert(1)</script>"))));

        assertThat(look(SamplePeople.EXAMINER))
                .doesNotContain("<script>", "<b>x</b>")
                .contains("&lt;script&gt;");
    }
}
