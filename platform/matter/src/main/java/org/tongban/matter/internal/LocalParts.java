// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.lint.Linter;
import org.tongban.matter.Finding;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.portal.Portal;

/** How the service areas do the matters on offer. What breaks a rule after the merge is left out. */
final class LocalParts {
    /** No area says anything. */
    static final LocalParts NONE = new LocalParts();

    private final Map<String, Map<String, Implementation>> byArea = new HashMap<>();
    private final Map<Merge, List<Finding>> linted = new LinkedHashMap<>();

    /** What the linter looked at. */
    private record Merge(String matter, String implementation) {}

    private LocalParts() {}

    /**
     * Merges and lints.
     *
     * @param portals of the areas
     * @param offered the matters on offer; implementations of others wait
     * @param linter for merges that are new
     * @param before knows what was linted already
     */
    LocalParts(List<Portal> portals, Collection<Offered> offered, Linter linter, LocalParts before) {
        for (Portal portal : portals) {
            for (Offered one : offered) {
                portal.implementation(one.matter().code())
                        .ifPresent(implementation -> add(portal.area(), one, implementation, linter, before));
            }
        }
    }

    private void add(String area, Offered offered, Implementation implementation, Linter linter, LocalParts before) {
        Matter matter = offered.matter();
        Merge merge = new Merge(matter.digest(), implementation.digest());
        List<Finding> findings = Optional.ofNullable(before.linted.get(merge))
                .orElseGet(() -> linter.lint(offered.read(), implementation));
        linted.put(merge, findings);
        if (findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            byArea.computeIfAbsent(area, none -> new HashMap<>()).putIfAbsent(matter.code(), implementation);
        }
    }

    Optional<Implementation> find(String code, String area) {
        return Optional.ofNullable(byArea.getOrDefault(area, Map.of()).get(code));
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        linted.values().forEach(all::addAll);
        return all;
    }
}
