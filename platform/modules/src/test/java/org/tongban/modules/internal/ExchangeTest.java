// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tongban.identity.Caller;
import org.tongban.module.Gate;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.Objection;
import org.tongban.module.SchemaPreparation;
import org.tongban.module.SchemaRehearsal;
import org.tongban.modules.internal.store.JpaJobs;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;
import org.tongban.testkit.TestDatabase;

/** Parts of the platform are exchanged in a real framework, with a real ledger; the gate notes what happened at it. */
class ExchangeTest {
    private static final String CASES = "org.tongban.cases";
    private static final String FEATURE = "mvn:org.tongban/cases/1.0.0";
    private static final Caller OPERATOR = new Caller.LocalOperator();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.DERBY, "modules-0.1");
    private final JpaLedger ledger = new JpaLedger(database.jpa());
    private final JpaJobs jobStore = new JpaJobs(database.jpa());
    private final List<String> atTheGate = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Framework framework;

    @BeforeEach
    void boot() throws Exception {
        framework = framework("cache");
        bringFeature();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
        database.close();
    }

    @Test
    void aPartIsExchangedBehindTheClosedGateAndAnEmptyBundleKeepsThePlaceOfTheFeature() throws Exception {
        LedgerModuleService modules = service();

        assertThat(modules.upgrade(OPERATOR, part("1.1.0"))).isInstanceOf(ModuleOutcome.Done.class);

        assertThat(atTheGate).containsExactly("closed with 1.0.0", "opened with 1.1.0");
        assertThat(serving()).containsExactly("1.1.0");
        assertThat(featureBundle().getVersion()).hasToString("1.0.0");
        assertThat(featureBundle().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(Hollow.is(featureBundle())).isTrue();
        assertThat(record(modules).version()).isEqualTo("1.1.0");
        assertThat(record(modules).before()).contains("1.0.0");
    }

    @Test
    void theWayBackLeadsToTheVersionOfTheFeature() throws Exception {
        LedgerModuleService modules = service();
        Path next = part("1.1.0");
        modules.upgrade(OPERATOR, next);

        assertThat(modules.rollback(OPERATOR, "core-cases")).isInstanceOf(ModuleOutcome.Done.class);

        assertThat(serving()).containsExactly("1.0.0");
        assertThat(featureBundle().getEntry("PART-INF/a.txt")).isNotNull();
        assertThat(modules.upgrade(OPERATOR, next)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(serving()).containsExactly("1.1.0");
    }

    @Test
    void aLostCacheComesBackWithTheVersionOfTheLedger() throws Exception {
        LedgerModuleService modules = service();
        modules.upgrade(OPERATOR, part("1.1.0"));
        modules.close();
        framework.stop();
        framework.waitForStop(10_000);
        framework = framework("another-cache");
        bringFeature();

        service();

        assertThat(serving()).containsExactly("1.1.0");
        assertThat(Hollow.is(featureBundle())).isTrue();
    }

    @Test
    void aFeatureThatPutsTheOldVersionBackDoesNotKeepItThere() throws Exception {
        LedgerModuleService modules = service();
        modules.upgrade(OPERATOR, part("1.1.0"));
        featureBundle().update(new ByteArrayInputStream(content("1.0.0")));
        assertThat(serving()).containsExactlyInAnyOrder("1.0.0", "1.1.0");

        modules.turn(framework.getBundleContext());

        assertThat(serving()).containsExactly("1.1.0");
    }

    @Test
    void aNewerDistributionPrevailsOverTheLedger() throws Exception {
        LedgerModuleService modules = service();
        modules.upgrade(OPERATOR, part("1.1.0"));
        modules.close();
        framework.stop();
        framework.waitForStop(10_000);
        framework = framework("another-cache");
        install("mvn:org.tongban/cases/1.2.0", content("1.2.0")).start();

        LedgerModuleService again = service();

        assertThat(serving()).containsExactly("1.2.0");
        assertThat(record(again).version()).isEqualTo("1.2.0");
    }

    @Test
    void aVersionThatDoesNotStartGivesWayBeforeTheGateOpens() throws Exception {
        LedgerModuleService modules = service();
        Exchange exchange = new Exchange(
                framework.getBundleContext(),
                guard(framework.getBundleContext()).framework(),
                new JobBook(jobStore, "here"));
        ModuleArchive broken = ModuleArchive.read(
                Jars.versioned(CASES, "1.1.0", Map.of(Constants.BUNDLE_ACTIVATOR, "com.example.Nowhere")));

        assertThat(catchRefusal(() -> exchange.exchange(broken, () -> atTheGate.add("decided"))))
                .contains("没有启动成功");

        assertThat(atTheGate).containsExactly("closed with 1.0.0", "opened with 1.0.0");
        assertThat(serving()).containsExactly("1.0.0");
        assertThat(record(modules).version()).isEqualTo("1.0.0");
        exchange.close();
    }

    @Test
    void aVersionThatTheLedgerDoesNotTakeGivesWayAndComesLater() throws Exception {
        LedgerModuleService modules = service();
        sql("alter table modules_ledger add constraint never check (version <> '1.1.0')");

        assertThat(reason(modules.upgrade(OPERATOR, part("1.1.0")))).contains("模块库没有写成", "旧版本照常在用");

        assertThat(atTheGate).containsExactly("closed with 1.0.0", "opened with 1.0.0");
        assertThat(versions()).containsExactly("1.0.0");
        assertThat(record(modules).version()).isEqualTo("1.0.0");
        sql("alter table modules_ledger drop constraint never");
        assertThat(modules.upgrade(OPERATOR, part("1.1.0"))).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(serving()).containsExactly("1.1.0");
    }

    @Test
    void whatDoesNotPassAtTheTablesTouchesNothing() throws Exception {
        LedgerModuleService modules = service();
        Path next = Jars.vouched(
                folder, "cases-tables.jar", Jars.bundle(CASES, "1.1.0", "PART-INF/a.txt", "DB-INF/changelog.yaml"));
        assertThat(reason(modules.upgrade(OPERATOR, next))).contains("没法检查数据表的改动");

        Stage stage = new Stage();
        framework.getBundleContext().registerService(SchemaRehearsal.class, stage, null);
        framework.getBundleContext().registerService(SchemaPreparation.class, stage, null);
        for (String step : List.of("objections", "rehearse", "prepare")) {
            stage.fails = step;
            assertThat(reason(modules.upgrade(OPERATOR, next))).contains(step);
            assertThat(modules.check(next).isEmpty()).isEqualTo(!step.equals("objections"));
            assertThat(versions()).containsExactly("1.0.0");
            assertThat(atTheGate).isEmpty();
        }

        stage.fails = "";
        stage.seen.clear();
        assertThat(modules.upgrade(OPERATOR, next)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(stage.seen).containsExactly("objections", "rehearse", "prepare");
        assertThat(serving()).containsExactly("1.1.0");
    }

    @Test
    void aGateThatCannotBeClosedLeavesEverythingAsItIs() throws Exception {
        LedgerModuleService modules = service(new Gate() {
            @Override
            public boolean close(Duration patience) {
                return false;
            }

            @Override
            public Passage open() {
                throw new IllegalStateException("it was never closed");
            }
        });

        ModuleOutcome outcome = modules.upgrade(OPERATOR, part("1.1.0"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("什么都没有改"));
        assertThat(serving()).containsExactly("1.0.0");
    }

    @Test
    void whatEverythingStandsOnIsRefusedWithTheWayToChangeIt() throws Exception {
        LedgerModuleService modules = service();
        Path gateway =
                Jars.vouched(folder, "gateway.jar", Jars.bundle("org.tongban.gateway", "1.1.0", "PART-INF/a.txt"));

        assertThat(modules.check(gateway))
                .extracting(Objection::line)
                .anySatisfy(line -> assertThat(line).contains("org.tongban.gateway", "新的发行包"));
        Path unknown =
                Jars.vouched(folder, "unknown.jar", Jars.bundle("org.tongban.unknown", "1.0.0", "PART-INF/a.txt"));
        assertThat(modules.install(OPERATOR, unknown))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("随发行包来"));
        assertThat(modules.uninstall(OPERATOR, "core-cases"))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("不能卸载"));
    }

    @Test
    void aJobIsToldStepByStepAndRemembered() throws Exception {
        LedgerModuleService modules = service();
        JobBook book = new JobBook(jobStore, "here");
        ModuleJob job = book.open("core-cases", ModuleAct.Kind.UPGRADE, "A001");
        book.begin(job.id());
        book.say("旧版本停了。");
        book.pause(Duration.ofMillis(412));
        assertThat(book.find(job.id())).hasValueSatisfying(now -> {
            assertThat(now.state()).isEqualTo(ModuleJob.State.RUNNING);
            assertThat(now.steps()).extracting(ModuleJob.Step::text).containsExactly("旧版本停了。");
        });

        book.end(job.id(), new ModuleOutcome.Done(record(modules)));

        assertThat(new JobBook(jobStore, "here").find(job.id())).hasValueSatisfying(kept -> {
            assertThat(kept.state()).isEqualTo(ModuleJob.State.DONE);
            assertThat(kept.pause()).contains(Duration.ofMillis(412));
            assertThat(kept.steps()).hasSize(1);
        });
    }

    @Test
    void aJobThatARestartCutOffSaysWhatHolds() {
        JobBook before = new JobBook(jobStore, "here");
        ModuleJob job = before.open("core-cases", ModuleAct.Kind.UPGRADE, "A001");
        before.begin(job.id());
        JobBook elsewhere = new JobBook(jobStore, "elsewhere");
        elsewhere.cutOff(name -> "");
        assertThat(elsewhere.find(job.id()).orElseThrow().state()).isEqualTo(ModuleJob.State.RUNNING);

        JobBook after = new JobBook(jobStore, "here");
        after.cutOff(name -> "现在在用的是 " + name + " 1.0.0。");

        assertThat(after.find(job.id())).hasValueSatisfying(now -> {
            assertThat(now.state()).isEqualTo(ModuleJob.State.INTERRUPTED);
            assertThat(now.steps())
                    .last()
                    .satisfies(step -> assertThat(step.text()).contains("中途重启", "core-cases 1.0.0"));
        });
    }

    private LedgerModuleService service() {
        return service(new NotingGate());
    }

    private LedgerModuleService service(Gate gate) {
        BundleContext context = framework.getBundleContext();
        context.registerService(Gate.class, gate, null);
        LedgerModuleService modules = new LedgerModuleService(
                context,
                folder,
                List.of(),
                new LedgerModuleService.Stores(ledger, jobStore),
                new Needs(new NoPortals()),
                guard(context),
                Optional.empty());
        modules.turn(context);
        return modules;
    }

    private Guard guard(BundleContext context) {
        return new Guard(context, ledger, new RunningCode(folder.resolve("data"), ledger), Duration.ofSeconds(2));
    }

    private static ModuleRecord record(LedgerModuleService modules) {
        return modules.list().stream()
                .filter(module -> module.name().equals("core-cases"))
                .findFirst()
                .orElseThrow();
    }

    private static String reason(ModuleOutcome outcome) {
        return outcome instanceof ModuleOutcome.Refused refused ? refused.reason() : "";
    }

    private void sql(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Versions that have content, whether they run or not. */
    private List<String> versions() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> CASES.equals(bundle.getSymbolicName()) && !Hollow.is(bundle))
                .map(bundle -> bundle.getVersion().toString())
                .toList();
    }

    /** Versions that have content and run. */
    private List<String> serving() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> CASES.equals(bundle.getSymbolicName()))
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE && !Hollow.is(bundle))
                .map(bundle -> bundle.getVersion().toString())
                .toList();
    }

    private void bringFeature() throws Exception {
        install(FEATURE, content("1.0.0")).start();
    }

    private Bundle install(String location, byte[] content) throws Exception {
        // The service reads an adopted bundle again at its location.
        Path file = Jars.vouched(folder, "feature-" + location.replaceAll("[^0-9.]", "x") + ".jar", content);
        return framework.getBundleContext().installBundle(file.toUri().toString(), new ByteArrayInputStream(content));
    }

    private Bundle featureBundle() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getLocation().startsWith("file:"))
                .findFirst()
                .orElseThrow();
    }

    private Path part(String version) throws IOException {
        return Jars.vouched(folder, "cases-" + version + ".jar", content(version));
    }

    private static byte[] content(String version) throws IOException {
        return Jars.bundle(CASES, version, "PART-INF/a.txt");
    }

    private static String catchRefusal(Door.Act act) {
        try {
            act.run();
            return "";
        } catch (ArchiveException refused) {
            return refused.sentence();
        }
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

    /** Notes which version served when it was closed and opened. */
    private final class NotingGate implements Gate {
        @Override
        public boolean close(Duration patience) {
            atTheGate.add("closed with " + String.join(",", serving()));
            return true;
        }

        @Override
        public Passage open() {
            atTheGate.add("opened with " + String.join(",", serving()));
            return new Passage(Duration.ofMillis(1), 0, 0);
        }
    }

    /** Tables that fail where they are told to. */
    private static final class Stage implements SchemaRehearsal, SchemaPreparation {
        private final List<String> seen = new ArrayList<>();
        private String fails = "";

        @Override
        public List<Objection> objections(String symbolicName, Map<String, byte[]> files, Map<String, byte[]> inForce) {
            return at("objections");
        }

        @Override
        public Outcome rehearse(String symbolicName, Map<String, byte[]> files) {
            return new Outcome(at("rehearse"), 1, 1);
        }

        @Override
        public Optional<String> prepare(long bundle) {
            return at("prepare").stream().map(Objection::cause).findFirst();
        }

        private List<Objection> at(String step) {
            seen.add(step);
            return fails.equals(step) ? List.of(new Objection("schema", step, "")) : List.of();
        }
    }

    /** A platform without portals. */
    private static final class NoPortals implements PortalRegistry {
        @Override
        public List<Portal> portals() {
            return List.of();
        }

        @Override
        public Optional<Portal> byHost(String host) {
            return Optional.empty();
        }

        @Override
        public Optional<Portal> byArea(String area) {
            return Optional.empty();
        }

        @Override
        public long revision() {
            return 1;
        }
    }
}
