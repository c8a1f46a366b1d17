// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
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
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.NodeStatus;
import org.tongban.module.Objection;
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
     * @param retained versions that are kept aside, the latest first
     */
    public record ModuleView(
            String name,
            String version,
            String kind,
            String state,
            @Nullable String problem,
            List<String> neededBy,
            List<RetainedView> retained) {
        static ModuleView of(ModuleRecord module) {
            return new ModuleView(
                    module.name(),
                    module.version(),
                    module.kind().name(),
                    module.state().name(),
                    module.problem().orElse(null),
                    module.neededBy(),
                    module.retained().stream().map(RetainedView::of).toList());
        }
    }

    /**
     * A version that is not in force.
     *
     * @param version as in the manifest
     * @param since when it was put aside, UTC, ISO 8601
     * @param use why its bundle still runs; optional, absent when only its archive is kept
     */
    public record RetainedView(
            String version, String since, @Nullable String use) {
        static RetainedView of(ModuleRecord.Retained retained) {
            return new RetainedView(
                    retained.version(),
                    retained.since().toString(),
                    retained.use().orElse(null));
        }
    }

    /**
     * One rule that an archive breaks.
     *
     * @param rule short name
     * @param cause what is wrong, plain Chinese
     * @param remedy what to do, plain Chinese
     */
    public record ObjectionView(String rule, String cause, String remedy) {
        static ObjectionView of(Objection objection) {
            return new ObjectionView(objection.rule(), objection.cause(), objection.remedy());
        }
    }

    /**
     * What a check found.
     *
     * @param objections empty when the archive would be taken
     */
    public record ArchiveCheckView(List<ObjectionView> objections) {}

    /**
     * One line of the history.
     *
     * @param module its name; for an archive that cannot be read its file name
     * @param act what was done or asked for
     * @param from version before; optional
     * @param to version after; optional
     * @param at when, UTC, ISO 8601
     * @param by work number, or how it came about
     * @param refusal why it was not done; optional
     */
    public record ActView(
            String module,
            String act,
            @Nullable String from,
            @Nullable String to,
            String at,
            String by,
            @Nullable String refusal) {
        static ActView of(ModuleAct act) {
            return new ActView(
                    act.module(),
                    act.kind().name(),
                    act.from().orElse(null),
                    act.to().orElse(null),
                    act.at().toString(),
                    act.by(),
                    act.refusal().orElse(null));
        }
    }

    /**
     * One of the processes that share the database.
     *
     * @param name of the node
     * @param started when its process began, UTC, ISO 8601
     * @param beat when it was last heard of, UTC, ISO 8601
     * @param ready whether requests may be sent to it
     * @param problem why it does not serve all that is wanted; optional
     * @param versions of the modules that run there, by name
     */
    public record NodeView(
            String name,
            String started,
            String beat,
            boolean ready,
            @Nullable String problem,
            Map<String, String> versions) {
        static NodeView of(NodeStatus node) {
            return new NodeView(
                    node.name(),
                    node.started().toString(),
                    node.beat().toString(),
                    node.ready(),
                    node.problem().orElse(null),
                    node.versions());
        }
    }

    /**
     * All nodes.
     *
     * @param nodes in the order of names
     */
    public record NodesView(List<NodeView> nodes) {}

    /**
     * The history.
     *
     * @param acts the latest first
     */
    public record HistoryView(List<ActView> acts) {}

    /**
     * All modules.
     *
     * @param modules installed and missing ones
     * @param available names that lie ready in the distribution
     * @param newer higher versions of installed modules that lie ready, by name
     */
    public record ModulesView(List<ModuleView> modules, List<String> available, Map<String, String> newer) {}

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
        return new ModulesView(
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
        return answer(201, start(ModuleAct.Kind.INSTALL, wish, administrator(request)), prefer);
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
        return answer(200, start(ModuleAct.Kind.UPGRADE, wish, administrator(request)), prefer);
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
        return answer(200, jobs.start(administrator(request), ModuleAct.Kind.ROLLBACK, name), prefer);
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

    private ModuleJob start(ModuleAct.Kind act, ModuleWish wish, Caller caller) {
        String file = Calls.body(wish).file();
        if (file != null && caller instanceof Caller.LocalOperator) {
            return jobs.start(caller, act, path(file));
        }
        Needs needs = new Needs();
        String name = needs.text(wish.name(), "name", "模块名（name）");
        needs.met();
        return jobs.start(caller, act, name);
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
        return answer(modules.release(administrator(request), name));
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
    public NodesView nodes(@Context HttpServletRequest request) {
        administrator(request);
        return new NodesView(modules.nodes().stream().map(NodeView::of).toList());
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
        Needs needs = new Needs();
        String file = needs.text(Calls.body(wish).file(), "file");
        needs.met();
        return new ArchiveCheckView(
                modules.check(path(file)).stream().map(ObjectionView::of).toList());
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
    public HistoryView history(@QueryParam("name") @Nullable String name, @Context HttpServletRequest request) {
        administrator(request);
        return new HistoryView(modules.history(Optional.ofNullable(name), MOST_ACTS).stream()
                .map(ActView::of)
                .toList());
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
        return answer(modules.uninstall(administrator(request), name));
    }

    private Response answer(int status, ModuleJob started, @Nullable String prefer) {
        ModuleJob job = jobs.await(started.id(), Patience.of(prefer)).orElse(started);
        if (job.state() == ModuleJob.State.RUNNING) {
            return Response.status(202)
                    .header("Location", ModuleJobView.address(job))
                    .entity(ModuleJobView.of(job))
                    .build();
        }
        Optional<ModuleRecord> module = job.state() == ModuleJob.State.DONE ? find(job.module()) : Optional.empty();
        return module.map(now ->
                        Response.status(status).entity(ModuleView.of(now)).build())
                .orElseThrow(() -> Problem.of(422, "模块没有变化", new ModuleOutcome.Refused(job.objections()).reason()));
    }

    private Optional<ModuleRecord> find(String name) {
        return modules.list().stream()
                .filter(module -> module.name().equals(name))
                .findFirst();
    }

    private static Response answer(ModuleOutcome outcome) {
        if (outcome instanceof ModuleOutcome.Done done) {
            return Response.ok(ModuleView.of(done.module())).build();
        }
        throw Problem.of(422, "模块没有变化", ((ModuleOutcome.Refused) outcome).reason());
    }

    private static Caller administrator(HttpServletRequest request) {
        return Calls.withDuty(request, Duty.SYSTEM_ADMIN, "只有系统管理员可以查看和安装模块。");
    }
}
