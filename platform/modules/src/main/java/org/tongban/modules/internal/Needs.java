// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongban.module.ModuleRecord;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** What portals ask for: the departments that each of them names. */
final class Needs {
    private final PortalRegistry portals;

    Needs(PortalRegistry portals) {
        this.portals = portals;
    }

    /** Names of portals by the module that they need, both in order. */
    Map<String, List<String>> byModule() {
        Map<String, List<String>> needed = new TreeMap<>();
        portals.portals().stream()
                .sorted(Comparator.comparing(Portal::code))
                .forEach(portal -> portal.departments()
                        .forEach(department -> needed.computeIfAbsent("matter-" + department, name -> new ArrayList<>())
                                .add("portal-" + portal.code())));
        return needed;
    }

    /** The line of a module that is needed and is not there; without a known problem nobody installed it. */
    static ModuleRecord missing(String name, List<String> neededBy, Optional<String> problem, Instant now) {
        return new ModuleRecord(
                name,
                "",
                "",
                ModuleRecord.Kind.MATTER,
                ModuleRecord.State.MISSING,
                problem.or(() -> Optional.of("门户需要这个模块，但是没有安装。请安装 " + name + "。")),
                neededBy,
                now,
                List.of(),
                Optional.empty());
    }
}
