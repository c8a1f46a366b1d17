// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.desk.internal.pages.FilePage;
import org.tongban.desk.internal.pages.SearchPage;
import org.tongban.desk.internal.pages.StartPage;
import org.tongban.form.Answers;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.PageResult;

class StartPageTest {
    private final SampleDesk desk = new SampleDesk();
    private final StartPage page = new StartPage(desk.office(), new Devices(), new Tickets());

    private String look(Caller.Staff staff, String query) {
        return SampleDesk.body(page.render(SampleRequest.get(staff).with("q", query)));
    }

    private PageResult begin() {
        return page.render(SampleRequest.post(SamplePeople.CLERK)
                .with("matter", SampleMatters.ALLOWANCE)
                .with("hall", SamplePlaces.STREET.value()));
    }

    @Test
    void listsWhatTheHallTakes() {
        assertThat(look(SamplePeople.CLERK, "")).contains("80周岁以上老年人高龄津贴发放", "可受理", "10 个工作日");
    }

    @Test
    void findsAMatterByWhatPeopleCallItAndByItsNumberAndCode() {
        assertThat(look(SamplePeople.CLERK, "领证")).contains("婚姻登记").doesNotContain("高龄津贴发放");
        assertThat(look(SamplePeople.CLERK, "m032")).contains("高龄津贴发放").doesNotContain("婚姻登记");
        assertThat(look(SamplePeople.CLERK, "CZ-M032")).contains("高龄津贴发放").doesNotContain("婚姻登记");
        assertThat(look(SamplePeople.CLERK, "elderly-allowance"))
                .contains("高龄津贴发放")
                .doesNotContain("婚姻登记");
        assertThat(look(SamplePeople.CLERK, "种树")).contains("没有找到“种树”");
    }

    @Test
    void tellsAClerkOfOneDepartmentWhoTakesTheOthers() {
        Caller.Staff clerk = SamplePeople.staff(
                "T0402-08", "/3204/320402/320402002", Optional.of("human-resources"), "人社专窗", Duty.WINDOW);

        assertThat(look(clerk, "")).doesNotContain("高龄津贴发放");
        assertThat(look(clerk, "m032"))
                .contains("请换到综合窗口，或者“民政”的窗口收件。")
                .doesNotContain("aria-label=\"收件：80周岁以上老年人高龄津贴发放\"");
    }

    @Test
    void letsAPostOfADistrictChooseAmongItsHalls() {
        Caller.Staff district =
                SamplePeople.staff("T0402-01", "/3204/320402", Optional.empty(), "天宁区政务服务中心", Duty.WINDOW);

        assertThat(look(district, "")).contains("value=\"320402000000\" selected", "value=\"320402002000\"");
    }

    @Test
    void beginsADraftAndSaysWhenOneWasBegunBefore() {
        PageResult first = begin();
        String address = ((PageResult.Redirect) first).location();
        desk.office()
                .drafts()
                .save(
                        SamplePeople.CLERK,
                        Ids.parse(address.substring("/desk/intake/".length())).orElseThrow(),
                        new Answers(SampleDesk.answers()));

        assertThat(begin()).isEqualTo(new PageResult.Redirect(address + "?resumed=1"));
        assertThat(look(SamplePeople.CLERK, "")).contains("没办完的", address + "?resumed=1");
    }

    @Test
    void offersTheReceiptOfWhatWasJustReceived() {
        String body = SampleDesk.body(
                page.render(SampleRequest.get(SamplePeople.CLERK).with("filed", SampleDesk.NUMBER.value())));

        assertThat(body).contains("已收件", "/cases/" + SampleDesk.NUMBER + "/receipt?paper=80");
    }

    @Test
    void saysThatTheSlipDidNotComeOutAndOffersToPrintItAgain() {
        StartPage window = new StartPage(desk.office(), new SampleDevices().all(), new Tickets());

        String body = SampleDesk.body(window.render(SampleRequest.get(SamplePeople.CLERK)
                .with("filed", SampleDesk.NUMBER.value())
                .with("hall", SamplePlaces.STREET.value())
                .with("printed", "no")));

        assertThat(body).contains("收件已经完成，只是凭条没有打印出来。", "name=\"print\" value=\"" + SampleDesk.NUMBER + "\"");
    }

    @Test
    void opensACaseByItsExactNumber() {
        SearchPage search = new SearchPage(desk.office());
        desk.cases().put(desk.file(CaseState.RECEIVED));

        assertThat(search.render(SampleRequest.get(SamplePeople.CLERK).with("number", "3204 0220 2611 2400 0001 7")))
                .isEqualTo(new PageResult.Redirect("/desk/cases/" + SampleDesk.NUMBER));
        assertThat(SampleDesk.body(
                        search.render(SampleRequest.get(SamplePeople.CLERK).with("number", "123"))))
                .contains("办件编号有 21 位", "value=\"123\"");
        assertThat(SampleDesk.body(
                        search.render(SampleRequest.get(SamplePeople.CLERK).with("number", "320402202611240000025"))))
                .contains("没有找到这个办件。请核对编号。");
    }

    @Test
    void showsPicturesAndSavesEverythingElse() {
        FilePage files = new FilePage(desk.office());
        byte[] content = "x".getBytes(StandardCharsets.UTF_8);
        desk.cases().file(SampleDesk.PICTURE, new CaseService.StoredFile("卡.jpg", "image/jpeg", content));

        assertThat(files.render(SampleRequest.get(SamplePeople.CLERK).at("file", SampleDesk.PICTURE)))
                .isEqualTo(new PageResult.Download("image/jpeg", "卡.jpg", true, content));
        desk.cases().file(SampleDesk.PICTURE, new CaseService.StoredFile("a.svg", "image/svg+xml", content));
        assertThat(files.render(SampleRequest.get(SamplePeople.CLERK).at("file", SampleDesk.PICTURE)))
                .isEqualTo(new PageResult.Download("image/svg+xml", "a.svg", false, content));
        assertThat(files.render(SampleRequest.get(SamplePeople.CLERK).at("file", "../../etc")))
                .isInstanceOf(PageResult.Message.class);
    }
}
