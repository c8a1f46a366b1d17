// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A real browser. Each page it opens belongs to another person: cookies never mix. */
final class Screen implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final double LONGEST = 20_000;

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> inspected = new HashSet<>();

    /** Opens a page for somebody new. */
    Page open(int width, int height) {
        BrowserContext somebody = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        somebody.setDefaultTimeout(LONGEST);
        return somebody.newPage();
    }

    /**
     * Looks at a page as a careful reviewer does, once for each width: a picture, no sideways scrolling, no grave finding of
     * axe.
     */
    void inspect(Page page, String name) {
        int width = page.viewportSize().width;
        if (!inspected.add(name + "-" + width)) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
        int content = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (content > width) {
            complaints.add(name + " is " + content + " px wide on a screen of " + width + " px");
        }
        // Without frames there is nothing to put together in a second page.
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
        if (results.getPasses().isEmpty()) {
            complaints.add(name + " was not looked at by axe");
        }
        results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .forEach(rule -> complain(name + " at " + width + " px", rule));
    }

    private void complain(String where, Rule rule) {
        rule.getNodes()
                .forEach(node ->
                        complaints.add(where + ", " + rule.getImpact() + " " + rule.getId() + ": " + node.getTarget()));
    }

    /** What was wrong with the pages that were inspected. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
