// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.NodeStatus;
import org.tongban.module.Objection;
import org.tongban.page.PageResult;

class ModulesPageTest {
    private static final Caller ADMIN = SampleRequest.staff(Duty.SYSTEM_ADMIN);

    private final Modules modules = new Modules();
    private final Jobs jobs = new Jobs();
    private final ModulesPage page = new ModulesPage(modules, jobs);

    /** Does what it is asked for at once, but for parts of the platform, which take longer. */
    private final class Jobs implements ModuleJobs {
        private Optional<ModuleJob> latest = Optional.empty();

        @Override
        public ModuleJob start(Caller caller, ModuleAct.Kind act, String module) {
            return job(
                    act,
                    module,
                    switch (act) {
                        case UPGRADE -> modules.upgrade(caller, module);
                        case ROLLBACK -> modules.rollback(caller, module);
                        default -> modules.install(caller, module);
                    });
        }

        @Override
        public ModuleJob start(Caller caller, ModuleAct.Kind act, Path archive) {
            return job(act, "file", modules.install(caller, archive));
        }

        private ModuleJob job(ModuleAct.Kind act, String module, ModuleOutcome outcome) {
            ModuleJob.State state = module.startsWith("core-")
                    ? ModuleJob.State.RUNNING
                    : outcome instanceof ModuleOutcome.Done ? ModuleJob.State.DONE : ModuleJob.State.REFUSED;
            Instant now = Instant.parse("2026-11-24T01:30:00Z");
            ModuleJob job = new ModuleJob(
                    "7",
                    module,
                    act,
                    state,
                    now,
                    Optional.empty(),
                    "A001",
                    List.of(new ModuleJob.Step(now, "旧版本<停>了。")),
                    Optional.of(Duration.ofMillis(412)),
                    outcome instanceof ModuleOutcome.Refused refused ? refused.objections() : List.of());
            latest = Optional.of(job);
            return job;
        }

        /** What goes on comes to its end. */
        private void end() {
            latest = latest.map(job -> new ModuleJob(
                    job.id(),
                    job.module(),
                    job.act(),
                    ModuleJob.State.DONE,
                    job.startedAt(),
                    Optional.of(job.startedAt()),
                    job.by(),
                    job.steps(),
                    job.pause(),
                    job.objections()));
        }

        @Override
        public Optional<ModuleJob> find(String id) {
            return latest.filter(job -> job.id().equals(id));
        }

        @Override
        public List<ModuleJob> latest(int most) {
            return latest.stream().toList();
        }

        @Override
        public Optional<ModuleJob> await(String id, Duration atMost) {
            return find(id);
        }
    }

    /** Remembers what was asked. */
    private static final class Modules implements ModuleService {
        private final List<ModuleRecord> records = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private Optional<String> refusal = Optional.empty();

        private ModuleOutcome answer(String what, String name) {
            asked.add(what + " " + name);
            return refusal.<ModuleOutcome>map(cause -> new ModuleOutcome.Refused("rule", cause, ""))
                    .orElseGet(() -> new ModuleOutcome.Done(module(name, ModuleRecord.State.ACTIVE)));
        }

        @Override
        public List<ModuleRecord> list() {
            return records;
        }

        @Override
        public List<String> available() {
            return List.of("matter-market-regulation");
        }

        @Override
        public ModuleOutcome install(Caller caller, String name) {
            return answer("install", name);
        }

        @Override
        public ModuleOutcome install(Caller caller, Path archive) {
            try {
                return answer("archive", Files.readString(archive));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public SortedMap<String, String> newer() {
            return new TreeMap<>(Map.of("matter-civil-affairs", "1.1.0"));
        }

        @Override
        public ModuleOutcome upgrade(Caller caller, String name) {
            return answer("upgrade", name);
        }

        @Override
        public ModuleOutcome upgrade(Caller caller, Path archive) {
            return answer("replace", "file");
        }

        @Override
        public ModuleOutcome rollback(Caller caller, String name) {
            return answer("rollback", name);
        }

        @Override
        public List<Objection> check(Path archive) {
            asked.add("check");
            return refusal.map(cause -> List.of(new Objection("rule", cause, "")))
                    .orElse(List.of());
        }

        @Override
        public List<ModuleAct> history(Optional<String> name, int most) {
            return List.of(new ModuleAct(
                    "matter-health",
                    ModuleAct.Kind.UPGRADE,
                    Optional.of("1.0.0"),
                    Optional.empty(),
                    Instant.parse("2026-11-24T01:30:00Z"),
                    "A001",
                    Optional.of("这个文件是更早的 0.9.0。")));
        }

        @Override
        public ModuleOutcome release(Caller caller, String name) {
            return answer("release", name);
        }

        @Override
        public List<NodeStatus> nodes() {
            return List.of();
        }

        @Override
        public ModuleOutcome uninstall(Caller caller, String name) {
            return answer("uninstall", name);
        }
    }

    private static ModuleRecord module(String name, ModuleRecord.State state) {
        Optional<String> problem = state == ModuleRecord.State.FAILED ? Optional.of("<b>缺少接口</b>") : Optional.empty();
        return new ModuleRecord(
                name,
                "1.0.0",
                "0123456789abcdef",
                ModuleRecord.Kind.MATTER,
                state,
                problem,
                List.of("portal-tianning"),
                Instant.parse("2026-11-24T01:30:00Z"),
                List.of(new ModuleRecord.Retained(
                        "0.9.0", "b".repeat(64), Instant.parse("2026-11-24T01:30:00Z"), Optional.of("2 份正在填"))),
                Optional.of("0.9.0"));
    }

    @Test
    void saysWhatServesWhatDoesNotAndWhoNeedsIt() {
        modules.records.add(module("matter-civil-affairs", ModuleRecord.State.ACTIVE));
        modules.records.add(module("matter-health", ModuleRecord.State.FAILED));
        modules.records.add(module("matter-market-regulation", ModuleRecord.State.MISSING));

        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN))))
                .contains("matter-civil-affairs", "在用", "没有运行", "没有安装", "portal-tianning", "2026年11月24日 09:30")
                .contains("&lt;b&gt;缺少接口")
                .contains("aria-label=\"安装 matter-market-regulation\"");
    }

    @Test
    void offersTheNewVersionAndTheWayBack() {
        modules.records.add(module("matter-civil-affairs", ModuleRecord.State.ACTIVE));

        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN))))
                .contains("升级到 1.1.0", "退回 0.9.0", "保留 0.9.0：2 份正在填")
                .contains("最近的变更", "matter-health", "没有改动", "这个文件是更早的 0.9.0。");
        page.render(SampleRequest.post(ADMIN).with("act", "upgrade").with("name", "matter-civil-affairs"));
        page.render(SampleRequest.post(ADMIN).with("act", "rollback").with("name", "matter-civil-affairs"));
        assertThat(modules.asked).containsExactly("upgrade matter-civil-affairs", "rollback matter-civil-affairs");
    }

    @Test
    void aCheckSaysWhatIsWrongAndInstallsNothing() {
        SampleRequest upload = SampleRequest.post(ADMIN)
                .with("act", "check")
                .file("archive", "x.jar", "bytes".getBytes(StandardCharsets.UTF_8));
        assertThat(SampleRequest.body(page.render(upload))).contains("检查通过", "什么都没有改");

        modules.refusal = Optional.of("清单里有 Export-Package。");
        assertThat(SampleRequest.body(page.render(upload))).contains("没有改动", "Export-Package");
        assertThat(modules.asked).containsExactly("check", "check");
    }

    @Test
    void installsWhatLiesReady() {
        PageResult result =
                page.render(SampleRequest.post(ADMIN).with("act", "install").with("name", "matter-market-regulation"));

        assertThat(modules.asked).containsExactly("install matter-market-regulation");
        assertThat(result).isEqualTo(new PageResult.Redirect("/admin/modules?installed=matter-market-regulation"));
    }

    @Test
    void installsAnUploadedArchiveAndLeavesNothingBehind() throws IOException {
        page.render(SampleRequest.post(ADMIN)
                .with("act", "upload")
                .file("archive", "x.jar", "bytes".getBytes(StandardCharsets.UTF_8)));

        assertThat(modules.asked).containsExactly("archive bytes");
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("module") && name.endsWith(".jar"));
        }
    }

    @Test
    void asksForAFileBeforeItAsksTheService() {
        assertThat(SampleRequest.body(page.render(SampleRequest.post(ADMIN).with("act", "upload"))))
                .contains("请先选一个模块文件");
        assertThat(modules.asked).isEmpty();
    }

    @Test
    void asksAgainBeforeAModuleLeaves() {
        modules.records.add(module("matter-civil-affairs", ModuleRecord.State.ACTIVE));

        String body = SampleRequest.body(
                page.render(SampleRequest.post(ADMIN).with("act", "ask").with("name", "matter-civil-affairs")));
        assertThat(body).contains("卸载 matter-civil-affairs？", "<strong>portal-tianning</strong>", "确认卸载");
        assertThat(modules.asked).isEmpty();

        page.render(SampleRequest.post(ADMIN).with("act", "uninstall").with("name", "matter-civil-affairs"));
        assertThat(modules.asked).containsExactly("uninstall matter-civil-affairs");
    }

    @Test
    void whatIsInQuarantineIsReleasedByAButton() {
        modules.records.add(module("matter-grid", ModuleRecord.State.QUARANTINED));
        modules.records.add(module("matter-x", ModuleRecord.State.ACTIVE));

        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN))))
                .contains("已隔离", "解除 matter-grid 的隔离")
                .doesNotContain("解除 matter-x 的隔离");

        page.render(SampleRequest.post(ADMIN).with("act", "release").with("name", "matter-grid"));
        assertThat(modules.asked).containsExactly("release matter-grid");
    }

    @Test
    void saysWhyNothingWasChanged() {
        modules.refusal = Optional.of("这不是模块文件。");

        PageResult result =
                page.render(SampleRequest.post(ADMIN).with("act", "install").with("name", "x"));

        assertThat(((PageResult.Page) result).status()).isEqualTo(422);
        assertThat(SampleRequest.body(result)).contains("没有改动", "这不是模块文件。");
    }

    @Test
    void confirmsOnlyWhatTheLedgerConfirms() {
        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN).with("installed", "anything"))))
                .doesNotContain("anything");
    }

    @Test
    void aPartOfThePlatformIsFollowedStepByStep() {
        PageResult result =
                page.render(SampleRequest.post(ADMIN).with("act", "upgrade").with("name", "core-cases"));
        assertThat(result).isEqualTo(new PageResult.Redirect("/admin/modules?job=7"));

        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN).with("job", "7"))))
                .contains("升级 core-cases", "正在进行", "09:30:00 旧版本&lt;停", "http-equiv=\"refresh\"", "412 毫秒");
        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN).with("job", "8"))))
                .doesNotContain("http-equiv");
    }

    @Test
    void theScriptAsksForThePartThatTellsTheStepsUntilItIsOver() {
        page.render(SampleRequest.post(ADMIN).with("act", "upgrade").with("name", "core-cases"));
        JobPage part = new JobPage(jobs);

        assertThat(SampleRequest.body(page.render(SampleRequest.get(ADMIN).with("job", "7"))))
                .contains("id=\"job\"", "data-live=\"/admin/modules/jobs/7\"", "id=\"modules\" data-live-then");
        assertThat(text(part.render(SampleRequest.get(ADMIN).part("job", "7"))))
                .startsWith("<section")
                .contains("id=\"job\"", "data-live=\"/admin/modules/jobs/7\"", "09:30:00 旧版本&lt;停")
                .doesNotContain("<table");

        jobs.end();
        assertThat(text(part.render(SampleRequest.get(ADMIN).part("job", "7"))))
                .contains("完成")
                .doesNotContain("data-live=", "http-equiv");
    }

    @Test
    void aJobThatIsNotKnownIsSaidInASentence() {
        assertThat(new JobPage(jobs).render(SampleRequest.get(ADMIN).part("job", "nobody")))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        message -> assertThat(message.status()).isEqualTo(404));
        assertThat(new JobPage(jobs).duties()).containsExactly(Duty.SYSTEM_ADMIN);
    }

    private static String text(PageResult part) {
        PageResult.Download answer = (PageResult.Download) part;
        assertThat(answer.contentType()).startsWith("text/html");
        return new String(answer.content(), StandardCharsets.UTF_8);
    }

    @Test
    void isOnlyForSystemAdministrators() {
        assertThat(page.duties()).containsExactly(Duty.SYSTEM_ADMIN);
    }
}
