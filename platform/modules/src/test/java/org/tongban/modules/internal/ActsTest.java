// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongban.modules.internal.PlatformUnderTest.CIVIL_AFFAIRS;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;
import static org.tongban.modules.internal.PlatformUnderTest.reason;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;

/** What is installed and removed, and what is refused. */
class ActsTest {
    private static final Caller CLERK = staff("T0402-07", Duty.WINDOW);
    private static final Caller ADMINISTRATOR = staff("ADMIN-01", Duty.SYSTEM_ADMIN);

    private final PlatformUnderTest platform;

    ActsTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        platform.ready("civil-affairs", "1.0.0");
        platform.ready("human-resources", "1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void installsAModuleThatLiesReadyAndTouchesNoOther() throws Exception {
        ModuleService modules = platform.service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Map<Long, Long> before = platform.lastModified();

        ModuleOutcome outcome = modules.install(OPERATOR, "matter-human-resources");

        assertThat(outcome).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(platform.states()).containsEntry("org.tongban.matter.human-resources", Bundle.ACTIVE);
        before.forEach((bundle, time) -> assertThat(platform.lastModified()).containsEntry(bundle, time));
    }

    @Test
    void removesExactlyTheModuleThatItIsTold() throws Exception {
        ModuleService modules = platform.service();
        modules.install(OPERATOR, "matter-civil-affairs");
        Map<Long, Long> before = platform.lastModified();
        modules.install(OPERATOR, "matter-human-resources");

        assertThat(modules.uninstall(OPERATOR, "matter-human-resources"))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Done.class,
                        done -> assertThat(done.module().state())
                                .as("as it was")
                                .isEqualTo(ModuleRecord.State.ACTIVE));

        assertThat(platform.states()).doesNotContainKey("org.tongban.matter.human-resources");
        assertThat(platform.lastModified()).isEqualTo(before);
        assertThat(modules.list()).extracting(ModuleRecord::name).containsExactly("matter-civil-affairs");
        assertThat(modules.available()).containsExactly("matter-human-resources");
    }

    @Test
    void refusesAModuleThatCannotStartAndLeavesNothing() throws Exception {
        Path file = platform.file("broken.jar", Jars.needing("org.tongban.matter.broken", "com.example.nowhere"));
        ModuleService modules = platform.service();

        ModuleOutcome outcome = modules.install(OPERATOR, file);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("com.example.nowhere", "平台上没有"));
        assertThat(platform.states()).doesNotContainKey("org.tongban.matter.broken");
        assertThat(modules.list()).isEmpty();
    }

    @Test
    void asksForARightThatAClerkDoesNotHave() {
        ModuleOutcome outcome = platform.service().install(CLERK, "matter-civil-affairs");

        assertThat(reason(outcome)).contains("只有系统管理员");
        assertThat(platform.states()).doesNotContainKey(CIVIL_AFFAIRS);
    }

    @Test
    void dataThatPagesStandOnLeavesOnlyByTheCommandLine() throws Exception {
        ModuleService modules = platform.service();
        Path days =
                platform.file("days.jar", Jars.bundle("org.tongban.data.calendar", "1.0.0", "CALENDAR-INF/2026.yaml"));
        modules.install(OPERATOR, days);

        assertThat(modules.uninstall(ADMINISTRATOR, "data-calendar"))
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("工作日历"));
        assertThat(platform.states()).containsEntry("org.tongban.data.calendar", Bundle.ACTIVE);
        assertThat(modules.uninstall(OPERATOR, "data-calendar")).isInstanceOf(ModuleOutcome.Done.class);
    }

    @Test
    void dataThatAnotherModuleBringsTooMayLeave() throws Exception {
        ModuleService modules = platform.service();
        for (String year : List.of("calendar", "calendar-2027")) {
            byte[] days = Jars.bundle("org.tongban.data." + year, "1.0.0", "CALENDAR-INF/days.yaml");
            modules.install(OPERATOR, platform.file(year + ".jar", days));
        }

        assertThat(modules.uninstall(ADMINISTRATOR, "data-calendar")).isInstanceOf(ModuleOutcome.Done.class);
    }

    @Test
    void namesWhatCanBeInstalledWhenANameIsUnknown() {
        ModuleOutcome outcome = platform.service().install(OPERATOR, "matter-nothing");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModuleOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("matter-nothing", "matter-civil-affairs"));
    }

    @Test
    void whatIsDroppedIntoTheDeployFolderComesOrTakesThePlaceOfAnEarlierVersion() throws Exception {
        ModuleService modules = platform.service();
        Path deploy = Files.createDirectories(platform.folder().resolve("deploy"));
        for (String version : List.of("1.0.0", "1.1.0")) {
            Files.copy(
                    platform.file("next.tmp", Jars.matter(CIVIL_AFFAIRS, version)),
                    deploy.resolve("civil-affairs-" + version + ".jar"));
            platform.turn();
            platform.turn();

            assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly(version);
        }

        assertThat(modules.history(Optional.empty(), 2))
                .extracting(ModuleAct::kind, ModuleAct::by)
                .containsExactly(
                        tuple(ModuleAct.Kind.UPGRADE, "deploy folder"), tuple(ModuleAct.Kind.INSTALL, "deploy folder"));
    }

    @Test
    void aJobDoesWhatItsActSays() throws Exception {
        platform.service();
        ModuleJobs jobs = platform.service(ModuleJobs.class);

        done(jobs, jobs.start(ADMINISTRATOR, ModuleAct.Kind.INSTALL, "matter-civil-affairs"));
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.0.0");
        platform.ready("civil-affairs", "1.1.0");
        done(jobs, jobs.start(ADMINISTRATOR, ModuleAct.Kind.UPGRADE, "matter-civil-affairs"));
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.1.0");
        done(jobs, jobs.start(ADMINISTRATOR, ModuleAct.Kind.ROLLBACK, "matter-civil-affairs"));
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("1.0.0");
    }

    @Test
    void aClerkStartsNoJob() throws Exception {
        platform.service();
        ModuleJobs jobs = platform.service(ModuleJobs.class);

        assertThat(jobs.start(CLERK, ModuleAct.Kind.UPGRADE, "matter-civil-affairs")
                        .state())
                .isEqualTo(ModuleJob.State.REFUSED);
    }

    private static void done(ModuleJobs jobs, ModuleJob job) {
        assertThat(jobs.await(job.id(), Duration.ofSeconds(30)))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(ModuleJob.State.DONE));
    }

    private static Caller staff(String workNumber, Duty duty) {
        return new Caller.Staff(
                workNumber,
                "示例",
                List.of(new Post(duty, new ScopePath("/3204"), Optional.empty(), "示例", Optional.empty())));
    }
}
