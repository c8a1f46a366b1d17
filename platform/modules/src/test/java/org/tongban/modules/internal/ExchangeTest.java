// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;
import static org.tongban.modules.internal.PlatformUnderTest.reason;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.tongban.module.Gate;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.Objection;
import org.tongban.module.SchemaPreparation;
import org.tongban.module.SchemaRehearsal;

/** Parts of the platform are exchanged in a real framework, with a real ledger; the gate notes what happened at it. */
class ExchangeTest {
    private static final String CASES = "org.tongban.cases";
    private static final String FEATURE = "mvn:org.tongban/cases/1.0.0";

    private final PlatformUnderTest platform;
    private final List<String> atTheGate = new ArrayList<>();

    ExchangeTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        bringFeature();
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void aPartIsExchangedBehindTheClosedGateAndAnEmptyBundleKeepsThePlaceOfTheFeature() throws Exception {
        ModuleService modules = service();

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
        ModuleService modules = service();
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
        ModuleService modules = service();
        modules.upgrade(OPERATOR, part("1.1.0"));
        platform.endService();
        platform.loseCache();
        bringFeature();

        service();

        assertThat(serving()).containsExactly("1.1.0");
        assertThat(Hollow.is(featureBundle())).isTrue();
    }

    @Test
    void aFeatureThatPutsTheOldVersionBackDoesNotKeepItThere() throws Exception {
        ModuleService modules = service();
        modules.upgrade(OPERATOR, part("1.1.0"));
        featureBundle().update(new ByteArrayInputStream(content("1.0.0")));
        assertThat(serving()).containsExactlyInAnyOrder("1.0.0", "1.1.0");

        platform.turn();

        assertThat(serving()).containsExactly("1.1.0");
    }

    @Test
    void aNewerDistributionPrevailsOverTheLedger() throws Exception {
        ModuleService modules = service();
        modules.upgrade(OPERATOR, part("1.1.0"));
        platform.endService();
        platform.loseCache();
        install("mvn:org.tongban/cases/1.2.0", content("1.2.0")).start();

        ModuleService again = service();

        assertThat(serving()).containsExactly("1.2.0");
        assertThat(record(again).version()).isEqualTo("1.2.0");
    }

    @Test
    void aVersionThatDoesNotStartGivesWayBeforeTheGateOpens() throws Exception {
        ModuleService modules = service();
        Exchange exchange =
                new Exchange(platform.context(), platform.guard().framework(), new JobBook(platform.jobs(), "here"));
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
        ModuleService modules = service();
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
        ModuleService modules = service();
        Path next = platform.file(
                "cases-tables.jar", Jars.bundle(CASES, "1.1.0", "PART-INF/a.txt", "DB-INF/changelog.yaml"));
        assertThat(reason(modules.upgrade(OPERATOR, next))).contains("没法检查数据表的改动");

        Stage stage = new Stage();
        platform.context().registerService(SchemaRehearsal.class, stage, null);
        platform.context().registerService(SchemaPreparation.class, stage, null);
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
        ModuleService modules = service(new Gate() {
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
        ModuleService modules = service();
        Path gateway = platform.file("gateway.jar", Jars.bundle("org.tongban.gateway", "1.1.0", "PART-INF/a.txt"));

        assertThat(modules.check(gateway))
                .extracting(Objection::line)
                .anySatisfy(line -> assertThat(line).contains("org.tongban.gateway", "新的发行包"));
        Path unknown = platform.file("unknown.jar", Jars.bundle("org.tongban.unknown", "1.0.0", "PART-INF/a.txt"));
        assertThat(modules.install(OPERATOR, unknown))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("随发行包来"));
        assertThat(modules.uninstall(OPERATOR, "core-cases"))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("不能卸载"));
    }

    private ModuleService service() {
        return service(new NotingGate());
    }

    private ModuleService service(Gate gate) {
        platform.context().registerService(Gate.class, gate, null);
        return platform.service();
    }

    private static ModuleRecord record(ModuleService modules) {
        return modules.list().stream()
                .filter(module -> module.name().equals("core-cases"))
                .findFirst()
                .orElseThrow();
    }

    private void sql(String sql) throws Exception {
        try (Connection connection = platform.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Versions that have content, whether they run or not. */
    private List<String> versions() {
        return platform.versions(CASES, bundle -> !Hollow.is(bundle));
    }

    /** Versions that have content and run. */
    private List<String> serving() {
        return platform.versions(CASES, bundle -> bundle.getState() == Bundle.ACTIVE && !Hollow.is(bundle));
    }

    private void bringFeature() throws Exception {
        install(FEATURE, content("1.0.0")).start();
    }

    private Bundle install(String location, byte[] content) throws Exception {
        // The service reads an adopted bundle again at its location.
        Path file = platform.file("feature-" + location.replaceAll("[^0-9.]", "x") + ".jar", content);
        return platform.context().installBundle(file.toUri().toString(), new ByteArrayInputStream(content));
    }

    private Bundle featureBundle() {
        return Arrays.stream(platform.context().getBundles())
                .filter(bundle -> bundle.getLocation().startsWith("file:"))
                .findFirst()
                .orElseThrow();
    }

    private Path part(String version) throws IOException {
        return platform.file("cases-" + version + ".jar", content(version));
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
}
