// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.Objection;

/**
 * Looks at bundles that are no modules and did not come with the distribution: a library of the district is welcome; what
 * reaches into the platform is emptied before anything is wired to it. Not safe for several threads.
 */
final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);
    /** The ledger takes somewhat more. */
    private static final int LONGEST_NAME = 100;

    private final BundleContext context;
    private final Path system;
    private final long self;
    private final Manners manners;
    private final Places places;
    private final Refusals refusals;
    /** What was looked at, by the time of its last change. */
    private final Map<Long, Long> seen = new HashMap<>();
    /** What lies there and has not been started; it may be on its way. */
    private Set<Long> lying = Set.of();

    /** Whoever remembers what was refused. */
    @FunctionalInterface
    interface Refusals {
        void remember(String name, ArchiveException refused);
    }

    Guests(BundleContext context, Path home, Places places, Refusals refusals) {
        this.context = context;
        this.system = home.resolve("system");
        this.self = context.getBundle().getBundleId();
        this.manners = new Manners(context, this::athome);
        this.places = places;
        this.refusals = refusals;
    }

    /** One look at all that came since the last. */
    void turn() {
        List<Bundle> guests =
                Arrays.stream(context.getBundles()).filter(this::guest).toList();
        Set<Long> before = lying;
        lying = guests.stream()
                .filter(bundle -> !running(bundle))
                .map(Bundle::getBundleId)
                .collect(Collectors.toSet());
        guests.stream()
                .filter(bundle -> running(bundle) || before.contains(bundle.getBundleId()))
                .filter(bundle -> !Long.valueOf(bundle.getLastModified()).equals(seen.get(bundle.getBundleId())))
                .forEach(this::examine);
        seen.keySet().retainAll(guests.stream().map(Bundle::getBundleId).collect(Collectors.toSet()));
    }

    private static boolean running(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE;
    }

    private boolean guest(Bundle bundle) {
        return bundle.getBundleId() != 0
                && bundle.getState() != Bundle.UNINSTALLED
                && bundle.getSymbolicName() != null
                && !athome(bundle)
                && !Hollow.is(bundle)
                && Occupants.kindOf(bundle).isEmpty();
    }

    /** Whether a bundle came with the distribution, or by the module service. */
    private boolean athome(Bundle bundle) {
        // Those from before this service brought it up.
        return bundle.getBundleId() == 0
                || bundle.getBundleId() < self
                || Occupants.own(bundle)
                || Delivered.in(system, bundle.getLocation());
    }

    private void examine(Bundle bundle) {
        seen.put(bundle.getBundleId(), bundle.getLastModified());
        List<Objection> objections = manners.objections(bundle);
        if (!objections.isEmpty()) {
            ArchiveException refused = new ArchiveException(objections);
            String name = bundle.getSymbolicName();
            LOG.error("{} is emptied, it is not admitted: {}", name, refused.sentence());
            refusals.remember(name.substring(0, Math.min(name.length(), LONGEST_NAME)), refused);
            clear(bundle);
        }
    }

    private void clear(Bundle bundle) {
        try {
            places.clear(bundle);
        } catch (ArchiveException stuck) {
            LOG.error("{} cannot be emptied: {}", bundle, stuck.sentence());
        }
    }
}
