// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleService;
import org.tongban.page.ApiPath;

/** Modules: list, check, install, upgrade, roll back, uninstall, history. For system administrators and the local operator. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("modules")
@Component(service = ModulesResource.class)
public final class ModulesResource {
    private static final int MOST_ACTS = 200;
    private static final int MOST_JOBS = 50;

    private final ModuleService modules;
    private final ModuleJobs jobs;
    private final ModuleAnswers answers;

    /**
     * Over the module service.
     *
     * @param modules lists and removes
     * @param jobs installs and upgrades
     */
    @Activate
    public ModulesResource(@Reference ModuleService modules, @Reference ModuleJobs jobs) {
        this.modules = modules;
        this.jobs = jobs;
        this.answers = new ModuleAnswers(modules, jobs);
    }

    /**
     * Lists modules.
     *
     * @param request for the caller
     * @return installed ones, missing ones, and the names that lie ready
     */
    @GET
    @Answer(problems = {401, 403})
    public ModuleView.ModulesView list(@Context HttpServletRequest request) {
        administrator(request);
        return new ModuleView.ModulesView(
                modules.list().stream().map(ModuleView::of).toList(), modules.available(), modules.newer());
    }

    /**
     * Installs a module.
     *
     * @param wish name or file
     * @param prefer how long to wait for it, RFC 7240: {@code respond-async} or {@code wait=N}; 30 seconds without it
     * @param request for the caller
     * @return 201 with the module, or 202 with the job while it goes on
     */
    @POST
    @Answer(
            value = {201, 202},
            body = ModuleView.class,
            accepted = ModuleJobView.class,
            problems = {400, 401, 403, 422})
    public Response install(
            ModuleWish wish, @HeaderParam("Prefer") @Nullable String prefer, @Context HttpServletRequest request) {
        return answers.await(201, start(ModuleAct.Kind.INSTALL, wish, request), prefer);
    }

    /**
     * Puts a higher version of an installed module in force, with the halls open. A part of the platform itself goes through
     * the gate: then the answer is always the job.
     *
     * @param wish name of a module whose new version lies ready, or file
     * @param prefer how long to wait for it, RFC 7240: {@code respond-async} or {@code wait=N}; 30 seconds without it
     * @param request for the caller
     * @return the module, or 202 with the job while it goes on
     */
    @POST
    @Path("upgrades")
    @Answer(
            value = {200, 202},
            body = ModuleView.class,
            accepted = ModuleJobView.class,
            problems = {400, 401, 403, 422})
    public Response upgrade(
            ModuleWish wish, @HeaderParam("Prefer") @Nullable String prefer, @Context HttpServletRequest request) {
        return answers.await(200, start(ModuleAct.Kind.UPGRADE, wish, request), prefer);
    }

    /**
     * Puts the version before in force again.
     *
     * @param name of the module
     * @param prefer how long to wait for it, RFC 7240: {@code respond-async} or {@code wait=N}; 30 seconds without it
     * @param request for the caller
     * @return the module, or 202 with the job while it goes on
     */
    @POST
    @Path("{name}/rollback")
    @Answer(
            value = {200, 202},
            body = ModuleView.class,
            accepted = ModuleJobView.class,
            problems = {401, 403, 422})
    public Response rollback(
            @PathParam("name") String name,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Context HttpServletRequest request) {
        return answers.await(200, jobs.start(administrator(request), ModuleAct.Kind.ROLLBACK, name), prefer);
    }

    /**
     * The latest jobs.
     *
     * @param request for the caller
     * @return at most 50, the latest first
     */
    @GET
    @Path("jobs")
    @Answer(problems = {401, 403})
    public ModuleJobView.JobsView jobs(@Context HttpServletRequest request) {
        administrator(request);
        return new ModuleJobView.JobsView(
                jobs.latest(MOST_JOBS).stream().map(ModuleJobView::of).toList());
    }

    /**
     * One job: how far it is, step by step.
     *
     * @param id of the job
     * @param request for the caller
     * @return as it is now
     */
    @GET
    @Path("jobs/{id}")
    @Answer(problems = {401, 403, 404})
    public ModuleJobView job(@PathParam("id") String id, @Context HttpServletRequest request) {
        administrator(request);
        return jobs.find(id).map(ModuleJobView::of).orElseThrow(() -> Problem.notFound("这次变更"));
    }

    /**
     * Lets a quarantined module run again.
     *
     * @param name of the module
     * @param request for the caller
     * @return the module
     */
    @POST
    @Path("{name}/release")
    @Answer(
            body = ModuleView.class,
            problems = {401, 403, 422})
    public Response release(@PathParam("name") String name, @Context HttpServletRequest request) {
        return ModuleAnswers.of(modules.release(administrator(request), name));
    }

    /**
     * The processes that share the database.
     *
     * @param request for the caller
     * @return each node as it stands
     */
    @GET
    @Path("nodes")
    @Answer(problems = {401, 403})
    public NodeView.NodesView nodes(@Context HttpServletRequest request) {
        administrator(request);
        return new NodeView.NodesView(modules.nodes().stream().map(NodeView::of).toList());
    }

    /**
     * Looks at an archive on this machine and changes nothing. For the local operator.
     *
     * @param wish file
     * @param request for the caller
     * @return what is wrong with it
     */
    @POST
    @Path("checks")
    @Answer(
            body = ArchiveCheckView.class,
            problems = {400, 401, 403, 422})
    public ArchiveCheckView check(ModuleWish wish, @Context HttpServletRequest request) {
        if (!(administrator(request) instanceof Caller.LocalOperator)) {
            throw Problem.of(403, "不能检查", "只有在本机的命令行可以检查文件。在网页上请用模块页的“只检查”。");
        }
        return new ArchiveCheckView(modules.check(Calls.body(wish).archive()).stream()
                .map(ObjectionView::of)
                .toList());
    }

    /**
     * What was done with modules, refusals included; the latest 200.
     *
     * @param name of one module; optional
     * @param request for the caller
     * @return the latest first
     */
    @GET
    @Path("history")
    @Answer(problems = {401, 403})
    public ActView.HistoryView history(@QueryParam("name") @Nullable String name, @Context HttpServletRequest request) {
        administrator(request);
        return new ActView.HistoryView(modules.history(Optional.ofNullable(name), MOST_ACTS).stream()
                .map(ActView::of)
                .toList());
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
        return ModuleAnswers.of(modules.uninstall(administrator(request), name));
    }

    private ModuleJob start(ModuleAct.Kind act, ModuleWish wish, HttpServletRequest request) {
        Caller caller = administrator(request);
        return Calls.body(wish).start(jobs, act, caller);
    }

    private static Caller administrator(HttpServletRequest request) {
        return Calls.withDuty(request, Duty.SYSTEM_ADMIN, "只有系统管理员可以查看和安装模块。");
    }
}
