// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
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
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.ApiPath;

/** Cases: filing, reading, commands. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("cases")
@Component(service = CasesResource.class)
public final class CasesResource {
    private final CaseService cases;

    /**
     * Over the case service.
     *
     * @param cases files and decides
     */
    @Activate
    public CasesResource(@Reference CaseService cases) {
        this.cases = cases;
    }

    /**
     * Files a draft of the caller. The same key always gives the same case.
     *
     * @param filing draft, digest and applicants
     * @param key chosen by the caller, 1 to 200 characters
     * @param request for the caller
     * @return 201 with the receipt, 200 when it had been filed before
     */
    @POST
    @Answer(
            value = {201, 200},
            body = ReceiptView.class,
            problems = {400, 401, 404, 409, 422})
    public Response file(
            Filing filing, @HeaderParam("Idempotency-Key") @Nullable String key, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        SubmitOutcome outcome = cases.submit(caller, Calls.body(filing).submission(caller, key));
        if (outcome instanceof SubmitOutcome.Filed filed) {
            return Response.status(filed.again() ? 200 : 201)
                    .entity(ReceiptView.of(filed.receipt()))
                    .build();
        }
        throw problem(outcome);
    }

    private static RuntimeException problem(SubmitOutcome outcome) {
        if (outcome instanceof SubmitOutcome.Invalid invalid) {
            return Problem.invalid(invalid.errors());
        }
        if (outcome instanceof SubmitOutcome.NotTaken notTaken) {
            return Problem.of(422, "现在不能这样申请", notTaken.reason());
        }
        if (outcome instanceof SubmitOutcome.MatterChanged changed) {
            return Problem.of(409, "办理要求刚刚有变化", "现在是 " + changed.current().version() + " 版。请重新读取事项，核对后再提交。");
        }
        return Problem.notFound("这份草稿");
    }

    /**
     * Lists the caller's own cases, or the inbox of a duty.
     *
     * @param duty for staff: window, acceptance, examination or decision; optional
     * @param after cursor of the page before; optional
     * @param request for the caller
     * @return one page
     */
    @GET
    @Answer(problems = {400, 401})
    public CaseLines list(
            @QueryParam("duty") @Nullable String duty,
            @QueryParam("after") @Nullable String after,
            @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        String cursor = after == null ? "" : after;
        return CaseLines.of(
                duty == null ? cases.mine(caller, cursor) : cases.inbox(caller, duty(duty), InboxFilter.ALL, cursor));
    }

    /**
     * Reads a case.
     *
     * @param number of the case
     * @param request for the caller
     * @return the case
     */
    @GET
    @Path("{number}")
    @Answer(problems = {401, 404})
    public CaseView get(@PathParam("number") String number, @Context HttpServletRequest request) {
        return cases.find(Calls.signedIn(request), Calls.caseNumber(number))
                .map(CaseView::of)
                .orElseThrow(() -> Problem.notFound("这个办件"));
    }

    /**
     * Reads the receipt of a case.
     *
     * @param number of the case
     * @param request for the caller
     * @return the receipt
     */
    @GET
    @Path("{number}/receipt")
    @Answer(problems = {401, 404})
    public ReceiptView receipt(@PathParam("number") String number, @Context HttpServletRequest request) {
        return cases.receipt(Calls.signedIn(request), Calls.caseNumber(number))
                .map(ReceiptView::of)
                .orElseThrow(() -> Problem.notFound("这个办件"));
    }

    /**
     * Reads the life event to which a case belongs, with how far its other cases are.
     *
     * @param number of the life event or of one of its cases
     * @param request for the caller
     * @return the life event
     */
    @GET
    @Path("{number}/event")
    @Answer(problems = {401, 404})
    public JointView event(@PathParam("number") String number, @Context HttpServletRequest request) {
        return cases.joint(Calls.signedIn(request), Calls.caseNumber(number))
                .map(JointView::of)
                .orElseThrow(() -> Problem.notFound("这个一件事"));
    }

    /**
     * Reads a document of a case as it went out.
     *
     * @param number of the case
     * @param serial of the document
     * @param format html or pdf; optional, pdf when absent
     * @param request for the caller
     * @return the file
     */
    @GET
    @Path("{number}/documents/{serial}")
    @Produces(MediaType.WILDCARD)
    @Answer(
            body = byte[].class,
            problems = {401, 404})
    public Response document(
            @PathParam("number") String number,
            @PathParam("serial") String serial,
            @QueryParam("format") @Nullable String format,
            @Context HttpServletRequest request) {
        return cases.document(Calls.signedIn(request), Calls.caseNumber(number), serial, !"html".equals(format))
                .map(file -> Response.ok(file.content(), file.contentType()).build())
                .orElseThrow(() -> Problem.notFound("这份文书"));
    }

    /**
     * Stores a file for a correction, until supply-correction names it.
     *
     * @param number of the case
     * @param material code of the material
     * @param name of the file
     * @param content the bytes, at most 10 MiB
     * @param request for the caller
     * @return the stored file
     */
    @POST
    @Path("{number}/materials/{material}")
    @Consumes(MediaType.WILDCARD)
    @Answer(
            value = 201,
            body = FileView.class,
            problems = {401, 404, 413, 422})
    public Response attach(
            @PathParam("number") String number,
            @PathParam("material") String material,
            @QueryParam("name") @Nullable String name,
            InputStream content,
            @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        CaseNumber known = cases.find(caller, Calls.caseNumber(number))
                .orElseThrow(() -> Problem.notFound("这个办件"))
                .number();
        String fileName = Calls.fileName(name, request);
        CaseService.AttachOutcome outcome = cases.attach(caller, known, material, fileName, content);
        if (outcome instanceof CaseService.AttachOutcome.Attached attached) {
            return Response.status(201).entity(FileView.of(attached.material())).build();
        }
        String message = ((CaseService.AttachOutcome.Rejected) outcome).message();
        throw Problem.invalid(List.of(new FieldError(material, message)));
    }

    /**
     * Does something to a case.
     *
     * @param number of the case
     * @param command what to do
     * @param body seq and what the command needs
     * @param request for the caller
     * @return the case as it is now; a conflict brings it too, as {@code current}
     */
    @POST
    @Path("{number}/{command}")
    @Answer(problems = {400, 401, 403, 404, 409, 422})
    public CaseView execute(
            @PathParam("number") String number,
            @PathParam("command") String command,
            Commands.CommandBody body,
            @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        CaseNumber caseNumber = Calls.caseNumber(number);
        CaseCommand said = Commands.read(caseNumber, command, Calls.body(body));
        CommandOutcome outcome = cases.execute(caller, said);
        if (outcome instanceof CommandOutcome.Done done) {
            return CaseView.of(done.file());
        }
        throw problem(said, outcome);
    }

    private static RuntimeException problem(CaseCommand said, CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Conflict conflict) {
            return Problem.conflict(CaseView.of(conflict.current()));
        }
        if (outcome instanceof CommandOutcome.NotAllowed notAllowed) {
            return Problem.of(403, "现在不能这样办", notAllowed.reason());
        }
        if (outcome instanceof CommandOutcome.Invalid invalid) {
            return Problem.invalid(errors(said, invalid));
        }
        return Problem.notFound("这个办件");
    }

    /** What a correction gets wrong are fields and materials of the matter, some of which are called as members are. */
    private static List<FieldError> errors(CaseCommand said, CommandOutcome.Invalid invalid) {
        boolean ofTheForm = said instanceof CaseCommand.SupplyCorrection || said instanceof CaseCommand.SupplyDeferred;
        return ofTheForm ? invalid.errors() : Members.named(invalid.errors());
    }

    private static Duty duty(String text) {
        for (Duty duty : Duty.values()) {
            if (duty.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return duty;
            }
        }
        throw Problem.of(400, "没有这个岗位职责", "duty 可以是 window、helper、acceptance、examination、decision。");
    }
}
