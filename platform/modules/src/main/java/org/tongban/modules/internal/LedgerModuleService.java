// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
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

    private final JpaLedger ledger;
    private final Framework framework;
    private final ReadyArchives ready;
    private final Needs needs;
    private final Adoption adoption;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, String> problems = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable ServiceRegistration<ModuleService>> published = new AtomicReference<>();
    private volatile boolean closed;

    /**
     * Brings the framework to what the ledger wants.
     *
     * @param context of this bundle
     * @param settings folder and first modules
     * @param ledger the truth
     * @param portals say which departments are needed
     */
    @Activate
    public LedgerModuleService(
            BundleContext context, Settings settings, @Reference JpaLedger ledger, @Reference PortalRegistry portals) {
        this(context, folder(context, settings), List.of(settings.initial()), ledger, portals, act -> {
            // Modules wake components that ask for this service: it is published when they are there, from a thread of
            // its own.
            Thread thread = new Thread(act, "tongban-modules");
            thread.setDaemon(true);
            thread.start();
        });
    }

    LedgerModuleService(
            BundleContext context,
            Path folder,
            List<String> initial,
            JpaLedger ledger,
            PortalRegistry portals,
            Executor executor) {
        this.ledger = ledger;
        this.needs = new Needs(portals);
        this.framework = new Framework(context);
        this.ready = new ReadyArchives(folder);
        this.adoption = new Adoption(context, this);
        executor.execute(() -> begin(context, initial));
    }

    private void begin(BundleContext context, List<String> initial) {
        try {
            reconcile(initial);
            adoption.open();
            publish(context);
        } catch (RuntimeException failed) {
            LOG.error("the modules of the ledger did not all come", failed);
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
        return List.copyOf(records.values());
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
        problems.remove(entry.name());
        try {
            Optional<Bundle> bundle = bundleOf(entry);
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
        ModuleRecord installed = bring(archive, actor(caller));
        if (archive.kind() == ModuleRecord.Kind.PORTAL) {
            bringNeeded();
        }
        return new ModuleOutcome.Done(installed);
    }

    private ModuleRecord bring(ModuleArchive archive, String by) throws ArchiveException {
        if (framework.at(archive.location()).isEmpty()) {
            framework.install(archive);
        }
        LedgerEntry entry = entryOf(archive, by);
        ledger.put(entry, archive.content());
        LOG.info("module {} came, brought by {}", archive, by);
        return record(entry, needs.byModule().getOrDefault(entry.name(), List.of()));
    }

    /** Takes note of a module that somebody installed through the framework or as a feature. */
    synchronized void adopt(ModuleArchive archive) {
        if (entry(archive.name()).isEmpty()) {
            ledger.put(entryOf(archive, "feature"), archive.content());
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

    private synchronized void reconcile(List<String> initial) {
        List<LedgerEntry> wanted = ledger.entries();
        List<String> locations = wanted.stream()
                .map(entry -> ModuleArchive.location(entry.name(), entry.version(), entry.digest()))
                .toList();
        for (Bundle bundle : framework.installed()) {
            if (!locations.contains(bundle.getLocation())) {
                attempt(bundle.getSymbolicName(), () -> framework.remove(bundle));
            }
        }
        for (LedgerEntry entry : wanted) {
            attempt(entry.name(), () -> restore(entry));
        }
        if (!ledger.firstStartDone()) {
            initial.stream()
                    .filter(name -> entry(name).isEmpty())
                    .forEach(name -> attempt(name, () -> bring(found(name), "first start")));
            bringNeeded();
            ledger.finishFirstStart();
        }
    }

    private void restore(LedgerEntry entry) throws ArchiveException {
        Optional<Bundle> bundle = bundleOf(entry);
        if (bundle.isPresent()) {
            Optional<String> problem = framework.start(bundle.get());
            if (problem.isPresent()) {
                throw new ArchiveException(problem.get());
            }
            return;
        }
        byte[] content = ledger.archive(entry.digest()).orElseThrow(() -> new ArchiveException("模块库里没有这个模块的文件。请重新安装。"));
        framework.install(ModuleArchive.read(content));
    }

    /** Only when portals come: a department that an administrator removed stays away at the next boot. */
    private void bringNeeded() {
        for (String name : needs.byModule().keySet()) {
            if (entry(name).isEmpty() && ready.names().contains(name)) {
                attempt(name, () -> bring(found(name), "portal"));
            }
        }
    }

    private ModuleArchive found(String name) throws ArchiveException {
        return ready.find(name).orElseThrow(() -> new ArchiveException("模块目录里没有 " + name + "。"));
    }

    private void attempt(String name, Act act) {
        try {
            act.run();
            problems.remove(name);
        } catch (ArchiveException failed) {
            problems.put(name, failed.sentence());
            LOG.error("module {} does not serve: {}", name, failed.sentence());
        }
    }

    private Optional<LedgerEntry> entry(String name) {
        return ledger.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    private Optional<Bundle> bundleOf(LedgerEntry entry) {
        return framework
                .at(ModuleArchive.location(entry.name(), entry.version(), entry.digest()))
                .or(() -> adoption.bundle(entry));
    }

    private LedgerEntry entryOf(ModuleArchive archive, String by) {
        return new LedgerEntry(
                archive.name(), archive.version(), archive.digest(), archive.kind(), Instant.now(clock), by);
    }

    private ModuleRecord record(LedgerEntry entry, List<String> neededBy) {
        Optional<String> problem = Optional.ofNullable(problems.get(entry.name()))
                .or(() -> bundleOf(entry)
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
                : bundleOf(entry).flatMap(framework::foundation);
    }

    private static Optional<String> refusal(Caller caller) {
        boolean may = caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff staff && staff.has(Duty.SYSTEM_ADMIN));
        return may ? Optional.empty() : Optional.of("只有系统管理员可以安装或卸载模块。");
    }

    private static String actor(Caller caller) {
        return caller instanceof Caller.Staff staff ? staff.workNumber() : "local operator";
    }

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    private interface Act {
        void run() throws ArchiveException;
    }
}
