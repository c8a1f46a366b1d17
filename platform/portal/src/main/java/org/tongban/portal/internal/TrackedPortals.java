// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.ModuleRecord;
import org.tongban.module.VersionsInForce;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** The portals of the installed bundles. Of two bundles with one portal that in force speaks, else the newer version. */
@Component(service = PortalRegistry.class, immediate = true)
public final class TrackedPortals implements PortalRegistry, BundleTrackerCustomizer<Portal> {
    private static final Logger LOG = LoggerFactory.getLogger(TrackedPortals.class);
    private static final long UNKNOWN = -1;
    private static final Comparator<Bundle> NEWEST_LAST =
            Comparator.comparing(Bundle::getVersion).thenComparing(Bundle::getBundleId);

    private final Map<Bundle, Portal> byBundle = new LinkedHashMap<>();
    private final ServiceTracker<VersionsInForce, VersionsInForce> versions;
    private final BundleTracker<Portal> tracker;
    private volatile State state = new State(0, UNKNOWN, List.of());

    /** One moment: what is there, its number, and the state of the versions in force. */
    private record State(long revision, long versions, List<Portal> portals) {}

    /**
     * Begins to watch.
     *
     * @param context of this module
     */
    @Activate
    public TrackedPortals(BundleContext context) {
        this.versions = new ServiceTracker<>(context, VersionsInForce.class, null);
        versions.open();
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        versions.close();
    }

    @Override
    public @Nullable Portal addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.getEntry(BundleFiles.ROOT + PortalReader.FILE) == null) {
            return null;
        }
        try {
            Portal portal = new PortalReader(new BundleFiles(bundle)).read();
            change(() -> byBundle.put(bundle, portal));
            LOG.info("portal {} {} came in for {}", portal.code(), bundle.getVersion(), portal.area());
            return portal;
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            LOG.error("portal bundle {} is left out: {}", bundle.getSymbolicName(), unreadable.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Portal portal) {
        // A bundle that stays active says nothing new.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Portal portal) {
        change(() -> byBundle.remove(bundle));
        LOG.info("portal {} left", portal.code());
    }

    private synchronized void change(Runnable change) {
        change.run();
        long known = known();
        Map<String, Portal> speaking = new LinkedHashMap<>();
        byBundle.keySet().stream()
                .sorted(Comparator.comparing(this::inForce).thenComparing(NEWEST_LAST))
                .forEach(bundle -> {
                    Portal portal = byBundle.get(bundle);
                    if (portal != null) {
                        speaking.put(portal.code(), portal);
                    }
                });
        state = new State(
                state.revision() + 1,
                known,
                speaking.values().stream()
                        .sorted(Comparator.comparing(Portal::area))
                        .toList());
    }

    private boolean inForce(Bundle bundle) {
        return Optional.ofNullable(versions.getService())
                .flatMap(speaking -> speaking.of(ModuleRecord.Kind.PORTAL, bundle.getSymbolicName()))
                .filter(version -> version.equals(bundle.getVersion().toString()))
                .isPresent();
    }

    private long known() {
        @Nullable VersionsInForce speaking = versions.getService();
        return speaking == null ? UNKNOWN : speaking.revision();
    }

    /** The present moment; a new one when another version was put in force. */
    private State now() {
        if (state.versions() != known()) {
            change(() -> {});
        }
        return state;
    }

    @Override
    public List<Portal> portals() {
        return now().portals();
    }

    @Override
    public Optional<Portal> byHost(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return now().portals().stream()
                .filter(portal -> portal.hosts().contains(wanted))
                .findFirst();
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return now().portals().stream()
                .filter(portal -> portal.area().equals(area))
                .findFirst();
    }

    @Override
    public long revision() {
        return now().revision();
    }
}
