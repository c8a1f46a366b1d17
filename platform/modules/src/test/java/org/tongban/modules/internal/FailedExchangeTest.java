// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.modules.internal.PartUnderTest.CASES;
import static org.tongban.modules.internal.PartUnderTest.record;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;
import static org.tongban.modules.internal.PlatformUnderTest.reason;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.tongban.module.Gate;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleService;
import org.tongban.module.Objection;
import org.tongban.module.SchemaPreparation;
import org.tongban.module.SchemaRehearsal;

/** A part of the platform that is not exchanged serves on as it was. */
class FailedExchangeTest {
    private final PlatformUnderTest platform;
    private final PartUnderTest part;

    FailedExchangeTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        part = new PartUnderTest(platform);
        part.bringFeature("1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void aVersionThatDoesNotStartGivesWayBeforeTheGateOpens() throws Exception {
        ModuleService modules = part.service();
        Exchange exchange =
                new Exchange(platform.context(), platform.guard().framework(), new JobBook(platform.jobs(), "here"));
        ModuleArchive broken = ModuleArchive.read(
                Jars.versioned(CASES, "1.1.0", Map.of(Constants.BUNDLE_ACTIVATOR, "com.example.Nowhere")));

        assertThat(catchRefusal(
                        () -> exchange.exchange(broken, () -> part.atTheGate().add("decided"))))
                .contains("没有启动成功");

        assertThat(part.atTheGate()).containsExactly("closed with 1.0.0", "opened with 1.0.0");
        assertThat(part.serving()).containsExactly("1.0.0");
        assertThat(record(modules).version()).isEqualTo("1.0.0");
        exchange.close();
    }

    @Test
    void aVersionThatTheLedgerDoesNotTakeGivesWayAndComesLater() throws Exception {
        ModuleService modules = part.service();
        sql("alter table modules_ledger add constraint never check (version <> '1.1.0')");

        assertThat(reason(modules.upgrade(OPERATOR, part.archive("1.1.0")))).contains("模块库没有写成", "旧版本照常在用");

        assertThat(part.atTheGate()).containsExactly("closed with 1.0.0", "opened with 1.0.0");
        assertThat(part.versions()).containsExactly("1.0.0");
        assertThat(record(modules).version()).isEqualTo("1.0.0");
        sql("alter table modules_ledger drop constraint never");
        assertThat(modules.upgrade(OPERATOR, part.archive("1.1.0"))).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(part.serving()).containsExactly("1.1.0");
    }

    @Test
    void whatDoesNotPassAtTheTablesTouchesNothing() throws Exception {
        ModuleService modules = part.service();
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
            assertThat(part.versions()).containsExactly("1.0.0");
            assertThat(part.atTheGate()).isEmpty();
        }

        stage.fails = "";
        stage.seen.clear();
        assertThat(modules.upgrade(OPERATOR, next)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(stage.seen).containsExactly("objections", "rehearse", "prepare");
        assertThat(part.serving()).containsExactly("1.1.0");
    }

    @Test
    void aGateThatCannotBeClosedLeavesEverythingAsItIs() throws Exception {
        ModuleService modules = part.service(new Gate() {
            @Override
            public boolean close(Duration patience) {
                return false;
            }

            @Override
            public Passage open() {
                throw new IllegalStateException("it was never closed");
            }
        });

        ModuleOutcome outcome = modules.upgrade(OPERATOR, part.archive("1.1.0"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("什么都没有改"));
        assertThat(part.serving()).containsExactly("1.0.0");
    }

    @Test
    void whatEverythingStandsOnIsRefusedWithTheWayToChangeIt() throws Exception {
        ModuleService modules = part.service();
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

    private void sql(String sql) throws Exception {
        try (Connection connection = platform.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String catchRefusal(Door.Act act) {
        try {
            act.run();
            return "";
        } catch (ArchiveException refused) {
            return refused.sentence();
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
