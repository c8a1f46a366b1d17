// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.NodeStatus;
import org.tongban.module.Objection;
import org.tongban.module.VersionsInForce;
import org.tongban.modules.internal.store.JpaJobs;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

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

        /** Seconds within which the code of a module has to start. */
        @AttributeDefinition
        int activation_seconds() default 10;
    }

    /** Whoever may write into the folder is at home on this machine. */
    private static final Caller DEPLOY_FOLDER = new Caller.LocalOperator();

    private static final int MOST_ACTS = 500;
    private static final long TURN_SECONDS = 5;
    private static final long CLOSE_SECONDS = 30;

    private final JpaLedger ledger;
    private final Framework framework;
    private final ReadyArchives ready;
    private final Needs needs;
    private final Adoption adoption;
    private final Guests guests;
    private final Uses uses;
    private final InForce inForce = new InForce();
    private final Changes changes;
    private final FirstStart firstStart;
    private final Upkeep upkeep;
    private final Inventory inventory;
    private final Admission admission;
    private final Tables tables;
    private final Exchange exchange;
    private final LedgerJobs jobs;
    private final ExecutorService jobThread =
            Executors.newSingleThreadExecutor(work -> thread(work, "tongban-module-jobs"));
    private final Guard guard;
    private final DeployFolder deploy;
    private final Nodes nodes;
    private final ServiceRegistration<HealthReport> report;
    private final Pulse pulse;
    private final ServiceRegistration<Readiness> readiness;
    private final Clock clock = Clock.systemUTC();
    private final Optional<ScheduledExecutorService> thread;
    private final ServiceRegistration<VersionsInForce> versions;
    private final AtomicReference<@Nullable ServiceRegistration<ModuleService>> published = new AtomicReference<>();
    private final AtomicReference<@Nullable ServiceRegistration<ModuleJobs>> publishedJobs = new AtomicReference<>();
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
    public LedgerModuleService(
            BundleContext context,
            Settings settings,
            @Reference JpaLedger ledger,
            @Reference JpaJobs jobs,
            @Reference RunningCode code) {
        // Modules wake components that ask for this service: it is published when they are there, from a thread of its
        // own.
        this(
                context,
                folder(context, "karaf.home", settings.folder()),
                List.of(settings.initial()),
                new Stores(ledger, jobs),
                Needs.around(context),
                new Guard(context, ledger, code, Duration.ofSeconds(Math.max(1, settings.activation_seconds()))),
                Optional.of(Executors.newSingleThreadScheduledExecutor(work -> thread(work, "tongban-modules"))));
        this.turns =
                thread.map(own -> own.scheduleWithFixedDelay(() -> turn(context), 0, TURN_SECONDS, TimeUnit.SECONDS));
        pulse.start();
    }

    LedgerModuleService(
            BundleContext context,
            Path folder,
            List<String> initial,
            Stores stores,
            Needs needs,
            Guard guard,
            Optional<ScheduledExecutorService> thread) {
        this.ledger = stores.ledger();
        this.needs = needs;
        this.guard = guard;
        this.framework = guard.framework();
        JobBook book = new JobBook(stores.jobs(), Nodes.name(context));
        this.tables = new Tables(context, ledger, book);
        this.admission = new Admission(framework, context, tables);
        this.ready = new ReadyArchives(folder);
        Places places = new Places(context, framework, new Occupants(context));
        this.adoption = new Adoption(context, this, places, jobThread);
        this.guests = new Guests(context, folder(context, "karaf.home", ""), places, this::notAdopted);
        this.uses = new Uses(context);
        Retention retention = new Retention(ledger, framework, uses, guard.quarantine());
        this.exchange = new Exchange(context, framework, book);
        this.jobs = new LedgerJobs(this, book, jobThread);
        this.changes = new Changes(ledger, framework, adoption, retention, inForce, exchange, tables);
        this.firstStart = new FirstStart(initial, ledger, ready, admission, needs, changes);
        this.upkeep = new Upkeep(ledger, framework, changes, retention, inForce, firstStart, guard.quarantine());
        this.inventory = new Inventory(ledger, ready, needs, changes, retention, upkeep, guard);
        this.thread = thread;
        this.deploy = new DeployFolder(folder(context, "karaf.base", "deploy"), this::deploy);
        this.nodes = new Nodes(ledger.nodes(), Nodes.name(context));
        this.report = context.registerService(HealthReport.class, new ModulesReport(ledger, nodes, deploy), null);
        Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        this.pulse = new Pulse(
                stores.ledger()::firstStartDone, () -> system.getState() == Bundle.STOPPING, System::nanoTime);
        this.readiness = context.registerService(Readiness.class, pulse, null);
        this.versions = context.registerService(VersionsInForce.class, inForce, null);
    }

    /** Where this service keeps what it knows. */
    record Stores(JpaLedger ledger, JpaJobs jobs) {}

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** What has to be done again and again: by this node for itself, and after what other nodes wrote. */
    void turn(BundleContext context) {
        try {
            if (published.get() == null) {
                needs.await();
            }
            guard.look();
            synchronized (this) {
                if (closed) {
                    return;
                }
                upkeep.turn();
            }
            List<ModuleRecord> standing = inventory.list();
            nodes.beat(standing);
            pulse.behind(nodes.ahead(standing));
            if (published.get() == null) {
                jobs.takeUp();
                publish(context);
                adoption.open();
                pulse.begun();
            }
            guests.turn();
            deploy.turn();
        } catch (RuntimeException failed) {
            LOG.error("the modules of the ledger did not all come; it is tried again", failed);
        }
    }

    private static Path folder(BundleContext context, String place, String folder) {
        return Path.of(Optional.ofNullable(context.getProperty(place)).orElse("."))
                .resolve(folder);
    }

    @Deactivate
    void close() {
        closed = true;
        readiness.unregister();
        pulse.close();
        withdraw();
        adoption.close();
        end(jobThread);
        exchange.close();
        needs.close();
        uses.close();
        admission.close();
        tables.close();
        versions.unregister();
        report.unregister();
        guard.close();
        turns.ifPresent(future -> future.cancel(false));
        thread.ifPresent(LedgerModuleService::end);
        nodes.leave();
    }

    /** What it is at comes to its end first: a successor must not find half of it. */
    private static void end(ExecutorService thread) {
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
        publishedJobs.set(context.registerService(ModuleJobs.class, jobs, null));
        published.set(context.registerService(ModuleService.class, this, null));
        if (closed) {
            withdraw();
        }
    }

    private void withdraw() {
        Optional.ofNullable(published.getAndSet(null)).ifPresent(ServiceRegistration::unregister);
        Optional.ofNullable(publishedJobs.getAndSet(null)).ifPresent(ServiceRegistration::unregister);
    }

    @Override
    public List<ModuleRecord> list() {
        return inventory.list();
    }

    @Override
    public List<String> available() {
        return inventory.available();
    }

    @Override
    public SortedMap<String, String> newer() {
        return inventory.newer();
    }

    @Override
    public ModuleOutcome install(Caller caller, String name) {
        return change(caller, new Wish(ModuleAct.Kind.INSTALL, name, () -> lyingReady(name)));
    }

    @Override
    public ModuleOutcome install(Caller caller, Path archive) {
        return change(caller, new Wish(ModuleAct.Kind.INSTALL, fileName(archive), () -> ReadyArchives.read(archive)));
    }

    @Override
    public ModuleOutcome upgrade(Caller caller, String name) {
        return change(caller, new Wish(ModuleAct.Kind.UPGRADE, name, () -> lyingReady(name)));
    }

    @Override
    public ModuleOutcome upgrade(Caller caller, Path archive) {
        return change(caller, new Wish(ModuleAct.Kind.UPGRADE, fileName(archive), () -> ReadyArchives.read(archive)));
    }

    @Override
    public ModuleOutcome rollback(Caller caller, String name) {
        return act(
                caller,
                ModuleAct.Kind.ROLLBACK,
                name,
                () -> inventory.now(changes.rollback(present(name), actor(caller))));
    }

    @Override
    public ModuleOutcome uninstall(Caller caller, String name) {
        return act(caller, ModuleAct.Kind.UNINSTALL, name, () -> {
            LedgerEntry entry = present(name);
            if (entry.kind() == ModuleRecord.Kind.CORE) {
                throw new ArchiveException(Parts.staying(name));
            }
            Optional<Objection> needed = foundation(caller, entry);
            if (needed.isPresent()) {
                throw new ArchiveException(needed.get());
            }
            ModuleRecord before = inventory.now(entry);
            upkeep.forget(name);
            changes.uninstall(entry, actor(caller));
            guard.quarantine().forget(name);
            return before;
        });
    }

    @Override
    public ModuleOutcome release(Caller caller, String name) {
        return act(caller, ModuleAct.Kind.RELEASE, name, () -> {
            guard.quarantine().release(name, actor(caller));
            Optional<LedgerEntry> entry = changes.entry(name);
            entry.ifPresent(upkeep::again);
            return entry.map(inventory::now).orElseGet(() -> inventory.gone(name));
        });
    }

    @Override
    public List<NodeStatus> nodes() {
        return nodes.all();
    }

    /** What lies in the deploy folder comes for the first time, or instead of an earlier version. */
    private ModuleOutcome deploy(Path archive) {
        try {
            Optional<LedgerEntry> present =
                    changes.entry(ReadyArchives.read(archive).name());
            return present.isPresent() ? upgrade(DEPLOY_FOLDER, archive) : install(DEPLOY_FOLDER, archive);
        } catch (ArchiveException unreadable) {
            return install(DEPLOY_FOLDER, archive);
        }
    }

    @Override
    public List<Objection> check(Path archive) {
        try {
            ModuleArchive read = ReadyArchives.read(archive);
            guard.quarantine().admit(read);
            List<Objection> objections = new ArrayList<>(admission.objections(read));
            changes.entry(read.name())
                    .flatMap(present -> changes.notHigher(read, present))
                    .ifPresent(objections::add);
            return objections;
        } catch (ArchiveException refused) {
            return refused.objections();
        }
    }

    @Override
    public List<ModuleAct> history(Optional<String> name, int most) {
        return ledger.acts(name, Math.max(1, Math.min(most, MOST_ACTS)));
    }

    /** An archive that is wished for, by the name under which the refusal of one that cannot be read is remembered. */
    record Wish(ModuleAct.Kind kind, String name, Source source) {}

    /** Where an archive comes from. */
    @FunctionalInterface
    interface Source {
        ModuleArchive read() throws ArchiveException;
    }

    /** A change that may be refused. */
    @FunctionalInterface
    private interface Act {
        ModuleRecord run() throws ArchiveException;
    }

    /** The wish for an archive that is read now: whoever brought it may take it away again. */
    Wish wish(ModuleAct.Kind kind, Path archive) {
        try {
            ModuleArchive read = ReadyArchives.read(archive);
            return new Wish(kind, read.name(), () -> read);
        } catch (ArchiveException unreadable) {
            return new Wish(kind, fileName(archive), () -> {
                throw unreadable;
            });
        }
    }

    /** Does what is wished for. */
    ModuleOutcome change(Caller caller, Wish wish) {
        ModuleArchive archive;
        try {
            archive = wish.source().read();
        } catch (ArchiveException unreadable) {
            return act(caller, wish.kind(), wish.name(), () -> {
                throw unreadable;
            });
        }
        return act(caller, wish.kind(), archive.name(), () -> {
            refuse(admission.objections(archive));
            Optional<LedgerEntry> present = changes.entry(archive.name());
            return inventory.now(
                    wish.kind() == ModuleAct.Kind.INSTALL
                            ? install(archive, present, actor(caller))
                            : changes.upgrade(
                                    archive, present.orElseThrow(() -> notInstalled(archive.name())), actor(caller)));
        });
    }

    private LedgerEntry install(ModuleArchive archive, Optional<LedgerEntry> present, String by)
            throws ArchiveException {
        if (present.isPresent()) {
            throw new ArchiveException(
                    "installed",
                    "模块 " + archive.name() + " 已经安装，版本是 " + present.get().version() + "。",
                    "要换成新版本，请用“升级”。");
        }
        if (archive.kind() == ModuleRecord.Kind.CORE) {
            throw Parts.notInstalled(archive.name());
        }
        LedgerEntry installed = changes.install(archive, by);
        if (archive.kind() == ModuleRecord.Kind.PORTAL) {
            firstStart.bringNeeded(upkeep);
        }
        return installed;
    }

    /** One change at a time; a refusal is remembered as well. */
    private synchronized ModuleOutcome act(Caller caller, ModuleAct.Kind kind, String name, Act act) {
        if (!may(caller)) {
            return noRight();
        }
        try {
            return new ModuleOutcome.Done(act.run());
        } catch (ArchiveException refused) {
            note(kind, name, actor(caller), refused);
            return new ModuleOutcome.Refused(refused.objections());
        }
    }

    private void note(ModuleAct.Kind kind, String name, String by, ArchiveException refused) {
        ledger.note(new ModuleAct(
                name,
                kind,
                changes.entry(name).map(LedgerEntry::version),
                Optional.empty(),
                Instant.now(clock),
                by,
                Optional.of(String.valueOf(refused.getMessage()))));
    }

    private ModuleArchive lyingReady(String name) throws ArchiveException {
        return ready.find(name)
                .orElseThrow(() -> new ArchiveException(
                        "file", "没有找到模块 " + name + "。", "可以安装的有：" + String.join("、", available()) + "。"));
    }

    private LedgerEntry present(String name) throws ArchiveException {
        return changes.entry(name).orElseThrow(() -> notInstalled(name));
    }

    private static ArchiveException notInstalled(String name) {
        return new ArchiveException("installed", "模块 " + name + " 没有安装。", "请核对名字，或者先安装。");
    }

    private static String fileName(Path archive) {
        return Optional.ofNullable(archive.getFileName()).map(Path::toString).orElse("?");
    }

    /** Whether the ledger has this very version with this very content, in force or kept aside. */
    boolean knows(String name, String version, String digest) {
        Predicate<LedgerEntry> same =
                entry -> entry.version().equals(version) && entry.digest().equals(digest);
        return changes.entry(name).filter(same).isPresent()
                || ledger.retained().stream()
                        .filter(kept -> kept.name().equals(name))
                        .anyMatch(same);
    }

    /** Whether the ledger has a module of this name. */
    boolean has(String name) {
        return changes.entry(name).isPresent();
    }

    /** Takes note of a module that somebody installed through the framework or as a feature. */
    synchronized void adopt(ModuleArchive archive) throws ArchiveException {
        // What does not come into force is there nevertheless, and others could be wired to it.
        if (archive.kind() == ModuleRecord.Kind.CORE) {
            admission.entitled(archive);
        } else if (!admission.vouched(archive)) {
            refuse(admission.objections(archive));
        }
        Optional<LedgerEntry> known = changes.entry(archive.name());
        if (known.isEmpty() || changes.supersedes(archive, known.get())) {
            guard.quarantine().admit(archive);
            changes.adopt(archive);
        }
    }

    private static void refuse(List<Objection> objections) throws ArchiveException {
        if (!objections.isEmpty()) {
            throw new ArchiveException(objections);
        }
    }

    /** Remembers why what came another way does not run. */
    void notAdopted(String name, ArchiveException refused) {
        note(ModuleAct.Kind.ADOPT, name, "feature", refused);
    }

    /** Forgets an adopted module that left by the way it came. */
    synchronized void abandon(String symbolicName, String version, ModuleRecord.Kind kind) {
        if (kind == ModuleRecord.Kind.CORE) {
            return;
        }
        changes.entry(ModuleArchive.nameOf(kind, symbolicName))
                .filter(entry -> entry.version().equals(version))
                .ifPresent(changes::abandon);
    }

    /** The command line works without any page: it may take away what pages stand on. */
    private Optional<Objection> foundation(Caller caller, LedgerEntry entry) {
        return caller instanceof Caller.LocalOperator
                ? Optional.empty()
                : changes.bundleOf(entry).flatMap(framework::foundation);
    }

    static ModuleOutcome.Refused noRight() {
        return new ModuleOutcome.Refused("duty", "只有系统管理员可以安装、升级或卸载模块。", "请找系统管理员。");
    }

    static boolean may(Caller caller) {
        return caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff staff && staff.has(Duty.SYSTEM_ADMIN));
    }

    static String actor(Caller caller) {
        if (caller == DEPLOY_FOLDER) {
            return "deploy folder";
        }
        return caller instanceof Caller.Staff staff ? staff.workNumber() : "local operator";
    }
}
