// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.tongban.module.ModuleRecord;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** What portals ask for: the departments that each of them names. */
final class Needs {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Supplier<Optional<PortalRegistry>> portals;
    private final Optional<ServiceTracker<PortalRegistry, PortalRegistry>> tracker;

    Needs(PortalRegistry portals) {
        this.portals = () -> Optional.of(portals);
        this.tracker = Optional.empty();
    }

    private Needs(ServiceTracker<PortalRegistry, PortalRegistry> tracker) {
        this.portals = () -> Optional.ofNullable(tracker.getService());
        this.tracker = Optional.of(tracker);
    }

    /** Asks whoever knows the portals at the moment: that part may be exchanged as well. */
    static Needs around(BundleContext context) {
        ServiceTracker<PortalRegistry, PortalRegistry> tracker =
                new ServiceTracker<>(context, PortalRegistry.class, null);
        tracker.open();
        return new Needs(tracker);
    }

    void close() {
        tracker.ifPresent(ServiceTracker::close);
    }

    /** Waits for somebody who knows the portals, but not for long. */
    void await() {
        try {
            if (tracker.isPresent()) {
                tracker.get().waitForService(PATIENCE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether anybody knows the portals at the moment. */
    boolean known() {
        return portals.get().isPresent();
    }

    /** Names of portals by the module that they need, both in order. */
    Map<String, List<String>> byModule() {
        Map<String, List<String>> needed = new TreeMap<>();
        portals.get().map(PortalRegistry::portals).orElse(List.of()).stream()
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
