// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.Holders;
import org.tongban.cases.StepLight;
import org.tongban.desk.internal.pages.InboxPage;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.PageResult;

class InboxPageTest {
    private final SampleDesk desk = new SampleDesk();
    private final InboxPage page = new InboxPage(desk.office());

    private static CaseSummary row(String matter, Optional<LocalDate> due) {
        return new CaseSummary(
                SampleDesk.NUMBER,
                matter,
                "王*英",
                CaseState.RECEIVED,
                SamplePlaces.STREET,
                Instant.parse("2026-11-10T01:30:00Z"),
                due,
                "核对材料并受理",
                org.tongban.cases.Light.NONE,
                Holders.NONE,
                1);
    }

    private static CaseService.CasePage one(String matter, Optional<String> next) {
        return new CaseService.CasePage(List.of(row(matter, Optional.of(LocalDate.of(2026, 11, 25)))), next);
    }

    @Test
    void listsWhatWaitsForEachDutyWithItsLightInWords() {
        desk.cases().inbox(Duty.WINDOW, "", one("高龄津贴", Optional.empty()));
        Caller.Staff both =
                SamplePeople.staff("T0402-07", "/3204/320402", Optional.empty(), "窗口", Duty.WINDOW, Duty.ACCEPTANCE);

        String body = SampleDesk.body(page.render(SampleRequest.get(both)));

        assertThat(body)
                .contains("综合窗口 <span class=\"desk-count\">1</span>")
                .contains("受理 <span class=\"desk-count\">0</span>")
                .contains("3204 0220 2611 2400 0001 7", "王*英", "核对材料并受理", "红梅街道")
                .contains("黄灯·剩 1 个工作日")
                .contains("新办件 <kbd>F2</kbd>");
    }

    @Test
    void namesEachOpenStepWithItsLightBesideThatOfTheCase() {
        CaseSummary late = new CaseSummary(
                SampleDesk.NUMBER,
                "高龄津贴",
                "王*英",
                CaseState.ACCEPTED,
                SamplePlaces.STREET,
                Instant.parse("2026-11-10T01:30:00Z"),
                Optional.of(LocalDate.of(2026, 12, 8)),
                "镇街审核",
                org.tongban.cases.Light.NONE,
                Holders.NONE,
                2,
                Optional.empty(),
                List.of(
                        step("镇街审核", LocalDate.of(2026, 11, 20), org.tongban.cases.Light.RED),
                        step("现场勘验", LocalDate.of(2026, 11, 25), org.tongban.cases.Light.YELLOW)));
        desk.cases().inbox(Duty.WINDOW, "", new CaseService.CasePage(List.of(late), Optional.empty()));
        String body = SampleDesk.body(page.render(SampleRequest.get(SamplePeople.CLERK)));
        assertThat(body)
                .contains("绿灯·剩 10 个工作日", "light-red\">镇街审核已超时</span> 应于 11月20日 办完")
                .contains("light-yellow\">现场勘验快到期</span> 应于 11月25日 办完");
    }

    @Test
    void namesWhoHasThePartOfTheOwnDepartment() {
        desk.cases().inbox(Duty.EXAMINATION, "", new CaseService.CasePage(List.of(joint()), Optional.empty()));

        assertThat(examined("H0402-02", "housing")).contains("H0402-01 在办").doesNotContain("W0402-01");
        assertThat(examined("W0402-01", "civil-affairs")).contains("我在办").doesNotContain("H0402-01");
        assertThat(examined("F0402-01", "fire-rescue")).doesNotContain(" 在办", "我在办");
    }

    private String examined(String workNumber, String department) {
        return SampleDesk.body(page.render(SampleRequest.get(
                SamplePeople.staff(workNumber, "/3204/320402", Optional.of(department), "某局（示例）", Duty.EXAMINATION))));
    }

    private static CaseSummary joint() {
        return new CaseSummary(
                SampleDesk.NUMBER,
                "餐饮服务经营许可",
                "王*英",
                CaseState.ACCEPTED,
                SamplePlaces.STREET,
                Instant.parse("2026-11-10T01:30:00Z"),
                Optional.empty(),
                "联合勘验",
                org.tongban.cases.Light.NONE,
                new Holders(Map.of("civil-affairs", "W0402-01", "housing", "H0402-01")),
                2);
    }

    private static StepLight step(String name, LocalDate due, org.tongban.cases.Light light) {
        return new StepLight("step", name, "civil-affairs", due, light, Optional.empty());
    }

    @Test
    void saysWhatWaitsBesideCasesAndLeadsThere() {
        page.bindErrands(staff ->
                List.of(new org.tongban.page.Errands.Errand("有 3 张督办单等您的部门反馈。", "/desk/orders?show=waiting", true)));
        desk.cases().inbox(Duty.WINDOW, "", one("高龄津贴", Optional.empty()));
        String body = SampleDesk.body(page.render(SampleRequest.get(SamplePeople.CLERK)));
        assertThat(body)
                .contains("panel-warning")
                .contains("<a href=\"/desk/orders?show=waiting\">有 3 张督办单等您的部门反馈。</a>");
    }

    @Test
    void leadsOnToTheNextPageOfTheSameDuty() {
        desk.cases().inbox(Duty.WINDOW, "", one("高龄津贴", Optional.of("c/1")));
        desk.cases().inbox(Duty.WINDOW, "c/1", one("临时救助", Optional.empty()));

        String first = SampleDesk.body(page.render(SampleRequest.get(SamplePeople.CLERK)));
        String second = SampleDesk.body(
                page.render(SampleRequest.get(SamplePeople.CLERK).with("after", "c/1")));

        assertThat(first).contains("/desk?duty=WINDOW&amp;q=&amp;after=c%2F1").contains("下一页");
        assertThat(second).contains("临时救助").doesNotContain("下一页").contains("回到第一页");
    }

    @Test
    void filtersThroughThePagesBehindTheFirst() {
        desk.cases().inbox(Duty.WINDOW, "", one("高龄津贴", Optional.of("c1")));
        desk.cases().inbox(Duty.WINDOW, "c1", one("临时救助", Optional.empty()));

        String body = SampleDesk.body(
                page.render(SampleRequest.get(SamplePeople.CLERK).with("q", "临时")));

        assertThat(body).contains("临时救助").doesNotContain("<td>高龄津贴</td>");
    }

    @Test
    void saysWhatToDoWhenNothingWaits() {
        assertThat(SampleDesk.body(page.render(SampleRequest.get(SamplePeople.EXAMINER))))
                .contains("现在没有等您办的件")
                .doesNotContain("F2");
    }

    @Test
    void showsHostileTextAsText() {
        desk.cases().inbox(Duty.WINDOW, "", one("<script>alert(1)</script>", Optional.empty()));

        String body = SampleDesk.body(
                page.render(SampleRequest.get(SamplePeople.CLERK).with("q", "\"><script>")));

        assertThat(body).doesNotContain("<script>");
    }

    @Test
    void turnsAwayStaffWithoutADutyAtTheDesk() {
        assertThat(page.render(SampleRequest.get(SamplePeople.AUDITOR))).isInstanceOf(PageResult.SignInFirst.class);
        assertThat(page.render(SampleRequest.get(Caller.ANONYMOUS))).isInstanceOf(PageResult.SignInFirst.class);
    }

    @Test
    void confirmsWhatWasJustDone() {
        String body = SampleDesk.body(page.render(SampleRequest.get(SamplePeople.CLERK)
                .with("done", "deliver")
                .with("number", SampleDesk.NUMBER.value())));

        assertThat(body).contains("已送达，这一件办结。");
    }
}
