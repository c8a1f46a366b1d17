// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.page.ApiPath;

/** Modules: list, install, uninstall. For system administrators and the local operator. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("modules")
@Component(service = ModulesResource.class)
public final class ModulesResource {
    private final ModuleService modules;

    /**
     * Over the module service.
     *
     * @param modules installs and removes
     */
    @Activate
    public ModulesResource(@Reference ModuleService modules) {
        this.modules = modules;
    }

    /**
     * What to install: one of the two.
     *
     * @param name of a module that lies ready in the distribution
     * @param file path of an archive on this machine; local operator only
     */
    public record Wish(@Nullable String name, @Nullable String file) {}

    /**
     * A module.
     *
     * @param name of the module
     * @param version of its archive
     * @param kind what it brings
     * @param state what became of it
     * @param problem why it does not serve
     * @param neededBy who asks for it
     */
    public record ModuleView(
            String name,
            String version,
            String kind,
            String state,
            @Nullable String problem,
            List<String> neededBy) {
        static ModuleView of(ModuleRecord module) {
            return new ModuleView(
                    module.name(),
                    module.version(),
                    module.kind().name(),
                    module.state().name(),
                    module.problem().orElse(null),
                    module.neededBy());
        }
    }

    /**
     * Lists modules.
     *
     * @param request for the caller
     * @return installed ones, missing ones, and the names that lie ready
     */
    @GET
    public Map<String, Object> list(@Context HttpServletRequest request) {
        administrator(request);
        return Map.of(
                "modules", modules.list().stream().map(ModuleView::of).toList(), "available", modules.available());
    }

    /**
     * Installs a module.
     *
     * @param wish name or file
     * @param request for the caller
     * @return 201 with the module; 422 with one plain sentence
     */
    @POST
    public Response install(Wish wish, @Context HttpServletRequest request) {
        Caller caller = administrator(request);
        if (wish.file() != null && caller instanceof Caller.LocalOperator) {
            return answer(201, modules.install(caller, java.nio.file.Path.of(wish.file())));
        }
        return answer(201, modules.install(caller, Calls.required(wish.name(), "name")));
    }

    /**
     * Removes a module.
     *
     * @param name of the module
     * @param request for the caller
     * @return the module as it was; 422 with one plain sentence
     */
    @DELETE
    @Path("{name}")
    public Response uninstall(@PathParam("name") String name, @Context HttpServletRequest request) {
        return answer(200, modules.uninstall(administrator(request), name));
    }

    private static Response answer(int status, ModuleOutcome outcome) {
        if (outcome instanceof ModuleOutcome.Done done) {
            return Response.status(status).entity(ModuleView.of(done.module())).build();
        }
        throw Problem.of(422, "模块没有变化", ((ModuleOutcome.Refused) outcome).reason());
    }

    private static Caller administrator(HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        if (caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff staff && staff.has(Duty.SYSTEM_ADMIN))) {
            return caller;
        }
        throw Problem.of(403, "没有权限", "只有系统管理员可以查看和安装模块。");
    }
}
