// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A citizen who applies for 高龄津贴 at home, with the keyboard alone. */
final class CitizenAtHome {
    private final Screen screen;
    private final County county;
    private final Page page;
    private final Keys keys;

    CitizenAtHome(Screen screen, County county, int width) {
        this.screen = screen;
        this.county = county;
        this.page = screen.open(width, 900);
        this.keys = new Keys(page);
    }

    /** 长者版, where the citizen wants it. */
    void largePrint() {
        page.navigate(county.portal("tianning") + "/");
        keys.press(button("长者版"));
        assertThat(page.locator("html").getAttribute("class")).contains("mode-large");
    }

    /** Searches as one speaks, and reads the guide. */
    void findsTheMatter() {
        page.navigate(county.portal("tianning") + "/");
        screen.inspect(page, "home");
        keys.type(page.locator("main input[name=q]"), "高龄津贴");
        keys.enter();
        screen.inspect(page, "search");
        keys.press(page.locator("a.matter-name").first());
        assertThat(page.locator("main").innerText()).contains("免提交", "公安部门已有这些信息");
        screen.inspect(page, "guide");
    }

    /** Begins, which asks for an account first. */
    void signsIn(String account) {
        keys.press(seen("a[href^='/apply/']"));
        screen.inspect(page, "sign-in");
        keys.type(page.locator("#account"), account);
        keys.type(page.locator("#password"), county.password(account));
        keys.enter();
    }

    /** The one-stop hall of the district; without a choice nobody would know where the result lies. */
    void choosesTheHall() {
        assertThat(page.locator("h1").innerText()).isEqualTo("选择大厅");
        screen.inspect(page, "choose-hall");
        keys.press(page.locator(".hall-current button"));
        assertThat(page.locator("h1").innerText()).isEqualTo("老人信息");
    }

    /** The number is known; whoever corrects it and slips gets a sentence. */
    void mistypesTheLastDigitOnce(String account) {
        keys.press(page.locator("button[name=edit][value=applicantId]"));
        String last = account.endsWith("1") ? "2" : "1";
        keys.type(page.locator("input[name=applicantId]"), account.substring(0, 17) + last);
        keys.enter();
        assertThat(page.locator(".error-summary").innerText()).contains("身份证号最后一位对不上，请对照证件再看一遍。");
        screen.inspect(page, "form-error");
        keys.type(page.locator("input[name=applicantId]"), account);
        screen.inspect(page, "form");
        keys.enter();
    }

    /** Where the money goes. */
    void fillsInTheAccount(String bankAccount) {
        assertThat(page.locator("h1").innerText()).isEqualTo("发放账户和代办");
        keys.type(page.locator("input[name=bankName]"), "示例银行天宁支行");
        keys.type(page.locator("input[name=bankAccount]"), bankAccount);
        screen.inspect(page, "form-account");
        keys.enter();
    }

    /** Uploads the picture of the card. */
    void uploadsTheCard(String fileName) {
        assertThat(page.locator("h1").innerText()).isEqualTo("提交材料");
        keys.file(page.locator("#f-bank-card"), Paper.file(fileName, Paper.png("6200 0000 ...")));
        keys.press(page.locator("#m-bank-card button[value=upload]"));
        assertThat(page.locator("#m-bank-card").innerText()).contains("已上传 1 份");
        screen.inspect(page, "materials");
        keys.press(page.locator("button[name=act][value=next]"));
    }

    /** Reads it all once more, promises, submits; gives the address of the QR code. */
    Receipt submits() {
        screen.inspect(page, "check");
        keys.tick(page.locator("#f-promise"));
        keys.press(button("确认提交"));
        assertThat(page.locator("h1").innerText()).isEqualTo("已收到您的申请");
        screen.inspect(page, "receipt");
        String number = page.url().replaceAll(".*/cases/([^/]+)/receipt.*", "$1");
        return new Receipt(number, Qr.read(page.locator(".receipt-qr svg")));
    }

    /** What waits stands first; the paper that was asked for is replaced. */
    void replacesThePaper(String problem, String fileName) {
        page.navigate(county.portal("tianning") + "/my");
        assertThat(page.locator("main h2").first().innerText()).isEqualTo("等您来办");
        screen.inspect(page, "my");
        keys.press(page.locator(".case-list-todo a.button").first());
        assertThat(page.locator("#notice").innerText()).contains(problem);
        screen.inspect(page, "correction");
        keys.file(page.locator("#f-bank-card"), Paper.file(fileName, Paper.png("6200 0000 0000")));
        keys.press(page.locator("#notice button.button-strong"));
        assertThat(page.locator("#notice").count()).isZero();
    }

    /** The case as its applicant sees it. */
    String readsTheCase(String number) {
        page.navigate(county.portal("tianning") + "/cases/" + number);
        screen.inspect(page, "case");
        return page.locator("main").innerText();
    }

    /**
     * What the citizen takes home.
     *
     * @param number of the case
     * @param address in the QR code
     */
    record Receipt(String number, String address) {}

    private Locator button(String words) {
        return seen("button:has-text('" + words + "')");
    }

    private Locator seen(String selector) {
        return page.locator(selector).locator("visible=true").first();
    }
}
