// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.health.HealthReport;
import org.tongban.health.Readiness;
import org.tongban.module.ModuleRecord;
import org.tongban.module.VersionsInForce;
import org.tongban.modules.internal.store.JpaJobs;
import org.tongban.modules.internal.store.JpaLedger;

/** Keeps the framework as the ledger wants it, turn by turn. */
@Component(
        configurationPid = "org.tongban.modules",
        immediate = true,
        service = {})
@Designate(ocd = LedgerKeeper.Settings.class)
public final class LedgerKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);

    /** Configuration of the module service. */
    @ObjectClassDefinition(name = "Tongban modules")
    public @interface Settings {
        /** Folder with archives that lie ready, relative to the platform's home. */
        @AttributeDefinition
        String folder() default "modules";

        /** Modules to install when the ledger is empty, besides the departments that portals name. */
        @AttributeDefinition
        String[] initial() default {};

        /** Seconds within which the code of a module has to start. */
        @AttributeDefinition
        int activation_seconds() default 10;
    }

    private static final long TURN_SECONDS = 5;

    private final Changes changes;
    private final Upkeep upkeep;
    private final Inventory inventory;
    private final Needs needs;
    private final Guard guard;
    private final Tables tables;
    private final Admission admission;
    private final Uses uses;
    private final Exchange exchange;
    private final Adoption adoption;
    private final Guests guests;
    private final DeployFolder deploy;
    private final LedgerJobs jobs;
    private final ExecutorService jobThread = Executors.newSingleThreadExecutor(Threads.named("tongban-module-jobs"));
    private final Nodes nodes;
    private final Pulse pulse;
    private final ServiceRegistration<HealthReport> report;
    private final ServiceRegistration<Readiness> readiness;
    private final ServiceRegistration<VersionsInForce> versions;
    private final Publication publication;
    private final Optional<ScheduledExecutorService> thread;
    private Optional<ScheduledFuture<?>> turns = Optional.empty();
    private volatile boolean closed;

    /**
     * Brings the framework to what the ledger wants, and keeps it there.
     *
     * @param context of this bundle
     * @param settings folder and first modules
     * @param ledger the truth
     * @param jobs remembers how changes went
     * @param code watches what runs
     */
    @Activate
    public LedgerKeeper(
            BundleContext context,
            Settings settings,
            @Reference JpaLedger ledger,
            @Reference JpaJobs jobs,
            @Reference RunningCode code) {
        // Modules wake components that ask for the module service: it is published when they are there,
        // from a thread of its own.
        this(
                context,
                folder(context, "karaf.home", settings.folder()),
                List.of(settings.initial()),
                new Stores(ledger, jobs),
                Needs.around(context),
                new Guard(context, ledger, code, Duration.ofSeconds(Math.max(1, settings.activation_seconds()))),
                Optional.of(Executors.newSingleThreadScheduledExecutor(Threads.named("tongban-modules"))));
        this.turns = thread.map(own -> own.scheduleWithFixedDelay(this::turn, 0, TURN_SECONDS, TimeUnit.SECONDS));
        pulse.start();
    }

    LedgerKeeper(
            BundleContext context,
            Path folder,
            List<String> initial,
            Stores stores,
            Needs needs,
            Guard guard,
            Optional<ScheduledExecutorService> thread) {
        JpaLedger ledger = stores.ledger();
        Framework framework = guard.framework();
        JobBook book = new JobBook(stores.jobs(), Nodes.name(context));
        ReadyArchives ready = new ReadyArchives(folder);
        Occupants occupants = new Occupants(context);
        Places places = new Places(context, framework, occupants);
        InForce inForce = new InForce();
        this.needs = needs;
        this.guard = guard;
        this.thread = thread;
        this.tables = new Tables(context, ledger, book);
        this.admission = new Admission(framework, context, tables);
        this.uses = new Uses(context);
        Retention retention = new Retention(ledger, framework, uses, guard.quarantine());
        this.exchange = new Exchange(context, framework, book);
        this.changes = new Changes(ledger, framework, occupants, retention, inForce, exchange, tables);
        RefusalBook refusals = new RefusalBook(ledger, changes);
        AdoptionLedger adopted = new AdoptionLedger(ledger, changes, admission, guard.quarantine(), refusals);
        this.adoption = new Adoption(context, adopted, places, jobThread);
        this.guests = new Guests(context, folder(context, "karaf.home", ""), places, adopted::refused);
        FirstStart firstStart = new FirstStart(initial, ledger, ready, admission, needs, changes);
        SolePlace sole = new SolePlace(changes, exchange, adoption);
        this.upkeep = new Upkeep(ledger, framework, changes, sole, retention, inForce, firstStart, guard.quarantine());
        this.inventory = new Inventory(ledger, ready, needs, changes, retention, upkeep, guard);
        Acts acts = new Acts(changes, firstStart, upkeep, inventory, admission, guard, refusals);
        this.jobs = new LedgerJobs(acts, inventory, book, jobThread);
        this.deploy = new DeployFolder(folder(context, "karaf.base", "deploy"), acts::deploy);
        this.nodes = new Nodes(ledger.nodes(), Nodes.name(context));
        Checks checks = new Checks(changes, admission, guard.quarantine());
        this.publication =
                new Publication(context, new LedgerModuleService(ledger, inventory, acts, checks, nodes), jobs);
        this.report = context.registerService(HealthReport.class, new ModulesReport(ledger, nodes, deploy), null);
        Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.pulse = new Pulse(ledger::firstStartDone, () -> system.getState() == Bundle.STOPPING, System::nanoTime);
        this.readiness = context.registerService(Readiness.class, pulse, null);
        this.versions = context.registerService(VersionsInForce.class, inForce, null);
    }

    /** Where this service keeps what it knows. */
    record Stores(JpaLedger ledger, JpaJobs jobs) {}

    private static Path folder(BundleContext context, String place, String folder) {
        return Path.of(Optional.ofNullable(context.getProperty(place)).orElse("."))
                .resolve(folder);
    }

    /** What has to be done again and again: by this node for itself, and after what other nodes wrote. */
    void turn() {
        try {
            if (!publication.begun()) {
                needs.await();
            }
            guard.look();
            synchronized (changes) {
                if (closed) {
                    return;
                }
                upkeep.turn();
            }
            List<ModuleRecord> standing = inventory.list();
            nodes.beat(standing);
            pulse.behind(nodes.ahead(standing));
            if (!publication.begun()) {
                jobs.takeUp();
                publication.begin();
                adoption.open();
                pulse.begun();
            }
            guests.turn();
            deploy.turn();
        } catch (RuntimeException failed) {
            LOG.error("the modules of the ledger did not all come; it is tried again", failed);
        }
    }

    @Deactivate
    void close() {
        closed = true;
        readiness.unregister();
        pulse.close();
        publication.end();
        adoption.close();
        Threads.end(jobThread);
        exchange.close();
        needs.close();
        uses.close();
        admission.close();
        tables.close();
        versions.unregister();
        report.unregister();
        guard.close();
        turns.ifPresent(future -> future.cancel(false));
        thread.ifPresent(Threads::end);
        nodes.leave();
    }

    @Modified
    void change() {
        // The settings count at the first start only.
    }
}
