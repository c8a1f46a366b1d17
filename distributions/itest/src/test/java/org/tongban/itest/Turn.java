// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import com.microsoft.playwright.Page;

/** Turning a page: the act that leads to another one, and the wait until that one is there. */
final class Turn {
    private Turn() {}

    static void of(Page page, Runnable act) {
        page.evaluate("() => { window.turning = true; }");
        act.run();
        page.waitForFunction("() => !window.turning && document.readyState === 'complete'");
    }
}
