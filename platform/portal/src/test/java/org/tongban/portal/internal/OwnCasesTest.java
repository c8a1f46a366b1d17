// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseService.StoredFile;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Shortcoming;
import org.tongban.form.FieldError;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.pages.CasePage;
import org.tongban.portal.internal.pages.FilePage;
import org.tongban.portal.internal.pages.MyPage;
import org.tongban.portal.internal.pages.ReceiptPage;
import org.tongban.portal.internal.pages.WithdrawPage;
import org.tongban.testkit.SampleRequest;

/** What an applicant sees of a case, and can do about it. */
class OwnCasesTest {
    private static final String HOME = "/cases/" + SampleCases.NUMBER;

    private final Town town = new Town();
    private final CasePage page = new CasePage(town.filing, town.tracking, new RatingInvitation());

    private static SampleRequest mine() {
        return Town.citizen().part("number", SampleCases.NUMBER);
    }

    private void twoPapers() {
        town.cases.notice(new Shortcoming("bank-card", "照片模糊，看不清卡号。"), new Shortcoming("application", "没有签名。"));
    }

    @Test
    void theOneTimeNoticeComesFirst() {
        twoPapers();
        String body = Town.body(mine(), page);
        assertThat(body).contains("还差 2 份材料", "照片模糊，看不清卡号。", "name=\"file.bank-card\"", "value=\"3\"");
        assertThat(body.indexOf("还差 2 份材料")).isLessThan(body.indexOf("经过"));
    }

    @Test
    void allPapersAreHandedInTogether() {
        twoPapers();
        PageResult result = mine().post()
                .with("seq", "3")
                .file("file.bank-card", "卡.pdf", "good")
                .file("file.application", "表.pdf", "good")
                .to(page);
        assertThat(result).isEqualTo(new PageResult.Redirect(HOME + "?done=supplied"));
        assertThat(town.cases.commands())
                .singleElement()
                .isInstanceOfSatisfying(CaseCommand.SupplyCorrection.class, supply -> {
                    assertThat(supply.seq()).isEqualTo(3);
                    assertThat(supply.files()).hasSize(2);
                });
    }

    @Test
    void aFileThatWasTakenStaysWhenTheOtherIsWrong() {
        twoPapers();
        PageResult.Page first = (PageResult.Page) mine().post()
                .file("file.bank-card", "卡.pdf", "good")
                .file("file.application", "表.pdf", "bad")
                .to(page);
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.body().markup())
                .contains("name=\"supplied.bank-card\" value=\"" + new UUID(8, 0) + "\"", "卡.pdf", "已上传，还没有提交")
                .contains("href=\"#f-application\"", "内容不是");
        assertThat(town.cases.commands()).isEmpty();
        assertThat(mine().post()
                        .with("supplied.bank-card", new UUID(8, 0).toString())
                        .file("file.application", "表.pdf", "good")
                        .to(page))
                .isEqualTo(new PageResult.Redirect(HOME + "?done=supplied"));
    }

    @Test
    void aMissingPaperIsNamedOnTop() {
        twoPapers();
        PageResult.Page again = (PageResult.Page)
                mine().post().file("file.bank-card", "卡.pdf", "good").to(page);
        assertThat(again.body().markup()).contains("error-summary", "href=\"#f-application\"", "卡.pdf");
    }

    @Test
    void aSecondClickFindsItDone() {
        town.cases.at(CaseState.RECEIVED);
        assertThat(mine().post().to(page)).isEqualTo(new PageResult.Redirect(HOME));
        assertThat(town.cases.commands()).isEmpty();
    }

    @Test
    void whoeverWasSlowerSeesWhatHappenedMeanwhile() {
        twoPapers();
        town.cases.outcome(new CommandOutcome.Conflict(town.cases.file()));
        PageResult.Page again = (PageResult.Page) mine().post()
                .file("file.bank-card", "卡.pdf", "good")
                .file("file.application", "表.pdf", "good")
                .to(page);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().markup()).contains("刚刚有了新的进展", "卡.pdf", "表.pdf");
    }

    @Test
    void aFieldThatTheNoticeNamesIsCorrectedOnThePage() {
        town.cases.notice(new Shortcoming("bankAccount", "少一位。"), new Shortcoming("bank-card", "看不清。"));
        assertThat(Town.body(mine(), page))
                .contains("少一位。", "id=\"f-bankAccount\"", "name=\"bankAccount\"", "0519-0000 0402（示例）")
                .doesNotContain("file.bankAccount");
        PageResult result = mine().post()
                .with("seq", "3")
                .with("bankAccount", "6200000000000000000")
                .with("phone", "13800000001")
                .file("file.bank-card", "卡.pdf", "good")
                .to(page);
        assertThat(result).isEqualTo(new PageResult.Redirect(HOME + "?done=supplied"));
        assertThat(town.cases.commands())
                .singleElement()
                .isInstanceOfSatisfying(CaseCommand.SupplyCorrection.class, supply -> {
                    assertThat(supply.corrected().values())
                            .containsExactly(Map.entry("bankAccount", "6200000000000000000"));
                    assertThat(supply.files()).hasSize(1);
                });
    }

    @Test
    void whatIsWrongWithACorrectedFieldStandsAtTheField() {
        town.cases.notice(new Shortcoming("bankAccount", "少一位。"));
        town.cases.outcome(new CommandOutcome.Invalid(List.of(new FieldError("bankAccount", "请用半角数字填写。"))));
        PageResult.Page again =
                (PageResult.Page) mine().post().with("bankAccount", "六二").to(page);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().markup())
                .contains("href=\"#f-bankAccount\"", "id=\"f-bankAccount-error\"", "value=\"六二\"");
    }

    @Test
    void aFieldThatTheCorrectionCallsForIsDrawnAndHandedInWithIt() {
        town.cases.notice(new Shortcoming("agent", "家人代办，请改成“是”。"));
        assertThat(Town.body(mine(), page)).doesNotContain("id=\"f-agentName\"");
        PageResult.Page first =
                (PageResult.Page) mine().post().with("agent", "true").to(page);
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.body().markup())
                .contains("href=\"#f-agentName\"", "id=\"f-agentName\"", "name=\"shown\" value=\"agentName\"")
                .contains("这样改以后，还要填“代办人姓名”。请填好后一起补交。", "name=\"agentRelation\"", "name=\"agentPhone\"")
                .doesNotContain("代办人姓名<span class=\"optional\">", "name=\"bankName\"");
        assertThat(town.cases.commands()).isEmpty();

        assertThat(agent("true").to(page)).isEqualTo(new PageResult.Redirect(HOME + "?done=supplied"));
        assertThat(corrected())
                .containsEntry("agentName", "李小明（示例）")
                .containsOnlyKeys("agent", "agentName", "agentRelation", "agentPhone");
    }

    @Test
    void whoeverChangesTheAnswerBackIsNotHeldToTheFieldThatItCalledFor() {
        town.cases.notice(new Shortcoming("agent", "请核对。"));
        assertThat(agent("false").with("bankName", "别的银行").to(page))
                .isEqualTo(new PageResult.Redirect(HOME + "?done=supplied"));
        assertThat(corrected()).containsOnlyKeys("agent");
    }

    private static SampleRequest agent(String answer) {
        return mine().post()
                .with("agent", answer)
                .with("shown", "agentName")
                .with("shown", "agentRelation")
                .with("shown", "agentPhone")
                .with("agentName", "李小明（示例）")
                .with("agentRelation", "child")
                .with("agentPhone", "13800000001");
    }

    private Map<String, Object> corrected() {
        return town.cases.commands().stream()
                .map(command ->
                        ((CaseCommand.SupplyCorrection) command).corrected().values())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPaperThatTheCorrectionCallsForGetsItsPlace() {
        town.cases.notice(new Shortcoming("bankAccount", "少一位。"));
        town.cases.outcome(new CommandOutcome.Invalid(List.of(new FieldError("bank-card", "这样改以后还要交《社会保障卡》。请一起上传。"))));
        PageResult.Page again =
                (PageResult.Page) mine().post().with("bankAccount", "1").to(page);
        assertThat(again.body().markup()).contains("name=\"file.bank-card\"", "请一起上传");
    }

    @Test
    void aNoComesWithReasonClauseAndRemedies() {
        town.cases.at(
                CaseState.REFUSED,
                SampleCases.event(
                        CaseEventType.REFUSED,
                        Map.of("refusal", "age-below", "clause", "第三十三条", "reason", "还不满 80 周岁。")));
        assertThat(Town.body(mine(), page))
                .contains("未满80周岁", "第三十三条", "还不满 80 周岁。")
                .contains("60 天内，可以向武进区人民政府（示例）申请行政复议", "6 个月内，向武进区人民法院（示例）起诉");
    }

    @Test
    void somebodyElsesCaseIsNotThere() {
        assertThat(List.of(
                        mine().by(SamplePeople.OTHER).to(page),
                        Town.citizen().part("number", "1").to(page),
                        mine().by(SamplePeople.OTHER).to(new WithdrawPage(town.cases)),
                        mine().by(SamplePeople.OTHER)
                                .to(new ReceiptPage(town.site, town.cases, town.tracking, new TicketNumbers()))))
                .allSatisfy(result -> assertThat(result).isInstanceOfSatisfying(PageResult.Message.class, message -> {
                    assertThat(message.status()).isEqualTo(404);
                    assertThat(message.title()).isEqualTo("没有找到这个办件");
                }));
    }

    @Test
    void takingItBackAsksOnceMore() {
        assertThat(Town.body(mine(), new WithdrawPage(town.cases))).contains("撤回这次申请？", "不撤回，继续办", "value=\"3\"");
        assertThat(town.cases.commands()).isEmpty();
        assertThat(mine().post().with("seq", "3").to(new WithdrawPage(town.cases)))
                .isEqualTo(new PageResult.Redirect(HOME + "?done=withdrawn"));
        assertThat(town.cases.commands()).containsExactly(new CaseCommand.Withdraw(SampleCases.NUMBER, 3, ""));
    }

    @Test
    void whatIsDecidedIsNotTakenBack() {
        town.cases.at(CaseState.GRANTED);
        assertThat(mine().to(new WithdrawPage(town.cases))).isEqualTo(new PageResult.Redirect(HOME));
        assertThat(Town.body(mine(), page)).doesNotContain("/withdraw");
    }

    @Test
    void theReceiptHoldsAllThatOneTakesHome() {
        String receipt = Town.body(mine(), new ReceiptPage(town.site, town.cases, town.tracking, new TicketNumbers()));
        assertThat(receipt)
                .contains("3204 0220 2611 2400 0017 X", SampleTracking.CODE, "<svg", "王*英", "2026年11月24日 14:32")
                .contains("武进区民政局（示例）", "青竹苑社区便民服务站")
                .contains("收到不等于受理。最迟 2026年12月1日（周二）前告诉您是否受理。", "接下来")
                .doesNotContain("320499194303120242", "没有重复提交");
        assertThat(Town.body(
                        mine().with("again", "1"),
                        new ReceiptPage(town.site, town.cases, town.tracking, new TicketNumbers())))
                .contains("您的申请已经提交过，没有重复提交。编号见下。");
        assertThat(Town.body(
                        mine().with("paper", "80"),
                        new ReceiptPage(town.site, town.cases, town.tracking, new TicketNumbers())))
                .contains("receipt-80");
    }

    @Test
    void aClerkWhoHandsItOutIsLedBackToTheDesk() {
        ReceiptView view = ReceiptView.of(
                town.cases.receipt(SamplePeople.CITIZEN, SampleCases.NUMBER).orElseThrow(),
                town.cases.file(),
                town.places.find(SamplePlaces.STREET),
                new ReceiptView.Form("<svg></svg>", "http://tianning.localhost:8181/t/x", "A012", false, true, true));
        assertThat(Templates.render("receipt", view).markup())
                .contains("href=\"/desk" + HOME + "\"", "青龙街道便民服务中心", "排队号", "A012")
                .doesNotContain("href=\"/my\"");
    }

    @Test
    void whatWaitsForTheApplicantStandsOnTop() {
        town.cases.list(
                SampleCases.summary("食品经营许可核发", CaseState.ACCEPTED, "正在审查"),
                SampleCases.summary("高龄津贴", CaseState.CORRECTION, "还差 2 份材料"));
        town.draft("elderly-allowance", SamplePlaces.COMMUNITY, Map.of());
        String body = Town.body(Town.citizen(), new MyPage(town.filing));
        assertThat(body.indexOf("还差 2 份材料")).isPositive().isLessThan(body.indexOf("接着填"));
        assertThat(body.indexOf("接着填")).isLessThan(body.indexOf("正在审查"));
        assertThat(body).contains("href=\"" + HOME + "\"");
    }

    @Test
    void picturesAreShownAndWhatMightRunIsSaved() {
        FilePage files = new FilePage(town.cases);
        town.cases.store(SampleCases.PAPER, new StoredFile("卡.jpg", "image/jpeg", new byte[3]));
        SampleRequest request = Town.citizen().part("file", SampleCases.PAPER);
        assertThat(request.to(files))
                .isInstanceOfSatisfying(
                        PageResult.Download.class,
                        file -> assertThat(file.inline()).isTrue());
        town.cases.store(SampleCases.PAPER, new StoredFile("图.svg", "image/svg+xml", new byte[3]));
        assertThat(request.to(files))
                .isInstanceOfSatisfying(
                        PageResult.Download.class,
                        file -> assertThat(file.inline()).isFalse());
        assertThat(request.by(SamplePeople.OTHER).to(files)).isInstanceOf(PageResult.Message.class);
    }
}
