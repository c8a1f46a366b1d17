// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleService;
import org.tongban.module.VersionsInForce;
import org.tongban.modules.internal.store.JpaJobs;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerChange;
import org.tongban.portal.PortalRegistry;
import org.tongban.testkit.TestDatabase;

/** The module service in a real framework, with a real ledger, in a folder of its own. */
final class PlatformUnderTest {
    static final Caller OPERATOR = new Caller.LocalOperator();
    static final String CIVIL_AFFAIRS = "org.tongban.matter.civil-affairs";

    private static final long STOP_MILLIS = 10_000;

    private final Path folder;
    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.DERBY, "modules-0.1");
    private final JpaLedger ledger = new JpaLedger(database.jpa());
    private final JpaJobs jobs = new JpaJobs(database.jpa());
    private Framework framework;
    private @Nullable LedgerKeeper keeper;

    PlatformUnderTest(Path folder) throws BundleException {
        this.folder = folder;
        this.framework = boot("cache");
    }

    private Framework boot(String cache) throws BundleException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, folder.resolve(cache).toString());
        configuration.put("karaf.home", folder.toString());
        configuration.put("karaf.base", folder.toString());
        configuration.put("karaf.etc", folder.resolve("etc").toString());
        Framework started = new FrameworkFactory().newFramework(configuration);
        started.start();
        return started;
    }

    /** The framework goes down and comes up without anything in its cache; the service has to be started again. */
    void loseCache() throws Exception {
        halt();
        framework = boot("another-cache");
    }

    private void halt() throws Exception {
        framework.stop();
        framework.waitForStop(STOP_MILLIS);
    }

    void close() throws Exception {
        halt();
        database.close();
    }

    /** The service after its first turn, with a portal that needs nothing. */
    ModuleService service() {
        return service(List.of(), Portals.needing());
    }

    ModuleService service(List<String> initial, PortalRegistry portals) {
        begin(initial, portals);
        turn();
        return service(ModuleService.class);
    }

    /** The service before its first turn. */
    void begin(List<String> initial, PortalRegistry portals) {
        keeper = new LedgerKeeper(
                context(),
                folder,
                initial,
                new LedgerKeeper.Stores(ledger, jobs),
                new Needs(portals),
                guard(),
                Optional.empty());
    }

    Guard guard() {
        return new Guard(context(), ledger, new RunningCode(folder.resolve("data"), ledger), Duration.ofSeconds(2));
    }

    void turn() {
        keeper().turn();
    }

    void endService() {
        keeper().close();
    }

    private LedgerKeeper keeper() {
        return Optional.ofNullable(keeper).orElseThrow();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    <S> S service(Class<S> type) {
        return context().getService(context().getServiceReference(type));
    }

    VersionsInForce versions() {
        return service(VersionsInForce.class);
    }

    Path folder() {
        return folder;
    }

    TestDatabase database() {
        return database;
    }

    JpaLedger ledger() {
        return ledger;
    }

    JpaJobs jobs() {
        return jobs;
    }

    /** A file for which the distribution vouches. */
    Path file(String name, byte[] content) throws IOException {
        return Jars.vouched(folder, name, content);
    }

    /** The archive of a department lies ready. */
    void ready(String department, String version) throws IOException {
        file(department + "-" + version + ".jar", Jars.matter("org.tongban.matter." + department, version));
    }

    /** Another node, or a former start, wrote into the ledger that a module is wanted. */
    void arrived(ModuleArchive archive, String by) {
        ledger.write(new LedgerChange(
                act(archive.name(), ModuleAct.Kind.INSTALL),
                Optional.of(archive.entry(Instant.EPOCH, by)),
                Optional.of(archive.content()),
                List.of()));
    }

    /** Another node wrote into the ledger that a module is not wanted any more. */
    void left(String name) {
        ledger.write(
                new LedgerChange(act(name, ModuleAct.Kind.UNINSTALL), Optional.empty(), Optional.empty(), List.of()));
    }

    private static ModuleAct act(String name, ModuleAct.Kind kind) {
        return new ModuleAct(name, kind, Optional.empty(), Optional.empty(), Instant.EPOCH, "", Optional.empty());
    }

    /** Versions of a module that run. */
    List<String> running(String symbolicName) {
        return versions(symbolicName, bundle -> bundle.getState() == Bundle.ACTIVE);
    }

    List<String> versions(String symbolicName, Predicate<Bundle> which) {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .filter(which)
                .map(bundle -> bundle.getVersion().toString())
                .toList();
    }

    /** States of all bundles by symbolic name. */
    Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        for (Bundle bundle : context().getBundles()) {
            states.put(String.valueOf(bundle.getSymbolicName()), bundle.getState());
        }
        return states;
    }

    /** When each bundle was changed last. */
    Map<Long, Long> lastModified() {
        Map<Long, Long> times = new HashMap<>();
        Arrays.stream(context().getBundles())
                .forEach(bundle -> times.put(bundle.getBundleId(), bundle.getLastModified()));
        return times;
    }

    /** Why something was refused; empty when it was done. */
    static String reason(ModuleOutcome outcome) {
        return outcome instanceof ModuleOutcome.Refused refused ? refused.reason() : "";
    }
}
