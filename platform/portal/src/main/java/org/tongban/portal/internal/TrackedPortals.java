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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** The portals of the installed bundles. Of two bundles with one portal the newer version speaks. */
@Component(service = PortalRegistry.class, immediate = true)
public final class TrackedPortals implements PortalRegistry, BundleTrackerCustomizer<Portal> {
    private static final Logger LOG = LoggerFactory.getLogger(TrackedPortals.class);
    private static final Comparator<Bundle> NEWEST_LAST =
            Comparator.comparing(Bundle::getVersion).thenComparing(Bundle::getBundleId);

    private final Map<Bundle, Portal> byBundle = new LinkedHashMap<>();
    private final BundleTracker<Portal> tracker;
    private volatile State state = new State(0, List.of());

    /** One moment: what is there, and its number. */
    private record State(long revision, List<Portal> portals) {}

    /**
     * Begins to watch.
     *
     * @param context of this module
     */
    @Activate
    public TrackedPortals(BundleContext context) {
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
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
        Map<String, Portal> newest = new LinkedHashMap<>();
        byBundle.keySet().stream().sorted(NEWEST_LAST).forEach(bundle -> {
            Portal portal = byBundle.get(bundle);
            if (portal != null) {
                newest.put(portal.code(), portal);
            }
        });
        state = new State(
                state.revision() + 1,
                newest.values().stream()
                        .sorted(Comparator.comparing(Portal::area))
                        .toList());
    }

    @Override
    public List<Portal> portals() {
        return state.portals();
    }

    @Override
    public Optional<Portal> byHost(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return state.portals().stream()
                .filter(portal -> portal.hosts().contains(wanted))
                .findFirst();
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return state.portals().stream()
                .filter(portal -> portal.area().equals(area))
                .findFirst();
    }

    @Override
    public long revision() {
        return state.revision();
    }
}
