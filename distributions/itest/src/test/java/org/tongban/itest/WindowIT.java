// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done on the spot: one clerk, one sitting, and where the law wants two people, both are there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowIT {
    private static final String DISTRICT = "320402000000";
    private static final String TOWN = "320402004000";
    private static final String CLERK = "T0402-07";
    private static final Pattern CODE = Pattern.compile("确认码 ([0-9]{6}) ");

    private final County county = ExaminedCounty.running();
    private final Screen screen = new Screen();

    @AfterAll
    void everyPageCouldBeReadByEverybody() {
        screen.close();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void twoPeopleMarryInOneSittingAndNeitherAlone() {
        StaffAtDesk clerk = begins("marriage-registration", DISTRICT);
        Page page = clerk.page();
        comes(page, 0, "320499199406180136", "李明远");
        answers(
                page,
                Map.of(
                        "groomName", "李明远",
                        "groomId", "320499199406180136",
                        "groomPhone", "13800000011",
                        "brideName", "陈雨欣",
                        "brideId", "320499199709230284",
                        "bridePhone", "13800000012"));
        choices(
                page,
                Map.of(
                        "groomMaritalStatus", "single",
                        "brideMaritalStatus", "single",
                        "noKinship", "true",
                        "voluntary", "true"));
        takes(page);
        screen.inspect(page, "intake-one-is-missing");
        assertThat(page.locator(".error-summary").innerText()).contains("证件号");

        comes(page, 1, "320499199709230284", "陈雨欣");
        takes(page);
        screen.inspect(page, "intake-papers-are-missing");
        assertThat(page.locator(".error-summary").innerText()).contains("还差《双方居民身份证》", "还差《合影证件照》");
        shows(page, "identity");
        shows(page, "photo");
        takes(page);
        String number = filed(page);
        clerk.visits("/desk/cases/" + number);
        clerk.does("settle", Map.of("opinion", "双方自愿，符合结婚条件。", "resultNumber", "J320402-示例-1", "means", "当场交给双方"));
        assertThat(state(number)).isEqualTo("CLOSED");
    }

    @Test
    void aJobIsRegisteredWhileOneWaits() {
        StaffAtDesk clerk = begins("employment-registration", TOWN);
        Page page = clerk.page();
        comes(page, 0, "320499199406180136", "李明远");
        answers(page, Map.of("workDivision", "北环新村", "occupation", "送餐", "startedOn", "2026-11-02"));
        choices(page, Map.of("employmentKind", "flexible", "proofBy", "commitment", "truthful", "true"));
        screen.inspect(page, "intake-employment");
        takes(page);
        assertThat(page.locator(".error-summary").innerText()).contains("《告知承诺书》");
        screen.inspect(page, "intake-commitment");
        page.locator("[name='agreed']").check();
        takes(page);
        String number = filed(page);
        clerk.visits("/desk/cases/" + number);
        clerk.does("settle", Map.of("opinion", "已核对，予以登记。", "resultNumber", "就登〔示例〕1 号", "means", "当场交给本人"));
        assertThat(state(number)).isEqualTo("CLOSED");
    }

    @Test
    void somebodyAtHomeConfirmsByCodeAndPromisesAPaper() {
        county.operator().post("/api/modules", Map.of("name", "adapter-message-simulator"));
        StaffAtDesk clerk = begins("temporary-relief", TOWN);
        Page page = clerk.page();
        comes(page, 0, "320499194303120242", "王秀英");
        answers(
                page,
                Map.of(
                        "applicantName", "王秀英",
                        "residenceDivision", "北环新村",
                        "address", "北环新村示例幢 101 室",
                        "familySize", "1",
                        "happenedOn", "2026-11-02",
                        "loss", "3000",
                        "story", "厨房失火，家具烧坏。",
                        "amount", "2000",
                        "bankAccount", "6200000000000000018"));
        choices(page, Map.of("hardship", "fire", "urgent", "false"));
        shows(page, "identity");
        page.locator("select[name='mark-hardship-proof']").selectOption("DEFERRED");
        press(page, "submit");
        assertThat(page.locator(".error-summary").innerText()).contains("请选申请人怎么确认");

        press(page, "code");
        screen.inspect(page, "intake-code-sent");
        assertThat(page.locator("#mandate").innerText()).contains("138****0242");
        page.locator("[name='agreed']").check();
        page.locator("[name='mandate-code']").fill(code());
        press(page, "submit");
        clerk.visits("/desk/cases/" + filed(page));
        screen.inspect(page, "case-by-code");
        assertThat(page.locator("main").innerText()).contains("帮办代办：申请人用短信确认码确认（手机 138****0242", "容缺受理承诺书");
    }

    /** The code of the last text, as the phone shows it. */
    private String code() {
        StaffAtDesk admin = new StaffAtDesk(screen, county, "ADMIN-01");
        admin.visits("/simulator/messages");
        Matcher found = CODE.matcher(admin.page().locator("main").innerText());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private StaffAtDesk begins(String matter, String hall) {
        StaffAtDesk clerk = new StaffAtDesk(screen, county, CLERK);
        clerk.visits("/desk/intake?hall=" + hall);
        Locator row = clerk.page().locator("button[name='matter'][value='" + matter + "']");
        Turn.of(clerk.page(), row::click);
        if (clerk.page().locator(".panel-warning").count() > 0) {
            press(clerk.page(), "discard");
            press(clerk.page(), "discard:yes");
            return begins(matter, hall);
        }
        return clerk;
    }

    private static void comes(Page page, int slot, String code, String name) {
        page.locator("#code-" + slot).fill(code);
        press(page, "find:" + slot);
        assertThat(page.locator("#p-" + slot).innerText()).contains(name);
    }

    private static void answers(Page page, Map<String, String> answers) {
        answers.forEach(
                (field, text) -> page.locator("[name='f." + field + "']").fill(text));
    }

    private static void choices(Page page, Map<String, String> choices) {
        choices.forEach(
                (field, value) -> page.locator("[name='f." + field + "']").selectOption(value));
    }

    /** Holds an original up to the clerk. */
    private static void shows(Page page, String paper) {
        page.locator("select[name='mark-" + paper + "']").selectOption(new SelectOption().setLabel("原件已核验"));
    }

    /** The applicant stands at the counter. */
    private static void takes(Page page) {
        page.locator("#by-present").check();
        press(page, "submit");
    }

    private static void press(Page page, String act) {
        Turn.of(
                page,
                () -> page.locator("button[name='act'][value='" + act + "']").click());
    }

    private static String filed(Page page) {
        assertThat(page.locator(".panel-ok h2").allInnerTexts())
                .as(page.locator("main").innerText())
                .isNotEmpty();
        String address = page.locator("a[href^='/desk/cases/']").first().getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String state(String number) {
        JsonNode file = county.person(CLERK).get("/api/cases/" + number).json();
        return file.path("state").asText();
    }
}
