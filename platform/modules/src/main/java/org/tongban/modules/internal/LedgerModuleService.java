// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
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
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;
import org.tongban.portal.PortalRegistry;

/** Keeps the framework as the ledger wants it, and changes both, ledger and framework, one module at a time. */
@Component(
        configurationPid = "org.tongban.modules",
        immediate = true,
        service = {})
@Designate(ocd = LedgerModuleService.Settings.class)
public final class LedgerModuleService implements ModuleService {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerModuleService.class);

    /** Configuration of the module service. */
    @ObjectClassDefinition(name = "Tongban modules")
    public @interface Settings {
        /** Folder with archives that lie ready, relative to the platform's home. */
        @AttributeDefinition
        String folder() default "modules";

        /** Modules to install when the ledger is empty, besides the departments that portals name. */
        @AttributeDefinition
        String[] initial() default {};
    }

    private static final long TURN_SECONDS = 5;
    private static final long CLOSE_SECONDS = 30;

    private final JpaLedger ledger;
    private final Framework framework;
    private final ReadyArchives ready;
    private final Needs needs;
    private final Adoption adoption;
    private final FirstStart firstStart;
    private final Upkeep upkeep;
    private final Clock clock = Clock.systemUTC();
    private final Optional<ScheduledExecutorService> thread;
    private final AtomicReference<@Nullable ServiceRegistration<ModuleService>> published = new AtomicReference<>();
    private Optional<ScheduledFuture<?>> turns = Optional.empty();
    private volatile boolean closed;

    /**
     * Brings the framework to what the ledger wants, and keeps it there.
     *
     * @param context of this bundle
     * @param settings folder and first modules
     * @param ledger the truth
     * @param portals say which departments are needed
     */
    @Activate
    public LedgerModuleService(
            BundleContext context, Settings settings, @Reference JpaLedger ledger, @Reference PortalRegistry portals) {
        // Modules wake components that ask for this service: it is published when they are there, from a thread of its
        // own.
        this(
                context,
                folder(context, settings),
                List.of(settings.initial()),
                ledger,
                portals,
                Optional.of(Executors.newSingleThreadScheduledExecutor(LedgerModuleService::thread)));
        this.turns =
                thread.map(own -> own.scheduleWithFixedDelay(() -> turn(context), 0, TURN_SECONDS, TimeUnit.SECONDS));
    }

    LedgerModuleService(
            BundleContext context,
            Path folder,
            List<String> initial,
            JpaLedger ledger,
            PortalRegistry portals,
            Optional<ScheduledExecutorService> thread) {
        this.ledger = ledger;
        this.needs = new Needs(portals);
        this.framework = new Framework(context);
        this.ready = new ReadyArchives(folder);
        this.adoption = new Adoption(context, this);
        this.firstStart = new FirstStart(initial, ledger, ready, needs);
        this.upkeep = new Upkeep(ledger, framework, adoption, firstStart);
        this.thread = thread;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tongban-modules");
        thread.setDaemon(true);
        return thread;
    }

    /** What has to be done again and again: by this node for itself, and after what other nodes wrote. */
    void turn(BundleContext context) {
        try {
            synchronized (this) {
                if (closed) {
                    return;
                }
                upkeep.turn();
            }
            if (published.get() == null) {
                adoption.open();
                publish(context);
            }
        } catch (RuntimeException failed) {
            LOG.error("the modules of the ledger did not all come; it is tried again", failed);
        }
    }

    private static Path folder(BundleContext context, Settings settings) {
        String home = Optional.ofNullable(context.getProperty("karaf.home")).orElse(".");
        return Path.of(home).resolve(settings.folder());
    }

    @Deactivate
    void close() {
        closed = true;
        withdraw();
        adoption.close();
        turns.ifPresent(future -> future.cancel(false));
        thread.ifPresent(LedgerModuleService::end);
    }

    /** What it is at comes to its end first: a successor must not find half of it. */
    private static void end(ScheduledExecutorService thread) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a change of modules is still under way");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Modified
    void change() {
        // The settings count at the first start only.
    }

    private void publish(BundleContext context) {
        published.set(context.registerService(ModuleService.class, this, null));
        if (closed) {
            withdraw();
        }
    }

    private void withdraw() {
        Optional.ofNullable(published.getAndSet(null)).ifPresent(ServiceRegistration::unregister);
    }

    @Override
    public List<ModuleRecord> list() {
        Map<String, List<String>> needed = needs.byModule();
        Map<String, ModuleRecord> records = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            records.put(entry.name(), record(entry, needed.getOrDefault(entry.name(), List.of())));
        }
        needed.forEach(
                (name, by) -> records.computeIfAbsent(name, missing -> Needs.missing(missing, by, Instant.now(clock))));
        upkeep.troubled().forEach(name -> records.computeIfAbsent(name, this::absent));
        return List.copyOf(records.values());
    }

    /** A module of the first start that does not come. */
    private ModuleRecord absent(String name) {
        ModuleRecord missing = Needs.missing(name, List.of(), Instant.now(clock));
        return new ModuleRecord(
                name,
                missing.version(),
                missing.digest(),
                missing.kind(),
                missing.state(),
                upkeep.problem(name).or(missing::problem),
                missing.neededBy(),
                missing.changedAt());
    }

    @Override
    public List<String> available() {
        List<String> installed =
                ledger.entries().stream().map(LedgerEntry::name).toList();
        return ready.names().stream().filter(name -> !installed.contains(name)).toList();
    }

    @Override
    public ModuleOutcome install(Caller caller, String name) {
        try {
            Optional<ModuleArchive> archive = ready.find(name);
            if (archive.isEmpty()) {
                return new ModuleOutcome.Refused("没有找到模块 " + name + "。可以安装的有：" + String.join("、", available()) + "。");
            }
            return install(caller, archive.get());
        } catch (ArchiveException refused) {
            return new ModuleOutcome.Refused(refused.sentence());
        }
    }

    @Override
    public ModuleOutcome install(Caller caller, Path archive) {
        try {
            return install(caller, ReadyArchives.read(archive));
        } catch (ArchiveException refused) {
            return new ModuleOutcome.Refused(refused.sentence());
        }
    }

    @Override
    public synchronized ModuleOutcome uninstall(Caller caller, String name) {
        Optional<String> refusal = refusal(caller);
        if (refusal.isPresent()) {
            return new ModuleOutcome.Refused(refusal.get());
        }
        Optional<LedgerEntry> entry = entry(name);
        if (entry.isEmpty()) {
            return new ModuleOutcome.Refused("模块 " + name + " 没有安装。");
        }
        Optional<String> needed = foundation(caller, entry.get());
        if (needed.isPresent()) {
            return new ModuleOutcome.Refused(needed.get());
        }
        return remove(caller, entry.get());
    }

    private ModuleOutcome remove(Caller caller, LedgerEntry entry) {
        ModuleRecord before = record(entry, List.of());
        // Ledger first: after a crash in between, the boot removes the bundle that nobody wants.
        ledger.remove(entry.name());
        upkeep.forget(entry.name());
        try {
            Optional<Bundle> bundle = upkeep.bundleOf(entry);
            if (bundle.isPresent()) {
                framework.remove(bundle.get());
            }
        } catch (ArchiveException stuck) {
            return new ModuleOutcome.Refused(stuck.sentence());
        }
        LOG.info("module {} left, removed by {}", before.name(), actor(caller));
        return new ModuleOutcome.Done(before);
    }

    private synchronized ModuleOutcome install(Caller caller, ModuleArchive archive) throws ArchiveException {
        Optional<String> refusal = refusal(caller);
        if (refusal.isPresent()) {
            return new ModuleOutcome.Refused(refusal.get());
        }
        Optional<LedgerEntry> present = entry(archive.name());
        if (present.isPresent()) {
            return new ModuleOutcome.Refused(
                    "模块 " + archive.name() + " 已经安装，版本是 " + present.get().version() + "。请先卸载，再安装新的。");
        }
        LedgerEntry installed = upkeep.bring(archive, actor(caller));
        if (archive.kind() == ModuleRecord.Kind.PORTAL) {
            firstStart.bringNeeded(upkeep);
        }
        return new ModuleOutcome.Done(record(installed, needs.byModule().getOrDefault(installed.name(), List.of())));
    }

    /** Takes note of a module that somebody installed through the framework or as a feature. */
    synchronized void adopt(ModuleArchive archive) {
        if (entry(archive.name()).isEmpty()) {
            ledger.put(archive.entry(Instant.now(clock), "feature"), archive.content());
            LOG.info("module {} adopted", archive);
        }
    }

    /** Forgets an adopted module that left by the way it came. */
    synchronized void abandon(String symbolicName, String version, ModuleRecord.Kind kind) {
        String name = ModuleArchive.nameOf(kind, symbolicName);
        entry(name).filter(entry -> entry.version().equals(version)).ifPresent(entry -> {
            ledger.remove(name);
            LOG.info("module {} left", name);
        });
    }

    private Optional<LedgerEntry> entry(String name) {
        return ledger.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    private ModuleRecord record(LedgerEntry entry, List<String> neededBy) {
        Optional<String> problem = upkeep.problem(entry.name())
                .or(() -> upkeep.bundleOf(entry)
                                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("模块没有在运行。请卸载后重新安装，或者看日志。"));
        ModuleRecord.State state = problem.isPresent() ? ModuleRecord.State.FAILED : ModuleRecord.State.ACTIVE;
        return new ModuleRecord(
                entry.name(),
                entry.version(),
                entry.digest(),
                entry.kind(),
                state,
                problem,
                neededBy,
                entry.changedAt());
    }

    /** The command line works without any page: it may take away what pages stand on. */
    private Optional<String> foundation(Caller caller, LedgerEntry entry) {
        return caller instanceof Caller.LocalOperator
                ? Optional.empty()
                : upkeep.bundleOf(entry).flatMap(framework::foundation);
    }

    private static Optional<String> refusal(Caller caller) {
        boolean may = caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff staff && staff.has(Duty.SYSTEM_ADMIN));
        return may ? Optional.empty() : Optional.of("只有系统管理员可以安装或卸载模块。");
    }

    private static String actor(Caller caller) {
        return caller instanceof Caller.Staff staff ? staff.workNumber() : "local operator";
    }
}
