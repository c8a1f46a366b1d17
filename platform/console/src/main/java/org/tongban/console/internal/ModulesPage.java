// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.page.Upload;

/** Modules: what is installed, what lies ready, install, upload and uninstall. */
@Component
public final class ModulesPage implements PageContribution {
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final ModuleService modules;

    /**
     * Over the module service.
     *
     * @param modules installs and removes
     */
    @Activate
    public ModulesPage(@Reference ModuleService modules) {
        this.modules = modules;
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
            return page(request, Optional.empty(), Optional.empty());
        }
        String name = request.parameter("name");
        return switch (request.parameter("act")) {
            case "install" -> after(request, "installed", modules.install(request.caller(), name));
            case "upload" -> upload(request);
            case "ask" -> page(request, Optional.empty(), find(name));
            case "uninstall" -> after(request, "removed", modules.uninstall(request.caller(), name));
            default -> refused(request, "没有这个操作。请从页面上的按钮再点一次。");
        };
    }

    private Optional<ModuleRecord> find(String name) {
        return modules.list().stream()
                .filter(module -> module.name().equals(name))
                .findFirst();
    }

    private PageResult after(PageRequest request, String done, ModuleOutcome outcome) {
        if (outcome instanceof ModuleOutcome.Done ready) {
            return new PageResult.Redirect(
                    "/admin/modules?" + done + "=" + ready.module().name());
        }
        return refused(request, ((ModuleOutcome.Refused) outcome).reason());
    }

    private PageResult upload(PageRequest request) {
        Optional<Upload> archive =
                request.upload("archive").filter(chosen -> !chosen.fileName().isBlank());
        if (archive.isEmpty()) {
            return refused(request, "请先选一个模块文件（.jar）。");
        }
        if (archive.get().size() > MOST_BYTES) {
            return refused(request, "模块文件超过 32 MB。请拆成几个模块。");
        }
        try {
            return after(request, "installed", install(request, archive.get()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ModuleOutcome install(PageRequest request, Upload archive) throws IOException {
        Path file = Files.createTempFile("module", ".jar");
        try (InputStream content = archive.open()) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return modules.install(request.caller(), file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private PageResult refused(PageRequest request, String reason) {
        return page(request, Optional.of(reason), Optional.empty()).status(422);
    }

    private PageResult.Page page(PageRequest request, Optional<String> problem, Optional<ModuleRecord> leaving) {
        ModulesView view = new ModulesView(
                modules.list(),
                modules.available(),
                done(request),
                problem,
                leaving,
                request.csrfField().markup());
        return PageResult.Page.of("模块", Templates.render("modules", view)).full();
    }

    /** Says only what the ledger confirms; an address can be typed by anybody. */
    private Optional<String> done(PageRequest request) {
        Optional<ModuleRecord> installed = find(request.parameter("installed"));
        if (installed.filter(ModulesPage::serves).isPresent()) {
            return Optional.of(installed.get().name() + " 已安装，大厅马上能用，不用重启。");
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
