// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** A service whose content is replaced as a whole: the new one is there before the old one goes. */
final class Publication<S> {
    private final BundleContext context;
    private final Class<S> type;
    private Optional<S> present = Optional.empty();
    private Optional<ServiceRegistration<S>> registration = Optional.empty();

    Publication(BundleContext context, Class<S> type) {
        this.context = context;
        this.type = type;
    }

    /** Not thread-safe: one thread at a time publishes. */
    boolean replace(Optional<S> next, String source) {
        if (next.equals(present)) {
            return false;
        }
        Optional<ServiceRegistration<S>> before = registration;
        registration = next.map(service ->
                context.registerService(type, service, FrameworkUtil.asDictionary(Map.of("tongban.data", source))));
        present = next;
        before.ifPresent(ServiceRegistration::unregister);
        return true;
    }
}
