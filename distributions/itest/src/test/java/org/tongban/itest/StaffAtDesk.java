// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** A clerk or an officer at the desk. */
final class StaffAtDesk {
    private final Screen screen;
    private final County county;
    private final Page page;

    StaffAtDesk(Screen screen, County county, String account) {
        this.screen = screen;
        this.county = county;
        this.page = screen.open(1440, 900);
        page.navigate(county.portal("tianning") + "/desk");
        page.locator("#account").fill(account);
        page.locator("#password").fill(county.password(account));
        Turn.of(page, () -> page.locator("main button.button-wide").click());
    }

    /** Opens a case from the inbox in which it waits; where many wait, by its number. */
    void opens(String number) {
        for (String inbox : List.of("/desk", "/desk?duty=ACCEPTANCE")) {
            page.navigate(county.portal("tianning") + inbox);
            if (!lists(number)) {
                page.locator("#q").fill(number);
                Turn.of(page, () -> page.locator(".desk-filter button").click());
            }
            if (lists(number)) {
                break;
            }
        }
        screen.inspect(page, "inbox");
        Turn.of(
                page,
                () -> page.locator("a[href$='/desk/cases/" + number + "']").click());
        screen.inspect(page, "case-file");
    }

    private boolean lists(String number) {
        return page.locator("a[href$='/desk/cases/" + number + "']").count() > 0;
    }

    /** Carries out an act of the panel; where it sends out a document, that is read first. */
    void does(String act, Map<String, String> words) {
        doesStep(act, "", words);
    }

    /** Carries out an act of one step. */
    void doesStep(String act, String step, Map<String, String> words) {
        presses(act, step, words);
        confirms(act);
    }

    /** Reads the document as it will go out, and only then sends it; the step is empty where there is none. */
    String sendsOut(String act, String step, Map<String, String> words) {
        presses(act, step, words);
        String document = page.locator(".desk-sheet").innerText();
        confirms(act);
        return document;
    }

    private void presses(String act, String step, Map<String, String> words) {
        Locator panel = panel(act, step);
        words.forEach((name, text) -> panel.locator("[name='" + name + "']").fill(text));
        Turn.of(
                page,
                () -> panel.locator("button.button:not([data-fill])").first().click());
    }

    private void confirms(String act) {
        Locator confirm = page.locator("button[name='confirm']");
        if (confirm.count() > 0) {
            screen.inspect(page, "preview-" + act);
            Turn.of(page, confirm::click);
        }
        assertThat(page.locator(".panel-ok").innerText()).isNotBlank();
    }

    /** Tries an act and gives what the page says is wrong with it. */
    String tries(String act, String step, Map<String, String> words) {
        presses(act, step, words);
        screen.inspect(page, "refused-" + act);
        return page.locator(".error-summary").innerText();
    }

    /** What is offered now, as keys of acts. */
    List<String> offered() {
        return page.locator("details.act").all().stream()
                .map(panel -> panel.getAttribute("data-act"))
                .toList();
    }

    private Locator panel(String act, String step) {
        Locator panel = page.locator("details[data-act='" + act + "']");
        Locator mine = step.isEmpty()
                ? panel
                : panel.filter(
                        new Locator.FilterOptions().setHas(page.locator("input[name='step'][value='" + step + "']")));
        if (mine.getAttribute("open") == null) {
            mine.locator("summary").click();
        }
        return mine;
    }

    /** Says once what is wrong with a paper. */
    void asksOnceFor(String material, String problem) {
        Locator panel = panel("correct", "");
        panel.locator("#i-" + material).check();
        panel.locator("[name='problem-" + material + "']").fill(problem);
        Turn.of(
                page,
                () -> panel.locator("button.button:not([data-fill])").first().click());
        assertThat(page.locator(".desk-sheet").innerText()).contains("补正告知书", problem);
        confirms("correct");
        assertThat(page.locator(".panel-ok").innerText()).contains("已一次性告知");
    }

    /** The page that is open, for what is not said above. */
    Page page() {
        return page;
    }

    /** Goes somewhere at the desk. */
    void visits(String path) {
        page.navigate(county.portal("tianning") + path);
    }
}
