// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.HallService;
import org.tongban.hall.ServiceArea;
import org.tongban.hall.WorkCalendar;
import org.tongban.module.ModuleRecord;
import org.tongban.module.VersionsInForce;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/**
 * Portals, halls and the calendar, which may be replaced while pages are open. The registry looks at them from here and
 * stays: were it bound to them, it would start anew and forget the versions that open pages still carry.
 */
final class Surroundings implements Portals {
    private final ServiceTracker<PortalRegistry, PortalRegistry> portals;
    private final ServiceTracker<HallService, HallService> halls;
    private final ServiceTracker<WorkCalendar, WorkCalendar> calendars;
    private final ServiceTracker<VersionsInForce, VersionsInForce> versions;

    Surroundings(BundleContext context) {
        this.portals = new ServiceTracker<>(context, PortalRegistry.class, null);
        this.halls = new ServiceTracker<>(context, HallService.class, null);
        this.calendars = new ServiceTracker<>(context, WorkCalendar.class, null);
        this.versions = new ServiceTracker<>(context, VersionsInForce.class, null);
        versions.open();
        portals.open();
        halls.open();
        calendars.open();
    }

    void close() {
        portals.close();
        halls.close();
        calendars.close();
        versions.close();
    }

    @Override
    public Stamp stamp() {
        @Nullable PortalRegistry registry = portals.getService();
        @Nullable VersionsInForce speaking = versions.getService();
        return new Stamp(
                portals.getTrackingCount(),
                registry == null ? 0 : registry.revision(),
                speaking == null ? -1 : speaking.revision());
    }

    @Override
    public Optional<String> inForce(String symbolicName) {
        return Optional.ofNullable(versions.getService())
                .flatMap(speaking -> speaking.of(ModuleRecord.Kind.MATTER, symbolicName));
    }

    @Override
    public List<Portal> now() {
        @Nullable PortalRegistry registry = portals.getService();
        return registry == null ? List.of() : registry.portals();
    }

    /** Tells whether there is a division with this twelve-digit code. */
    boolean isDivision(String code) {
        @Nullable HallService tree = halls.getService();
        return tree != null && tree.find(new DivisionCode(code)).isPresent();
    }

    Optional<WorkCalendar> calendar() {
        return Optional.ofNullable(calendars.getService());
    }

    /** The service areas that have a portal, in public order. */
    List<ServiceArea> served() {
        List<String> codes = now().stream().map(Portal::area).toList();
        @Nullable HallService tree = halls.getService();
        return tree == null
                ? List.of()
                : tree.areas().stream()
                        .filter(area -> codes.contains(area.code()))
                        .toList();
    }

    Optional<ServiceArea> area(String code) {
        return Optional.ofNullable(halls.getService()).flatMap(tree -> tree.area(code));
    }
}
