// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleService;

/** The module service and its jobs in the registry, from when the modules are there until the end. */
final class Publication {
    private final BundleContext context;
    private final ModuleService service;
    private final ModuleJobs jobs;
    private final AtomicReference<@Nullable ServiceRegistration<ModuleService>> published = new AtomicReference<>();
    private final AtomicReference<@Nullable ServiceRegistration<ModuleJobs>> publishedJobs = new AtomicReference<>();
    private volatile boolean over;

    Publication(BundleContext context, ModuleService service, ModuleJobs jobs) {
        this.context = context;
        this.service = service;
        this.jobs = jobs;
    }

    boolean begun() {
        return published.get() != null;
    }

    void begin() {
        publishedJobs.set(context.registerService(ModuleJobs.class, jobs, null));
        published.set(context.registerService(ModuleService.class, service, null));
        if (over) {
            withdraw();
        }
    }

    /** From now on; a beginning that is under way comes to nothing. */
    void end() {
        over = true;
        withdraw();
    }

    private void withdraw() {
        Optional.ofNullable(published.getAndSet(null)).ifPresent(ServiceRegistration::unregister);
        Optional.ofNullable(publishedJobs.getAndSet(null)).ifPresent(ServiceRegistration::unregister);
    }
}
