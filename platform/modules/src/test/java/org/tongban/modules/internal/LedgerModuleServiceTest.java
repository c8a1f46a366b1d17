// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.tongban.admission.ContractCertificate;
import org.tongban.admission.RunningApi;
import org.tongban.admission.signing.KeyFiles;
import org.tongban.admission.signing.Seal;
import org.tongban.admission.signing.SigningKey;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.Objection;
import org.tongban.module.VersionUse;
import org.tongban.module.VersionsInForce;
import org.tongban.modules.internal.store.JpaJobs;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerChange;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;
import org.tongban.testkit.TestDatabase;

/** The service in a real framework, with a real ledger. */
class LedgerModuleServiceTest {
    private static final String CIVIL_AFFAIRS = "org.tongban.matter.civil-affairs";
    private static final Caller OPERATOR = new Caller.LocalOperator();
    private static final Caller CLERK = new Caller.Staff(
            "T0402-07",
            "示例",
            List.of(new Post(Duty.WINDOW, new ScopePath("/3204"), Optional.empty(), "示例", Optional.empty())));
    private static final Caller ADMINISTRATOR = new Caller.Staff(
            "ADMIN-01",
            "示例",
            List.of(new Post(Duty.SYSTEM_ADMIN, new ScopePath("/3204"), Optional.empty(), "示例", Optional.empty())));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.DERBY, "modules-0.1");
    private final JpaLedger ledger = new JpaLedger(database.jpa());

    @SuppressWarnings("NullAway.Init")
    private Framework framework;

    @BeforeEach
    void boot() throws Exception {
        ready("civil-affairs", "1.0.0");
        ready("human-resources", "1.0.0");
        framework = framework("cache");
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
        database.close();
    }

    @Test
    void installsAModuleThatLiesReadyAndTouchesNoOther() throws Exception {
        LedgerModuleService modules = service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Map<Long, Long> before = lastModified();

        ModuleOutcome outcome = modules.install(OPERATOR, "matter-human-resources");

        assertThat(outcome).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(states()).containsEntry("org.tongban.matter.human-resources", Bundle.ACTIVE);
        before.forEach((bundle, time) -> assertThat(lastModified()).containsEntry(bundle, time));
    }

    @Test
    void removesExactlyTheModuleThatItIsTold() throws Exception {
        LedgerModuleService modules = service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Map<Long, Long> before = lastModified();
        modules.install(OPERATOR, "matter-human-resources");

        assertThat(modules.uninstall(OPERATOR, "matter-human-resources"))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Done.class,
                        done -> assertThat(done.module().state())
                                .as("as it was")
                                .isEqualTo(ModuleRecord.State.ACTIVE));

        assertThat(states()).doesNotContainKey("org.tongban.matter.human-resources");
        assertThat(lastModified()).isEqualTo(before);
        assertThat(modules.list()).extracting(ModuleRecord::name).containsExactly("matter-civil-affairs");
        assertThat(modules.available()).containsExactly("matter-human-resources");
    }

    @Test
    void bringsEveryModuleBackAfterTheCacheIsLost() throws Exception {
        service().install(OPERATOR, "matter-civil-affairs");
        framework.stop();
        framework.waitForStop(10_000);
        framework = framework("another-cache");

        LedgerModuleService again = service();

        assertThat(states()).containsEntry("org.tongban.matter.civil-affairs", Bundle.ACTIVE);
        assertThat(again.list()).extracting(ModuleRecord::state).containsExactly(ModuleRecord.State.ACTIVE);
    }

    @Test
    void removesAtBootWhatACrashLeftBehind() throws Exception {
        byte[] orphan = Jars.bundle("org.tongban.matter.orphan", "1.0.0", "MATTER-INF/a.yaml");
        framework
                .getBundleContext()
                .installBundle(ModuleArchive.read(orphan).location(), new ByteArrayInputStream(orphan))
                .start();

        service();

        assertThat(states()).doesNotContainKey("org.tongban.matter.orphan");
    }

    @Test
    void refusesAModuleThatCannotStartAndLeavesNothing() throws Exception {
        Path file = file("broken.jar", Jars.needing("org.tongban.matter.broken", "com.example.nowhere"));
        LedgerModuleService modules = service();

        ModuleOutcome outcome = modules.install(OPERATOR, file);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("com.example.nowhere", "平台上没有"));
        assertThat(states()).doesNotContainKey("org.tongban.matter.broken");
        assertThat(modules.list()).isEmpty();
    }

    @Test
    void asksForARightThatAClerkDoesNotHave() {
        ModuleOutcome outcome = service().install(CLERK, "matter-civil-affairs");

        assertThat(reason(outcome)).contains("只有系统管理员");
        assertThat(states()).doesNotContainKey("org.tongban.matter.civil-affairs");
    }

    @Test
    void dataThatPagesStandOnLeavesOnlyByTheCommandLine() throws Exception {
        LedgerModuleService modules = service();
        Path days = file("days.jar", Jars.bundle("org.tongban.data.calendar", "1.0.0", "CALENDAR-INF/2026.yaml"));
        modules.install(OPERATOR, days);

        assertThat(modules.uninstall(ADMINISTRATOR, "data-calendar"))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("工作日历"));
        assertThat(states()).containsEntry("org.tongban.data.calendar", Bundle.ACTIVE);
        assertThat(modules.uninstall(OPERATOR, "data-calendar")).isInstanceOf(ModuleOutcome.Done.class);
    }

    @Test
    void dataThatAnotherModuleBringsTooMayLeave() throws Exception {
        LedgerModuleService modules = service();
        for (String year : List.of("calendar", "calendar-2027")) {
            byte[] days = Jars.bundle("org.tongban.data." + year, "1.0.0", "CALENDAR-INF/days.yaml");
            modules.install(OPERATOR, file(year + ".jar", days));
        }

        assertThat(modules.uninstall(ADMINISTRATOR, "data-calendar")).isInstanceOf(ModuleOutcome.Done.class);
    }

    @Test
    void namesWhatCanBeInstalledWhenANameIsUnknown() {
        ModuleOutcome outcome = service().install(OPERATOR, "matter-nothing");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("matter-nothing", "matter-civil-affairs"));
    }

    @Test
    void namesTheDepartmentThatAPortalNeedsAndNobodyInstalled() {
        LedgerModuleService modules = started(List.of(), needing("grid"));

        assertThat(modules.list()).singleElement().satisfies(module -> {
            assertThat(module.state()).isEqualTo(ModuleRecord.State.MISSING);
            assertThat(module.neededBy()).containsExactly("portal-tianning");
            assertThat(module.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("matter-grid"));
        });
    }

    @Test
    void firstStartThatWasCutOffGoesOnAtTheNext() throws Exception {
        byte[] first = Jars.bundle("org.tongban.matter.civil-affairs", "1.0.0", "MATTER-INF/a.yaml");
        ModuleArchive archive = ModuleArchive.read(first);
        arrived(archive, "first start");

        started(List.of("matter-civil-affairs", "matter-human-resources"), needing());

        assertThat(states())
                .containsEntry("org.tongban.matter.civil-affairs", Bundle.ACTIVE)
                .containsEntry("org.tongban.matter.human-resources", Bundle.ACTIVE);
    }

    @Test
    void firstStartBringsTheDepartmentsThatPortalsNeedAndALaterOneRespectsTheirRemoval() throws Exception {
        PortalRegistry portals = needing("civil-affairs");
        LedgerModuleService first = started(List.of(), portals);
        assertThat(states()).containsEntry("org.tongban.matter.civil-affairs", Bundle.ACTIVE);
        first.install(OPERATOR, "matter-human-resources");
        first.uninstall(OPERATOR, "matter-civil-affairs");
        first.close();

        started(List.of(), portals);

        assertThat(states()).doesNotContainKey("org.tongban.matter.civil-affairs");
    }

    @Test
    void whatDidNotComeAtTheFirstStartComesAsSoonAsItCan() throws Exception {
        Files.delete(folder.resolve("civil-affairs-1.0.0.jar"));
        LedgerModuleService modules = started(List.of("matter-civil-affairs", "matter-human-resources"), needing());
        assertThat(modules.list())
                .filteredOn(module -> module.state() != ModuleRecord.State.ACTIVE)
                .singleElement()
                .satisfies(module -> assertThat(module.problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("matter-civil-affairs")));

        ready("civil-affairs", "1.0.0");
        modules.turn(framework.getBundleContext());
        modules.turn(framework.getBundleContext());

        assertThat(states()).containsEntry("org.tongban.matter.civil-affairs", Bundle.ACTIVE);
        assertThat(modules.list()).extracting(ModuleRecord::state).containsOnly(ModuleRecord.State.ACTIVE);
    }

    @Test
    void aFrameworkThatIsStillOnItsWayUpStartsModulesAllTheSame() {
        framework.adapt(FrameworkStartLevel.class).setInitialBundleStartLevel(80);

        LedgerModuleService modules = started(List.of("matter-civil-affairs"), needing("human-resources"));

        assertThat(states())
                .containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE)
                .containsEntry("org.tongban.matter.human-resources", Bundle.ACTIVE);
        assertThat(modules.list()).extracting(ModuleRecord::state).containsOnly(ModuleRecord.State.ACTIVE);
    }

    @Test
    void followsWhatAnotherNodeWroteIntoTheLedger() throws Exception {
        LedgerModuleService here = service();
        byte[] content = Jars.bundle("org.tongban.matter.civil-affairs", "1.0.0", "MATTER-INF/a.yaml");
        arrived(ModuleArchive.read(content), "other node");

        here.turn(framework.getBundleContext());
        assertThat(states()).containsEntry("org.tongban.matter.civil-affairs", Bundle.ACTIVE);

        ledger.write(new LedgerChange(
                act("matter-civil-affairs", ModuleAct.Kind.UNINSTALL), Optional.empty(), Optional.empty(), List.of()));
        here.turn(framework.getBundleContext());
        assertThat(states()).doesNotContainKey("org.tongban.matter.civil-affairs");
    }

    @Test
    void aNewVersionStandsBesideTheOldOneUntilItSpeaks() throws Exception {
        LedgerModuleService modules = service();
        modules.install(OPERATOR, "matter-civil-affairs");
        VersionsInForce versions = versions();
        Map<Long, Long> others = lastModified();
        others.keySet().removeIf(id -> id != 0);

        ModuleOutcome outcome = modules.upgrade(OPERATOR, file("next.jar", civilAffairs("1.1.0")));

        assertThat(outcome).isInstanceOfSatisfying(ModuleOutcome.Done.class, done -> {
            assertThat(done.module().version()).isEqualTo("1.1.0");
            assertThat(done.module().retained())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.version()).isEqualTo("1.0.0"));
        });
        assertThat(versions.of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS)).contains("1.1.0");
        assertThat(running()).containsExactly("1.1.0");
        others.forEach((bundle, time) -> assertThat(lastModified()).containsEntry(bundle, time));
    }

    @Test
    void theOldVersionRunsOnAsLongAsACaseNeedsIt() throws Exception {
        LedgerModuleService modules = service();
        modules.install(OPERATOR, file("first.jar", Jars.withCode(CIVIL_AFFAIRS, "1.0.0")));
        AtomicBoolean needed = new AtomicBoolean(true);
        using((name, version) -> needed.get() && version.equals("1.0.0") ? Optional.of("3 件在办件要用它") : Optional.empty());
        modules.upgrade(OPERATOR, file("next.jar", Jars.withCode(CIVIL_AFFAIRS, "1.1.0")));
        assertThat(running()).containsExactlyInAnyOrder("1.0.0", "1.1.0");
        assertThat(modules.list().get(0).retained().get(0).use()).contains("3 件在办件要用它");

        modules = restarted(modules);
        assertThat(running()).containsExactlyInAnyOrder("1.0.0", "1.1.0");
        assertThat(versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS)).contains("1.1.0");

        using((name, version) -> needed.get() && version.equals("1.0.0") ? Optional.of("3 件在办件要用它") : Optional.empty());
        needed.set(false);
        modules.turn(framework.getBundleContext());
        assertThat(running()).containsExactly("1.1.0");
    }

    @Test
    void goesBackToTheVersionBeforeAndForwardAgain() throws Exception {
        LedgerModuleService modules = service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Path next = file("next.jar", civilAffairs("1.1.0"));
        modules.upgrade(OPERATOR, next);

        assertThat(modules.rollback(OPERATOR, "matter-civil-affairs")).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(running()).containsExactly("1.0.0");
        assertThat(versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS)).contains("1.0.0");
        assertThat(reason(modules.rollback(OPERATOR, "matter-civil-affairs"))).contains("没有比 1.0.0 更早的版本");

        modules = restarted(modules);
        assertThat(running()).containsExactly("1.0.0");
        assertThat(modules.upgrade(OPERATOR, next)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(running()).containsExactly("1.1.0");
    }

    @Test
    void anOldVersionThatDoesNotEndDoesNotUndoTheUpgrade() throws Exception {
        arrived(ModuleArchive.read(Jars.clinging(CIVIL_AFFAIRS, "1.0.0")), "test");
        LedgerModuleService modules = service();
        assertThat(running()).containsExactly("1.0.0");

        ModuleOutcome outcome = modules.upgrade(OPERATOR, file("next.jar", civilAffairs("1.1.0")));

        assertThat(outcome).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(running()).contains("1.1.0");
        assertThat(versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS)).contains("1.1.0");
        assertThat(modules.history(Optional.of("matter-civil-affairs"), 1))
                .singleElement()
                .satisfies(act -> assertThat(act.refusal()).isEmpty());
        modules.turn(framework.getBundleContext());
        assertThat(running()).as("the next look lets it go").containsExactly("1.1.0");
    }

    @Test
    void aVersionThatCannotStartLeavesTheOldOneAsItWas() throws Exception {
        LedgerModuleService modules = service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Map<Long, Long> before = lastModified();

        ModuleOutcome outcome = modules.upgrade(
                OPERATOR, file("needy.jar", Jars.requiring(CIVIL_AFFAIRS, "1.1.0", "org.example.nothing")));

        assertThat(reason(outcome)).contains("没有启动成功");
        assertThat(running()).containsExactly("1.0.0");
        assertThat(lastModified()).isEqualTo(before);
        assertThat(versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS)).contains("1.0.0");
        assertThat(modules.history(Optional.of("matter-civil-affairs"), 1))
                .singleElement()
                .satisfies(act -> assertThat(act.refusal()).isPresent());
    }

    @Test
    void refusesEarlierVersionsAndOneVersionWithTwoContents() throws Exception {
        LedgerModuleService modules = service();
        modules.install(OPERATOR, file("first.jar", civilAffairs("1.1.0")));

        assertThat(reason(modules.upgrade(OPERATOR, file("old.jar", civilAffairs("1.0.0")))))
                .contains("更早的 1.0.0", "退回");
        assertThat(reason(modules.upgrade(
                        OPERATOR, file("other.jar", Jars.bundle(CIVIL_AFFAIRS, "1.1.0", "MATTER-INF/b.yaml")))))
                .contains("版本号相同而内容不同");
        assertThat(running()).containsExactly("1.1.0");
    }

    @Test
    void aCheckNamesEveryRuleThatIsBrokenAndChangesNothing() throws Exception {
        LedgerModuleService modules = service();
        Path poison = file(
                "poison.jar",
                Jars.with(
                        CIVIL_AFFAIRS,
                        Map.of(
                                "Export-Package", "javax.servlet",
                                "Bundle-Activator", "x.Y",
                                "Import-Package", "org.osgi.framework;version=\"[99,100)\"")));

        assertThat(modules.check(poison))
                .extracting(Objection::line)
                .anySatisfy(line -> assertThat(line).contains("Export-Package", "javax.servlet"))
                .anySatisfy(line -> assertThat(line).contains("Bundle-Activator"))
                .anySatisfy(line -> assertThat(line).contains("org.osgi.framework [99"));
        assertThat(modules.install(OPERATOR, poison)).isInstanceOf(ModuleOutcome.Refused.class);
        assertThat(states()).doesNotContainKey(CIVIL_AFFAIRS);
        assertThat(modules.check(folder.resolve("civil-affairs-1.0.0.jar"))).isEmpty();
    }

    @Test
    void whatNobodyVouchesForIsRefusedAtEveryDoor() throws Exception {
        byte[] unsigned = Jars.bundle("org.tongban.matter.stranger", "1.0.0", "MATTER-INF/a.yaml");
        Path file = Files.write(folder.resolve("stranger-1.0.0.jar"), unsigned);
        LedgerModuleService modules = started(List.of("matter-stranger"), needing("stranger"));

        assertThat(modules.list())
                .filteredOn(module -> module.name().equals("matter-stranger"))
                .singleElement()
                .satisfies(module -> assertThat(module.problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("没有签名")));
        assertThat(reason(modules.install(OPERATOR, "matter-stranger"))).contains("没有签名", "module pack");
        assertThat(reason(modules.install(OPERATOR, file))).contains("没有签名");
        assertThat(modules.check(file)).extracting(Objection::rule).containsExactly("signature");
        assertThat(states()).doesNotContainKey("org.tongban.matter.stranger");
        assertThat(modules.history(Optional.of("matter-stranger"), 5)).hasSize(2);
    }

    @Test
    void whatATrustedDepartmentSignedIsInstalledAsSoonAsItsCertificateLiesThere() throws Exception {
        SigningKey key = KeyFiles.throwAway(folder.resolve("throwaway"));
        Path plain = Files.write(folder.resolve("plain.tmp"), civilAffairs("2.0.0"));
        Path signed = folder.resolve("signed.tmp");
        Seal.Tested tested = new Seal.Tested(
                "0.1.0",
                RunningApi.version(),
                List.of(new ContractCertificate.Suite(ContractCertificate.REQUIRED, 3)),
                0);
        Seal.seal(plain, ReadyArchives.read(plain).label(), tested, key, signed);
        LedgerModuleService modules = service();

        assertThat(reason(modules.install(OPERATOR, signed))).contains("不在本县信任的证书里");
        Files.writeString(
                Files.createDirectories(folder.resolve("etc/trusted")).resolve("civil-affairs.pem"), key.pem());
        assertThat(modules.install(OPERATOR, signed)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(running()).containsExactly("2.0.0");
    }

    @Test
    void isPublishedWhenTheModulesAreThereAndNotBefore() throws Exception {
        LedgerModuleService modules = waiting(List.of("matter-civil-affairs"), needing());

        assertThat(framework.getBundleContext().getServiceReference(ModuleService.class))
                .isNull();
        modules.turn(framework.getBundleContext());
        assertThat(states()).containsEntry("org.tongban.matter.civil-affairs", Bundle.ACTIVE);
        assertThat(framework.getBundleContext().getServiceReference(ModuleService.class))
                .isNotNull();
    }

    private LedgerModuleService service() {
        return started(List.of(), needing());
    }

    private LedgerModuleService started(List<String> initial, PortalRegistry portals) {
        LedgerModuleService modules = waiting(initial, portals);
        modules.turn(framework.getBundleContext());
        return modules;
    }

    private LedgerModuleService waiting(List<String> initial, PortalRegistry portals) {
        return new LedgerModuleService(
                framework.getBundleContext(),
                folder,
                initial,
                new LedgerModuleService.Stores(ledger, new JpaJobs(database.jpa())),
                new Needs(portals),
                guard(),
                Optional.empty());
    }

    private Guard guard() {
        return new Guard(
                framework.getBundleContext(),
                ledger,
                new RunningCode(folder.resolve("data"), ledger),
                Duration.ofSeconds(2));
    }

    private LedgerModuleService restarted(LedgerModuleService running) throws Exception {
        running.close();
        framework.stop();
        framework.waitForStop(10_000);
        framework = framework("cache-after");
        return service();
    }

    private void using(VersionUse use) {
        framework.getBundleContext().registerService(VersionUse.class, use, null);
    }

    private VersionsInForce versions() {
        BundleContext context = framework.getBundleContext();
        return context.getService(context.getServiceReference(VersionsInForce.class));
    }

    private List<String> running() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> CIVIL_AFFAIRS.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getVersion().toString())
                .toList();
    }

    private static byte[] civilAffairs(String version) throws IOException {
        return Jars.bundle(CIVIL_AFFAIRS, version, "MATTER-INF/a.yaml");
    }

    private void arrived(ModuleArchive archive, String by) {
        ledger.write(new LedgerChange(
                act(archive.name(), ModuleAct.Kind.INSTALL),
                Optional.of(archive.entry(Instant.EPOCH, by)),
                Optional.of(archive.content()),
                List.of()));
    }

    private static ModuleAct act(String name, ModuleAct.Kind kind) {
        return new ModuleAct(name, kind, Optional.empty(), Optional.empty(), Instant.EPOCH, "", Optional.empty());
    }

    private static String reason(ModuleOutcome outcome) {
        return outcome instanceof ModuleOutcome.Refused refused ? refused.reason() : "";
    }

    private Path file(String name, byte[] content) throws IOException {
        return Jars.vouched(folder, name, content);
    }

    private void ready(String department, String version) throws IOException {
        file(
                department + "-" + version + ".jar",
                Jars.bundle("org.tongban.matter." + department, version, "MATTER-INF/a.yaml"));
    }

    private Framework framework(String cache) throws BundleException {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, folder.resolve(cache).toString());
        configuration.put("karaf.home", folder.toString());
        configuration.put("karaf.etc", folder.resolve("etc").toString());
        Framework started = new FrameworkFactory().newFramework(configuration);
        started.start();
        return started;
    }

    private Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            states.put(String.valueOf(bundle.getSymbolicName()), bundle.getState());
        }
        return states;
    }

    private Map<Long, Long> lastModified() {
        Map<Long, Long> times = new HashMap<>();
        Arrays.stream(framework.getBundleContext().getBundles())
                .forEach(bundle -> times.put(bundle.getBundleId(), bundle.getLastModified()));
        return times;
    }

    private static PortalRegistry needing(String... departments) {
        Portal portal = new Portal(
                "tianning",
                "320402",
                "天宁区政务服务",
                "Tianning",
                List.of("tianning.localhost"),
                List.of(departments),
                "",
                List.of(),
                List.of(),
                new Portal.Footer("", "", "", "", "", ""),
                List.of(),
                Map.of(),
                Map.of(),
                "",
                "",
                "",
                "0");
        return new PortalRegistry() {
            @Override
            public List<Portal> portals() {
                return List.of(portal);
            }

            @Override
            public Optional<Portal> byHost(String host) {
                return Optional.of(portal);
            }

            @Override
            public Optional<Portal> byArea(String area) {
                return Optional.of(portal);
            }

            @Override
            public long revision() {
                return 1;
            }
        };
    }
}
