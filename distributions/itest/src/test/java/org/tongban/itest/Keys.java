// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;

/** Nothing but a keyboard: Tab, Space, Enter, arrows and typing. */
final class Keys {
    private static final int MOST_TABS = 250;
    private static final int MOST_OPTIONS = 60;
    private static final int MOST_TRIES = 3;
    private static final Page.WaitForFileChooserOptions DIALOGUE =
            new Page.WaitForFileChooserOptions().setTimeout(8_000);

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes on with Tab until the element has the focus, and the focus can be seen. */
    void to(Locator target) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (focused(target)) {
                seen(target);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + target);
    }

    /** Follows a link or presses a button, and waits for the next page. */
    void press(Locator target) {
        to(target);
        next(() -> page.keyboard().press("Enter"));
    }

    /** Replaces what a field holds. */
    void type(Locator field, String text) {
        to(field);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Sends the form from the field that has the focus. */
    void enter() {
        next(() -> page.keyboard().press("Enter"));
    }

    /** Ticks a box. */
    void tick(Locator box) {
        to(box);
        page.keyboard().press("Space");
        if (!box.isChecked()) {
            throw new AssertionError("Space does not tick " + box);
        }
    }

    /** Chooses by the arrow keys. */
    void choose(Locator select, String value) {
        to(select);
        for (int downs = 0; downs < MOST_OPTIONS && !select.inputValue().equals(value); downs++) {
            page.keyboard().press("ArrowDown");
        }
        if (!select.inputValue().equals(value)) {
            throw new AssertionError("The arrows do not reach " + value + " in " + select);
        }
    }

    /** Opens the file dialogue with Space and chooses a file; where no dialogue opens, a person presses again. */
    void file(Locator input, Path file) {
        to(input);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                page.waitForFileChooser(DIALOGUE, () -> page.keyboard().press("Space"))
                        .setFiles(file);
                return;
            } catch (TimeoutError none) {
                to(input);
            }
        }
        throw new AssertionError("Space opens no dialogue on " + input);
    }

    private void next(Runnable act) {
        Turn.of(page, act);
    }

    private static boolean focused(Locator target) {
        return Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"));
    }

    /** A ring of at least two pixels, in whichever way the page draws it. */
    private static void seen(Locator target) {
        Object ring = target.evaluate(
                "element => { const shown = [element, element.closest('label, .choice, .upload-row, summary, li, .card')]"
                        + ".filter(Boolean).map(e => getComputedStyle(e));"
                        + " return shown.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)"
                        + " || s.boxShadow !== 'none'); }");
        if (!Boolean.TRUE.equals(ring)) {
            throw new AssertionError("The focus cannot be seen on " + target);
        }
    }
}
