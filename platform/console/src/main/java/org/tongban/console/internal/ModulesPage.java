// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleService;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Modules: what is installed, what lies ready, install and uninstall. */
@Component
public final class ModulesPage implements PageContribution {
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
            return page(request, Optional.empty());
        }
        String name = request.parameter("name");
        ModuleOutcome outcome = switch (request.parameter("act")) {
            case "install" -> modules.install(request.caller(), name);
            case "uninstall" -> modules.uninstall(request.caller(), name);
            default -> new ModuleOutcome.Refused("没有这个操作。");
        };
        if (outcome instanceof ModuleOutcome.Refused refused) {
            return page(request, Optional.of(refused.reason())).status(422);
        }
        return new PageResult.Redirect("/admin/modules");
    }

    private PageResult.Page page(PageRequest request, Optional<String> problem) {
        ModulesView view = new ModulesView(
                modules.list(),
                modules.available(),
                problem,
                request.csrfField().markup());
        return PageResult.Page.of("模块", Templates.render("modules", view));
    }
}
