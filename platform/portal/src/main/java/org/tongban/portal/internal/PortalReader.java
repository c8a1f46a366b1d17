// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.engine.matter.ImplementationReader;
import org.tongban.engine.matter.PortalSyntax;
import org.tongban.engine.matter.ReadImplementation;
import org.tongban.engine.matter.Reading;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.HallRole;
import org.tongban.matter.Finding;
import org.tongban.matter.Implementation;
import org.tongban.portal.Portal;

/** Reads {@code PORTAL-INF/portal.yaml} and what lies beside it. */
final class PortalReader {
    static final String FILE = "portal.yaml";

    private static final String TO_COME = "待填";

    private final PortalFiles files;
    private final StringBuilder seen = new StringBuilder();

    PortalReader(PortalFiles files) {
        this.files = files;
    }

    /**
     * The portal.
     *
     * @throws IllegalArgumentException names the file and what is wrong with it
     */
    Portal read() {
        String text = text(FILE);
        sound(PortalSyntax.area(FILE, text.getBytes(StandardCharsets.UTF_8)));
        Section file = Section.of(FILE, text);
        Section name = file.section("name");
        Map<String, Implementation> implementations = implementations(file.text("area"));
        List<Portal.Notice> notices = notices();
        String theme = Drawing.theme("theme.css", text("theme.css"));
        String logo = Drawing.svg("logo.svg", text("logo.svg"));
        String hero = Drawing.svg("hero.svg", text("hero.svg"));
        return new Portal(
                file.text("portal"),
                file.text("area"),
                name.text("zh"),
                name.text("en"),
                file.texts("hosts").stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList(),
                file.texts("departments"),
                file.text("welcome"),
                file.texts("hotWords"),
                file.texts("featured"),
                footer(file.section("footer")),
                notices,
                Map.copyOf(implementations),
                exceptions(file.section("exceptions")),
                theme,
                logo,
                hero,
                Sha256.hex(seen.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Portal.Footer footer(Section footer) {
        return new Portal.Footer(
                footer.text("host"),
                footer.text("organiser"),
                footer.text("phone"),
                footer.optional("siteCode").orElse(TO_COME),
                footer.optional("icp").orElse(TO_COME),
                footer.optional("police").orElse(TO_COME));
    }

    private Map<String, Implementation> implementations(String area) {
        Map<String, Implementation> all = new LinkedHashMap<>();
        for (String path : files.list("implementations", ".yaml")) {
            for (ReadImplementation read : sound(ImplementationReader.read(path, text(path), area))) {
                Implementation found = read.implementation();
                if (all.put(found.matter(), found) != null) {
                    throw new IllegalArgumentException(
                            path + ": “" + found.matter() + "” stands in another file already");
                }
            }
        }
        return all;
    }

    private static <T> T sound(Reading<T> reading) {
        List<String> faults = reading.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::line1)
                .toList();
        return reading.value()
                .filter(read -> faults.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", faults)));
    }

    private List<Portal.Notice> notices() {
        Notices notices = new Notices();
        return files.list("notices", ".md").stream()
                .map(path -> notices.read(path, text(path)))
                .sorted(Comparator.comparing(Portal.Notice::date).reversed().thenComparing(Portal.Notice::slug))
                .toList();
    }

    private static Map<String, Map<String, HallRole>> exceptions(Section file) {
        Map<String, Map<String, HallRole>> all = new LinkedHashMap<>();
        for (String hall : file.values().keySet()) {
            Section roles = file.section(hall);
            Map<String, HallRole> byMatter = new LinkedHashMap<>();
            roles.values().keySet().forEach(matter -> byMatter.put(matter, role(roles, roles.text(matter))));
            all.put(DivisionCode.of(hall).value(), Map.copyOf(byMatter));
        }
        return Map.copyOf(all);
    }

    private static HallRole role(Section roles, String text) {
        return switch (text) {
            case "guide-only" -> HallRole.GUIDE_ONLY;
            case "accept-on-behalf" -> HallRole.ACCEPT_ON_BEHALF;
            case "accept" -> HallRole.ACCEPT;
            default -> throw roles.fault("a role is guide-only, accept-on-behalf or accept, not “" + text + "”");
        };
    }

    private String text(String path) {
        String text =
                files.text(path).orElseThrow(() -> new IllegalArgumentException("PORTAL-INF/" + path + " is missing"));
        seen.append(path).append('\n').append(text).append('\n');
        return text;
    }
}
