// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Who served before, and whether all of them serve again: the components of a part that was exchanged, and those of others
 * that went away because it did.
 */
final class Comeback {
    private static final int SERVES = ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final BundleContext context;
    private final ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime> runtime;

    /** A component by the symbolic name of its bundle and its own name. */
    record Part(String bundle, String component) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            int order = component.compareTo(other.component);
            return order == 0 ? bundle.compareTo(other.bundle) : order;
        }
    }

    Comeback(BundleContext context) {
        this.context = context;
        this.runtime = new ServiceTracker<>(context, ServiceComponentRuntime.class, null);
        runtime.open();
    }

    void close() {
        runtime.close();
    }

    /**
     * Components at a moment.
     *
     * @param serving that serve
     * @param idle that do not
     */
    record Census(Set<Part> serving, Set<Part> idle) {}

    /** Counts now. */
    Census census() {
        Set<Part> serving = new HashSet<>();
        Set<Part> idle = new HashSet<>();
        scr().ifPresent(components -> components
                .getComponentDescriptionDTOs()
                .forEach(description -> (serves(components, description) ? serving : idle).add(part(description))));
        return new Census(serving, idle);
    }

    /**
     * Waits until all serve again.
     *
     * @param before who served before
     * @param next the bundle that took the place of another of its name
     * @return who does not serve in time; empty when all do
     */
    Set<Part> missing(Census before, Bundle next, Duration atMost) {
        Optional<ServiceComponentRuntime> components = scr();
        if (components.isEmpty()) {
            return Set.of();
        }
        Set<Part> wanted = wanted(before, next, components.get());
        Set<Part> missing = new TreeSet<>(wanted);
        Map<String, List<Bundle>> bundles = bundles();
        long end = System.nanoTime() + atMost.toNanos();
        do {
            missing.removeIf(part -> serves(components.get(), bundles, part));
            if (missing.isEmpty()) {
                return still(wanted, bundles, components.get());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        return missing;
    }

    /** Everybody who served, and what is new; of the bundle itself only what its new version has. */
    private static Set<Part> wanted(Census before, Bundle next, ServiceComponentRuntime components) {
        Set<Part> wanted = new HashSet<>(before.serving());
        wanted.removeIf(part -> part.bundle().equals(next.getSymbolicName()));
        components.getComponentDescriptionDTOs(next).forEach(description -> wanted.add(part(description)));
        wanted.removeAll(before.idle());
        return wanted;
    }

    /** The first that came back may have left once more with the last one. */
    private static Set<Part> still(
            Set<Part> wanted, Map<String, List<Bundle>> bundles, ServiceComponentRuntime components) {
        return wanted.stream()
                .filter(part -> !serves(components, bundles, part))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Services of a bundle that cannot be made. */
    List<String> broken(Bundle bundle) {
        ServiceReference<?>[] registered = bundle.getRegisteredServices();
        return registered == null
                ? List.of()
                : Arrays.stream(registered)
                        .filter(reference -> reference.getProperty("component.name") != null)
                        .filter(reference -> !made(reference))
                        .map(reference -> String.valueOf(reference.getProperty("component.name")))
                        .toList();
    }

    private <T> boolean made(ServiceReference<T> reference) {
        T service = context.getService(reference);
        if (service == null) {
            return false;
        }
        context.ungetService(reference);
        return true;
    }

    private Optional<ServiceComponentRuntime> scr() {
        return Optional.ofNullable(runtime.getService());
    }

    /** Running bundles by name; of some modules several versions run side by side. */
    private Map<String, List<Bundle>> bundles() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null && bundle.getState() == Bundle.ACTIVE)
                .collect(Collectors.groupingBy(Bundle::getSymbolicName));
    }

    private static Part part(ComponentDescriptionDTO description) {
        return new Part(description.bundle.symbolicName, description.name);
    }

    private static boolean serves(ServiceComponentRuntime components, Map<String, List<Bundle>> bundles, Part part) {
        return bundles.getOrDefault(part.bundle(), List.of()).stream()
                .map(bundle -> components.getComponentDescriptionDTO(bundle, part.component()))
                .anyMatch(description -> description != null && serves(components, description));
    }

    private static boolean serves(ServiceComponentRuntime components, ComponentDescriptionDTO description) {
        return components.getComponentConfigurationDTOs(description).stream()
                .anyMatch(configuration -> (configuration.state & SERVES) != 0);
    }
}
