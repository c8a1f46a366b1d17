// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.PromiseService;
import org.tongban.cases.SubmitOutcome;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.pages.ApplyPage;
import org.tongban.portal.internal.pages.AutosavePage;
import org.tongban.portal.internal.pages.CheckPage;
import org.tongban.portal.internal.pages.FormStepPage;
import org.tongban.portal.internal.pages.MaterialsPage;
import org.tongban.testkit.SampleRequest;

/** From the first field to the receipt. */
class FilingTest {
    private final Town town = new Town();
    private final FormStepPage form = new FormStepPage(town.filing);
    private final MaterialsPage materials = new MaterialsPage(town.filing);
    private final CheckPage check = town.check();

    private static SampleRequest at(UUID draft) {
        return Town.citizen().part("draft", draft).part("step", 1);
    }

    private static PageResult.Page page(SampleRequest request, PageContribution page) {
        return (PageResult.Page) request.to(page);
    }

    /** A draft in which nothing is missing. */
    private UUID complete() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("bankName", "示例银行常州分行");
        answers.put("bankAccount", "6200000000000000000");
        answers.put("agent", false);
        UUID draft = town.draft("elderly-allowance", SamplePlaces.COMMUNITY, answers);
        town.drafts.attach(SamplePeople.CITIZEN, draft, "bank-card", "社保卡.jpg", new ByteArrayInputStream(new byte[9]));
        return draft;
    }

    @Test
    void whatTheRegisterKnowsIsShownWithItsSourceAndMayBeOtherwise() {
        UUID draft = town.draft("elderly-allowance", SamplePlaces.COMMUNITY, Map.of());
        String page = Town.body(at(draft), form);
        assertThat(page)
                .contains("王秀英", "来自您的实名信息", "武进区 湖塘镇 花园村", "来自户籍登记")
                .contains("name=\"edit\" value=\"householdDivision\"")
                .doesNotContain("name=\"applicantName\"", "暂停办理");
        assertThat(Town.body(at(draft).with("edit", "applicantName"), form)).contains("name=\"applicantName\"");
    }

    @Test
    void whoSaysThatAFactIsOtherwiseLosesNothingThatWasTyped() {
        UUID draft = town.draft("elderly-allowance", SamplePlaces.COMMUNITY, Map.of());
        PageResult result = at(draft).post().with("edit", "phone").to(form);
        assertThat(result).isEqualTo(new PageResult.Redirect("/drafts/" + draft + "/form/1?edit=phone#f-phone"));
    }

    @Test
    void errorsStandOnTopAndAtTheirFieldsAndValuesStay() {
        UUID draft = town.draft("food-business-licence", SamplePlaces.COMMUNITY, Map.of());
        PageResult.Page page = page(
                at(draft)
                        .post()
                        .with("premisesName", "")
                        .with("area", "三十")
                        .with("place.town", SamplePlaces.STREET.value()),
                form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body().markup())
                .contains("class=\"error-summary\" role=\"alert\"", "请先改好 3 处", "<a href=\"#f-area\">")
                .contains("id=\"f-area-error\"", "value=\"三十\"", "aria-invalid=\"true\"")
                .contains("请在第二个框里选村或社区。");
    }

    @Test
    void aTownIsListedWithoutScriptBeforeItsVillages() {
        UUID draft = town.draft("food-business-licence", SamplePlaces.COMMUNITY, Map.of());
        PageResult.Page page = page(
                at(draft).post().with("place.town", SamplePlaces.STREET.value()).with("choose", "place"), form);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().markup()).contains("青竹苑社区").doesNotContain("error-summary");
    }

    @Test
    void aPageThatIsRightLeadsOn() {
        UUID draft = town.draft("elderly-allowance", SamplePlaces.COMMUNITY, Map.of());
        assertThat(at(draft).post().to(form)).isEqualTo(new PageResult.Redirect("/drafts/" + draft + "/form/2"));
    }

    @Test
    void whatIsTypedIsKeptByItselfWithItsTime() {
        UUID draft = town.draft("food-business-licence", SamplePlaces.COMMUNITY, Map.of());
        PageResult result = at(draft).post().with("premisesName", "小陆面馆").to(new AutosavePage(town.filing));
        assertThat(result)
                .isInstanceOfSatisfying(
                        PageResult.Download.class,
                        saved -> assertThat(new String(saved.content(), java.nio.charset.StandardCharsets.UTF_8))
                                .isEqualTo("{\"saved\":\"14:32\"}"));
        assertThat(Town.body(at(draft), form)).contains("value=\"小陆面馆\"", "14:32 已自动保存");
    }

    @Test
    void somebodyElsesDraftIsNotThere() {
        UUID draft = town.draft("elderly-allowance", SamplePlaces.COMMUNITY, Map.of());
        assertThat(at(draft).by(SamplePeople.OTHER).to(form))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        message -> assertThat(message.status()).isEqualTo(404));
        assertThat(SamplePortals.visit().part("draft", draft).to(check)).isInstanceOf(PageResult.SignInFirst.class);
    }

    @Test
    void aTileNamesFormatAndLimitAndOffersPreviewReplaceAndRemove() {
        UUID draft = complete();
        String page = Town.body(at(draft), materials);
        assertThat(page)
                .contains("PDF、JPG、PNG，不超过 10 MB", "accept=\".pdf,.jpg,.jpeg,.png\"")
                .contains("社保卡.jpg", "预览", "换一个文件", "移除", "不用上传");
    }

    @Test
    void aPaperThatTheAnswersCallForIsNotCalledUncertainAnyMore() {
        UUID draft = town.draft(
                "food-business-licence",
                SamplePlaces.COMMUNITY,
                Map.of(
                        "premisesName",
                        "红梅小陆面馆（示例）",
                        "place",
                        "320402002002",
                        "businessKind",
                        "catering",
                        "area",
                        36,
                        "coldDishes",
                        false,
                        "devices",
                        List.of("fridge")));

        assertThat(Town.body(at(draft), materials)).contains("从业人员健康证明").doesNotContain("看情况");
    }

    @Test
    void aWrongFileIsRefusedAtItsTileAndTheOthersStay() {
        UUID draft = complete();
        PageResult.Page page = page(
                at(draft)
                        .post()
                        .with("act", "upload")
                        .with("material", "bank-card")
                        .file("file", "卡.pdf", "bad"),
                materials);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body().markup())
                .contains("href=\"#f-bank-card\"", "id=\"f-bank-card\"", "名字是 PDF，内容不是", "社保卡.jpg");
    }

    @Test
    void aReplacementTakesTheOldFileAway() {
        UUID draft = complete();
        String old = town.drafts.only().files().get(0).id().toString();
        at(draft)
                .post()
                .with("act", "upload")
                .with("material", "bank-card")
                .with("replaces", old)
                .file("file", "新卡.jpg", "good")
                .to(materials);
        assertThat(town.drafts.only().files())
                .singleElement()
                .satisfies(file -> assertThat(file.fileName()).isEqualTo("新卡.jpg"));
    }

    @Test
    void theLastLookHasChangeLinksAnUntickedPromiseAndWhatMakesItSafe() {
        UUID draft = complete();
        String page = Town.body(at(draft), check);
        assertThat(page)
                .contains("修改", "name=\"idempotencyKey\" value=\"key-of-this-page\"")
                .contains("name=\"digest\" value=\""
                        + town.matters.matter("elderly-allowance").digest())
                .contains("武进区民政局（示例）", "户籍在武进区，所以由那里办")
                .doesNotContain(" checked");
    }

    @Test
    void nothingIsSentWithoutThePromise() {
        UUID draft = complete();
        PageResult.Page page = page(at(draft).post().with("idempotencyKey", "k"), check);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body().markup()).contains("href=\"#f-promise\"", "id=\"f-promise-error\"", "请先勾选承诺，再提交。");
    }

    @Test
    void aPromiseIsReadInFullAndTickedByTheApplicant() {
        UUID draft = complete();
        String digest = "ab".repeat(32);
        town.promises.add(new PromiseService.Promise(
                DocumentKind.DEFERRAL_PROMISE, "高龄津贴", "<article class=\"paper\">最迟2026年12月8日</article>", digest));

        String page = Town.body(at(draft), check);
        PageResult.Page refused = (PageResult.Page) submit(draft);
        PageResult filed = at(draft)
                .post()
                .with("promise", "yes")
                .with("agreed", digest)
                .with("idempotencyKey", "k")
                .to(check);

        assertThat(page)
                .contains("最迟2026年12月8日", "我看完了《容缺受理承诺书》", "现在就有，去上传", "/materials")
                .doesNotContain(" checked");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().markup()).contains("href=\"#f-promises\"", "请看完《容缺受理承诺书》，同意后勾选，再提交。");
        assertThat(filed).isInstanceOf(PageResult.Redirect.class);
    }

    @Test
    void theOrdinaryWayIsOneClickAwayFromACommitment() {
        UUID draft = complete();
        town.promises.add(new PromiseService.Promise(
                DocumentKind.COMMITMENT, "高龄津贴", "<article class=\"paper\">告知</article>", "cd".repeat(32)));

        assertThat(Town.body(at(draft), check)).contains("不想承诺，改用一般方式", "/form/1");
    }

    @Test
    void aDraftWithGapsHasNoButtonAndALinkToEachGap() {
        UUID draft = town.draft("elderly-allowance", SamplePlaces.COMMUNITY, Map.of());
        String page = Town.body(at(draft), check);
        assertThat(page)
                .contains("/form/2?edit=bankAccount#f-bankAccount", "/materials#m-bank-card")
                .doesNotContain("确认提交</button>");
    }

    @Test
    void aSecondClickGivesTheSameReceipt() {
        UUID draft = complete();
        String receipt = "/cases/" + SampleCases.NUMBER + "/receipt";
        assertThat(submit(draft)).isEqualTo(new PageResult.Redirect(receipt));
        town.drafts.discard(SamplePeople.CITIZEN, draft);
        assertThat(submit(draft)).isEqualTo(new PageResult.Redirect(receipt + "?again=1"));
    }

    private PageResult submit(UUID draft) {
        return at(draft)
                .post()
                .with("promise", "yes")
                .with("idempotencyKey", "k")
                .to(check);
    }

    @Test
    void aTabFromBeforeTheMatterChangedComesBackWithEveryAnswer() {
        UUID draft = complete();
        town.cases.answer(new SubmitOutcome.MatterChanged(town.matters.matter("elderly-allowance")));
        PageResult.Page page = (PageResult.Page) submit(draft);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body().markup()).contains("还没有提交", "6200000000000000000", "确认提交");
    }

    @Test
    void aHallThatDoesNotTakeItSaysSoAndNothingIsLost() {
        town.drafts.refuse("这里不收这个事项。");
        PageResult result = Town.citizen()
                .in(SamplePlaces.COMMUNITY)
                .part("matter", "elderly-allowance")
                .to(new ApplyPage(town.filing));
        assertThat(result).isInstanceOfSatisfying(PageResult.Message.class, message -> {
            assertThat(message.status()).isEqualTo(422);
            assertThat(message.text()).isEqualTo("这里不收这个事项。");
        });
    }

    @Test
    void whoFillsInASuspendedMatterIsToldBeforeTheEnd() {
        UUID draft = town.draft("temporary-relief", SamplePlaces.COMMUNITY, Map.of());
        assertThat(Town.body(at(draft), form)).contains("这个事项暂停办理，现在不能提交。", "您填的内容还在", "预计 2026年12月10日");
    }

    @Test
    void aMatterThatLeftMeanwhileKeepsTheDraft() {
        UUID draft = complete();
        town.matters.clear();
        assertThat(at(draft).to(form)).isInstanceOfSatisfying(PageResult.Message.class, message -> {
            assertThat(message.status()).isEqualTo(409);
            assertThat(message.text()).contains("您填的内容还在");
        });
    }

    @Test
    void withoutAHallOneIsAskedFor() {
        assertThat(Town.citizen().part("matter", "elderly-allowance").to(new ApplyPage(town.filing)))
                .isEqualTo(new PageResult.Redirect("/halls?next=%2Fapply%2Felderly-allowance"));
    }
}
