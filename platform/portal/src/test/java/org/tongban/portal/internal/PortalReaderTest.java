// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.hall.HallRole;
import org.tongban.matter.Implementation;
import org.tongban.portal.Portal;

/** A portal bundle says where it is wrong, by file and line. */
class PortalReaderTest {
    private static final String IMPLEMENTATIONS = "implementations/civil-affairs.yaml";

    private final Map<String, String> files = new HashMap<>(Map.of(
            "portal.yaml",
            """
            portal: tianning
            area: "320402"
            name: { zh: 天宁区政务服务, en: Tianning }
            hosts: [tianning.localhost]
            departments: [civil-affairs]
            welcome: 天宁办事，就近就好。
            footer: { host: 天宁区人民政府（示例）, organiser: 政务办（示例）, phone: 0519-12345 }
            exceptions:
              "320402001001": { elderly-allowance: accept-on-behalf }
            """,
            IMPLEMENTATIONS,
            """
            department: civil-affairs
            common:
              body: 天宁区民政局（示例）
              bodyCode: 11320499MB9900013Q
              office: 民政综合窗口
              windows: [{ hall: "320402", window: A05, hours: "工作日 9:00-12:00、13:00-17:00" }]
              consult: 0519-0000 0101（示例）
              complaint: 0519-12345
              review: 天宁区人民政府（示例）
              reviewWithin: 60 calendar-day
              court: 天宁区人民法院（示例）
              courtWithin: 6 month
            matters:
              elderly-allowance: { promised: { limit: 8 working-day, sample: true } }
              marriage-registration: { office: 婚姻登记处 }
            """,
            "notices/hours.md",
            "---\ntitle: 周六也开门\ndate: 2026-11-20\n---\n周六**照常**。<script>alert(1)</script>\n",
            "theme.css",
            ":root { --brand: #a8322a; }",
            "logo.svg",
            "<svg></svg>",
            "hero.svg",
            "<svg></svg>"));

    /** The files of a bundle, in memory. */
    private record MemoryFiles(Map<String, String> files) implements PortalFiles {
        @Override
        public Optional<String> text(String path) {
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public List<String> list(String folder, String ending) {
            return files.keySet().stream()
                    .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private Portal read() {
        return new PortalReader(new MemoryFiles(files)).read();
    }

    private void replace(String file, String text, String by) {
        files.computeIfPresent(file, (path, old) -> old.replace(text, by));
    }

    private void isRefusedWith(String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
    }

    @Test
    void commonPartsHoldForEveryMatterAndOwnPartsPrevail() {
        Portal portal = read();
        Implementation marriage = portal.implementation("marriage-registration").orElseThrow();
        assertThat(marriage.office()).isEqualTo("婚姻登记处");
        assertThat(marriage.consult()).isEqualTo("0519-0000 0101（示例）");
        assertThat(portal.implementation("elderly-allowance").orElseThrow().promised())
                .hasValueSatisfying(
                        promised -> assertThat(promised.limit().amount()).isEqualTo(8));
        assertThat(portal.exceptions().get("320402001001"))
                .containsEntry("elderly-allowance", HallRole.ACCEPT_ON_BEHALF);
        assertThat(portal.footer().icp()).isEqualTo("待填");
    }

    @Test
    void anUnknownKeyOfThePortalIsNamedWithItsLine() {
        replace("portal.yaml", "welcome:", "welcom:");
        isRefusedWith("portal.yaml:6", "welcom");
    }

    @Test
    void aTabIsNamedWithItsLine() {
        replace("portal.yaml", "welcome:", "\twelcome:");
        isRefusedWith("portal.yaml:6");
    }

    @Test
    void anUnknownKeyOfAnImplementationIsNamedWithItsLine() {
        replace(IMPLEMENTATIONS, "office: 婚姻登记处", "ofice: 婚姻登记处");
        isRefusedWith(IMPLEMENTATIONS + ":15", "ofice");
    }

    @Test
    void aMissingPhoneIsNamedWithItsRule() {
        replace(IMPLEMENTATIONS, "  consult: 0519-0000 0101（示例）\n", "");
        isRefusedWith(IMPLEMENTATIONS, "C3", "consult");
    }

    @Test
    void oneMatterInTwoFilesIsRefused() {
        files.put(
                "implementations/other.yaml",
                files.getOrDefault(IMPLEMENTATIONS, "").replace("department: civil-affairs", "department: other"));
        isRefusedWith("stands in another file already");
    }

    @Test
    void aThemeThatDoesMoreThanColoursIsRefused() {
        files.put("theme.css", ":root { --brand: red; } body { display: none; }");
        isRefusedWith("theme.css");
    }

    @Test
    void aDrawingThatRunsIsRefused() {
        files.put("logo.svg", "<svg onload=\"alert(1)\"></svg>");
        isRefusedWith("logo.svg");
    }

    @Test
    void markupInANoticeIsShownAndNotRun() {
        assertThat(read().notices().get(0).html())
                .contains("<strong>照常</strong>")
                .doesNotContain("<script");
    }

    @Test
    void aMissingFileIsNamed() {
        files.remove("hero.svg");
        isRefusedWith("hero.svg is missing");
    }
}
