// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.Objection;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.page.Upload;

/** Modules: what is installed, what lies ready, install, check, upgrade, roll back and uninstall, step by step. */
@Component
public final class ModulesPage implements PageContribution {
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int LATEST_ACTS = 20;

    /** What is done sooner than a person notices is told at once, all else step by step. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final ModuleService modules;
    private final ModuleJobs jobs;

    /**
     * Over the module service.
     *
     * @param modules lists and removes
     * @param jobs installs and upgrades
     */
    @Activate
    public ModulesPage(@Reference ModuleService modules, @Reference ModuleJobs jobs) {
        this.modules = modules;
        this.jobs = jobs;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return "/admin/modules";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SYSTEM_ADMIN);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("模块", 10));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.method() == Method.GET) {
            return page(
                    request, new Said(done(request), List.of()), Optional.empty(), jobs.find(request.parameter("job")));
        }
        String name = request.parameter("name");
        return switch (request.parameter("act")) {
            case "install" -> after(request, jobs.start(request.caller(), ModuleAct.Kind.INSTALL, name));
            case "upgrade" -> after(request, jobs.start(request.caller(), ModuleAct.Kind.UPGRADE, name));
            case "rollback" -> after(request, jobs.start(request.caller(), ModuleAct.Kind.ROLLBACK, name));
            case "release" -> after(request, "released", modules.release(request.caller(), name));
            case "upload" -> upload(request, ModuleAct.Kind.INSTALL);
            case "replace" -> upload(request, ModuleAct.Kind.UPGRADE);
            case "check" -> check(request);
            case "ask" -> page(request, new Said(Optional.empty(), List.of()), find(name));
            case "uninstall" -> after(request, "removed", modules.uninstall(request.caller(), name));
            default -> refused(request, new Objection("", "没有这个操作。", "请从页面上的按钮再点一次。"));
        };
    }

    private Optional<ModuleRecord> find(String name) {
        return modules.list().stream()
                .filter(module -> module.name().equals(name))
                .findFirst();
    }

    private PageResult after(PageRequest request, ModuleJob started) {
        ModuleJob job = jobs.await(started.id(), AT_ONCE).orElse(started);
        return switch (job.state()) {
            case DONE -> new PageResult.Redirect("/admin/modules?" + word(job.act()) + "=" + job.module());
            case RUNNING, INTERRUPTED -> new PageResult.Redirect("/admin/modules?job=" + job.id());
            case REFUSED -> refused(request, job.objections());
        };
    }

    private static String word(ModuleAct.Kind act) {
        return switch (act) {
            case UPGRADE -> "upgraded";
            case ROLLBACK -> "back";
            default -> "installed";
        };
    }

    private PageResult after(PageRequest request, String word, ModuleOutcome outcome) {
        if (outcome instanceof ModuleOutcome.Done ready) {
            return new PageResult.Redirect(
                    "/admin/modules?" + word + "=" + ready.module().name());
        }
        return refused(request, ((ModuleOutcome.Refused) outcome).objections());
    }

    /** What is done with a file that came up. */
    @FunctionalInterface
    private interface Door<T> {
        T pass(Path archive);
    }

    private PageResult upload(PageRequest request, ModuleAct.Kind act) {
        return uploaded(request)
                .map(archive -> after(request, with(archive, file -> jobs.start(request.caller(), act, file))))
                .orElseGet(() -> refused(request, missing(request)));
    }

    private PageResult check(PageRequest request) {
        return uploaded(request)
                .map(archive -> {
                    List<Objection> objections = with(archive, modules::check);
                    return objections.isEmpty()
                            ? page(
                                    request,
                                    new Said(
                                            Optional.of("检查通过：" + archive.fileName() + " 可以安装或升级。什么都没有改。"), objections),
                                    Optional.empty())
                            : refused(request, objections);
                })
                .orElseGet(() -> refused(request, missing(request)));
    }

    private static Optional<Upload> uploaded(PageRequest request) {
        return request.upload("archive")
                .filter(chosen -> !chosen.fileName().isBlank())
                .filter(chosen -> chosen.size() <= MOST_BYTES);
    }

    private static Objection missing(PageRequest request) {
        return request.upload("archive")
                        .filter(chosen -> chosen.size() > MOST_BYTES)
                        .isPresent()
                ? new Objection("size", "模块文件超过 32 MB。", "请拆成几个模块。")
                : new Objection("file", "还没有选文件。", "请先选一个模块文件（.jar）。");
    }

    private static <T> T with(Upload archive, Door<T> door) {
        try {
            Path file = Files.createTempFile("module", ".jar");
            try (InputStream content = archive.open()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return door.pass(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What the page says about the last act.
     *
     * @param done what was done
     * @param objections why it was refused
     */
    private record Said(Optional<String> done, List<Objection> objections) {}

    private PageResult refused(PageRequest request, Objection objection) {
        return refused(request, List.of(objection));
    }

    private PageResult refused(PageRequest request, List<Objection> objections) {
        return page(request, new Said(Optional.empty(), objections), Optional.empty())
                .status(422);
    }

    private PageResult.Page page(PageRequest request, Said said, Optional<ModuleRecord> leaving) {
        return page(request, said, leaving, Optional.empty());
    }

    private PageResult.Page page(
            PageRequest request, Said said, Optional<ModuleRecord> leaving, Optional<ModuleJob> job) {
        ModulesView view = new ModulesView(
                modules.list(),
                modules.available(),
                modules.newer(),
                modules.history(Optional.empty(), LATEST_ACTS),
                said.done(),
                said.objections(),
                leaving,
                job.map(JobView::new),
                request.csrfField().markup());
        return PageResult.Page.of("模块", Templates.render("modules", view)).full();
    }

    /** Says only what the ledger confirms; an address can be typed by anybody. */
    private Optional<String> done(PageRequest request) {
        Optional<ModuleRecord> installed = find(request.parameter("installed"));
        if (installed.filter(ModulesPage::serves).isPresent()) {
            return Optional.of(installed.get().name() + " 已安装，大厅马上能用，不用重启。");
        }
        Optional<ModuleRecord> upgraded = find(request.parameter("upgraded")).filter(ModulesPage::serves);
        if (upgraded.isPresent()) {
            return Optional.of(upgraded.get().name() + " 现在是 " + upgraded.get().version() + "。大厅没有停；已经收的件按收件时的版本接着办。");
        }
        Optional<ModuleRecord> back = find(request.parameter("back")).filter(ModulesPage::serves);
        if (back.isPresent()) {
            return Optional.of(back.get().name() + " 已退回 " + back.get().version() + "。");
        }
        Optional<ModuleRecord> released = find(request.parameter("released")).filter(ModulesPage::serves);
        if (released.isPresent()) {
            return Optional.of(released.get().name() + " 已解除隔离，重新收件。");
        }
        String removed = request.parameter("removed");
        boolean gone = removed.matches("[a-z][a-z0-9-]{1,80}")
                && find(removed).filter(ModulesPage::serves).isEmpty();
        return gone ? Optional.of(removed + " 已卸载。已经收的件还能打开、接着办。") : Optional.empty();
    }

    private static boolean serves(ModuleRecord module) {
        return module.state() == ModuleRecord.State.ACTIVE;
    }
}
