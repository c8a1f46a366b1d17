// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.matter.Finding;

/** Brings the matters of bundles that start into the catalogue, and takes them out when the bundle stops. */
final class MatterBundles implements BundleTrackerCustomizer<Delivery> {
    private static final Logger LOG = LoggerFactory.getLogger(MatterBundles.class);

    private final Catalogue catalogue;
    private final Supplier<Inspection> inspection;

    /**
     * For a catalogue.
     *
     * @param catalogue takes what is found
     * @param inspection a fresh one for each bundle
     */
    MatterBundles(Catalogue catalogue, Supplier<Inspection> inspection) {
        this.catalogue = catalogue;
        this.inspection = inspection;
    }

    @Override
    public @Nullable Delivery addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (!MatterBundle.isOne(bundle)) {
            return null;
        }
        try {
            Delivery delivery = inspection.get().inspect(MatterBundle.of(bundle));
            catalogue.add(delivery);
            report(delivery);
            return delivery;
        } catch (UncheckedIOException unreadable) {
            LOG.error("matters of {} cannot be read: {}", bundle.getSymbolicName(), unreadable.getMessage());
            return null;
        }
    }

    private static void report(Delivery delivery) {
        LOG.info(
                "{} {} brought {} matters",
                delivery.name(),
                delivery.version(),
                delivery.matters().size());
        delivery.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> LOG.warn("not on offer: {}", finding.line1()));
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Delivery delivery) {
        // Only ACTIVE is tracked: nothing can change in between.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Delivery delivery) {
        catalogue.remove(delivery);
        LOG.info(
                "{} {} left with {} matters",
                delivery.name(),
                delivery.version(),
                delivery.matters().size());
    }
}
