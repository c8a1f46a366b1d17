// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.modules.internal.PlatformUnderTest.CIVIL_AFFAIRS;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;
import static org.tongban.modules.internal.PlatformUnderTest.reason;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.VersionUse;
import org.tongban.module.VersionsInForce;

/** A version takes the place of another, forwards and backwards. */
class UpgradeTest {
    private final PlatformUnderTest platform;

    UpgradeTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        platform.ready("civil-affairs", "1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void aNewVersionStandsBesideTheOldOneUntilItSpeaks() throws Exception {
        ModuleService modules = platform.service();
        modules.install(OPERATOR, "matter-civil-affairs");
        VersionsInForce versions = platform.versions();
        Map<Long, Long> others = platform.lastModified();
        others.keySet().removeIf(id -> id != 0);

        ModuleOutcome outcome =
                modules.upgrade(OPERATOR, platform.file("next.jar", Jars.matter(CIVIL_AFFAIRS, "1.1.0")));

        assertThat(outcome).isInstanceOfSatisfying(ModuleOutcome.Done.class, done -> {
            assertThat(done.module().version()).isEqualTo("1.1.0");
            assertThat(done.module().retained())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.version()).isEqualTo("1.0.0"));
        });
        assertThat(versions.of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS)).contains("1.1.0");
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.1.0");
        others.forEach((bundle, time) -> assertThat(platform.lastModified()).containsEntry(bundle, time));
    }

    @Test
    void theOldVersionRunsOnAsLongAsACaseNeedsIt() throws Exception {
        ModuleService modules = platform.service();
        modules.install(OPERATOR, platform.file("first.jar", Jars.withCode(CIVIL_AFFAIRS, "1.0.0")));
        AtomicBoolean needed = new AtomicBoolean(true);
        using((name, version) -> needed.get() && version.equals("1.0.0") ? Optional.of("3 件在办件要用它") : Optional.empty());
        modules.upgrade(OPERATOR, platform.file("next.jar", Jars.withCode(CIVIL_AFFAIRS, "1.1.0")));
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactlyInAnyOrder("1.0.0", "1.1.0");
        assertThat(modules.list().get(0).retained().get(0).use()).contains("3 件在办件要用它");

        restarted();
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactlyInAnyOrder("1.0.0", "1.1.0");
        assertThat(platform.versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS))
                .contains("1.1.0");

        using((name, version) -> needed.get() && version.equals("1.0.0") ? Optional.of("3 件在办件要用它") : Optional.empty());
        needed.set(false);
        platform.turn();
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.1.0");
    }

    @Test
    void goesBackToTheVersionBeforeAndForwardAgain() throws Exception {
        ModuleService modules = platform.service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Path next = platform.file("next.jar", Jars.matter(CIVIL_AFFAIRS, "1.1.0"));
        modules.upgrade(OPERATOR, next);

        assertThat(modules.rollback(OPERATOR, "matter-civil-affairs")).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.0.0");
        assertThat(platform.versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS))
                .contains("1.0.0");
        assertThat(reason(modules.rollback(OPERATOR, "matter-civil-affairs"))).contains("没有比 1.0.0 更早的版本");

        modules = restarted();
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.0.0");
        assertThat(modules.upgrade(OPERATOR, next)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.1.0");
    }

    @Test
    void anOldVersionThatDoesNotEndDoesNotUndoTheUpgrade() throws Exception {
        platform.arrived(ModuleArchive.read(Jars.clinging(CIVIL_AFFAIRS, "1.0.0")), "test");
        ModuleService modules = platform.service();
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.0.0");

        ModuleOutcome outcome =
                modules.upgrade(OPERATOR, platform.file("next.jar", Jars.matter(CIVIL_AFFAIRS, "1.1.0")));

        assertThat(outcome).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(platform.running(CIVIL_AFFAIRS)).contains("1.1.0");
        assertThat(platform.versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS))
                .contains("1.1.0");
        assertThat(modules.history(Optional.of("matter-civil-affairs"), 1))
                .singleElement()
                .satisfies(act -> assertThat(act.refusal()).isEmpty());
        platform.turn();
        assertThat(platform.running(CIVIL_AFFAIRS))
                .as("the next look lets it go")
                .containsExactly("1.1.0");
    }

    @Test
    void aVersionThatCannotStartLeavesTheOldOneAsItWas() throws Exception {
        ModuleService modules = platform.service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Map<Long, Long> before = platform.lastModified();

        ModuleOutcome outcome = modules.upgrade(
                OPERATOR, platform.file("needy.jar", Jars.requiring(CIVIL_AFFAIRS, "1.1.0", "org.example.nothing")));

        assertThat(reason(outcome)).contains("没有启动成功");
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.0.0");
        assertThat(platform.lastModified()).isEqualTo(before);
        assertThat(platform.versions().of(ModuleRecord.Kind.MATTER, CIVIL_AFFAIRS))
                .contains("1.0.0");
        assertThat(modules.history(Optional.of("matter-civil-affairs"), 1))
                .singleElement()
                .satisfies(act -> assertThat(act.refusal()).isPresent());
    }

    @Test
    void refusesEarlierVersionsAndOneVersionWithTwoContents() throws Exception {
        ModuleService modules = platform.service();
        modules.install(OPERATOR, platform.file("first.jar", Jars.matter(CIVIL_AFFAIRS, "1.1.0")));

        assertThat(reason(modules.upgrade(OPERATOR, platform.file("old.jar", Jars.matter(CIVIL_AFFAIRS, "1.0.0")))))
                .contains("更早的 1.0.0", "退回");
        assertThat(reason(modules.upgrade(
                        OPERATOR,
                        platform.file("other.jar", Jars.bundle(CIVIL_AFFAIRS, "1.1.0", "MATTER-INF/b.yaml")))))
                .contains("版本号相同而内容不同");
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.1.0");
    }

    private ModuleService restarted() throws Exception {
        platform.endService();
        platform.loseCache();
        return platform.service();
    }

    private void using(VersionUse use) {
        platform.context().registerService(VersionUse.class, use, null);
    }
}
