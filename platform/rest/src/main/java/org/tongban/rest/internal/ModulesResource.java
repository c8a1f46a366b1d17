// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.file.InvalidPathException;
import java.util.List;
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
     * @param name of a module that lies ready in the distribution; optional
     * @param file path of an archive on this machine, local operator only; optional
     */
    public record ModuleWish(
            @Nullable String name, @Nullable String file) {}

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
     * All modules.
     *
     * @param modules installed and missing ones
     * @param available names that lie ready in the distribution
     */
    public record ModulesView(List<ModuleView> modules, List<String> available) {}

    /**
     * Lists modules.
     *
     * @param request for the caller
     * @return installed ones, missing ones, and the names that lie ready
     */
    @GET
    @Answer(problems = {401, 403})
    public ModulesView list(@Context HttpServletRequest request) {
        administrator(request);
        return new ModulesView(modules.list().stream().map(ModuleView::of).toList(), modules.available());
    }

    /**
     * Installs a module.
     *
     * @param wish name or file
     * @param request for the caller
     * @return 201 with the module
     */
    @POST
    @Answer(
            value = 201,
            body = ModuleView.class,
            problems = {400, 401, 403, 422})
    public Response install(ModuleWish wish, @Context HttpServletRequest request) {
        Caller caller = administrator(request);
        String file = Calls.body(wish).file();
        if (file != null && caller instanceof Caller.LocalOperator) {
            return answer(201, modules.install(caller, path(file)));
        }
        Needs needs = new Needs();
        String name = needs.text(wish.name(), "name");
        needs.met();
        return answer(201, modules.install(caller, name));
    }

    private static java.nio.file.Path path(String file) {
        try {
            return java.nio.file.Path.of(file);
        } catch (InvalidPathException malformed) {
            throw Problem.of(422, "模块没有变化", "路径写得不对：" + malformed.getReason());
        }
    }

    /**
     * Removes a module.
     *
     * @param name of the module
     * @param request for the caller
     * @return the module as it was
     */
    @DELETE
    @Path("{name}")
    @Answer(
            body = ModuleView.class,
            problems = {401, 403, 422})
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
        return Calls.withDuty(request, Duty.SYSTEM_ADMIN, "只有系统管理员可以查看和安装模块。");
    }
}
