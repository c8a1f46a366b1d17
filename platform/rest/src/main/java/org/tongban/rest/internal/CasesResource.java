// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
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
     * A filing.
     *
     * @param draft id of the draft
     * @param matterDigest digest that the draft was filled from
     */
    public record Filing(@Nullable String draft, @Nullable String matterDigest) {}

    /**
     * A line of a list.
     *
     * @param number of the case
     * @param matterName official name
     * @param applicant masked
     * @param state where it stands
     * @param receivedAt ISO instant
     * @param due ISO date
     * @param waitingFor what has to be done next
     */
    public record Line(
            String number,
            String matterName,
            String applicant,
            String state,
            String receivedAt,
            @Nullable String due,
            String waitingFor) {
        static Line of(CaseSummary summary) {
            return new Line(
                    summary.number().value(),
                    summary.matterName(),
                    summary.applicantName(),
                    summary.state().name(),
                    summary.receivedAt().toString(),
                    summary.due().map(Object::toString).orElse(null),
                    summary.waitingFor());
        }
    }

    /**
     * One page.
     *
     * @param cases lines
     * @param next cursor of the next page
     */
    public record Lines(List<Line> cases, @Nullable String next) {
        static Lines of(CaseService.CasePage page) {
            return new Lines(
                    page.cases().stream().map(Line::of).toList(), page.next().orElse(null));
        }
    }

    /**
     * What the applicant takes home.
     *
     * @param number of the case
     * @param trackingToken for the QR code
     * @param queryCode for looking up by number
     * @param receivedAt ISO instant
     * @param matterName official name
     * @param applicant masked
     * @param body that decides
     * @param answerBy ISO date
     */
    public record ReceiptView(
            String number,
            String trackingToken,
            String queryCode,
            String receivedAt,
            String matterName,
            String applicant,
            String body,
            @Nullable String answerBy) {
        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.number().value(),
                    receipt.trackingToken(),
                    receipt.queryCode(),
                    receipt.receivedAt().toString(),
                    receipt.matterName(),
                    receipt.applicant(),
                    receipt.body(),
                    receipt.answerBy().map(Object::toString).orElse(null));
        }
    }

    /**
     * Files a draft of the caller.
     *
     * @param filing draft and digest
     * @param key the same key always gives the same case
     * @param request for the caller
     * @return 201 with the receipt, 200 when it had been filed before; 409, 422
     */
    @POST
    public Response file(
            Filing filing, @HeaderParam("Idempotency-Key") @Nullable String key, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        if (!(caller instanceof Caller.Citizen citizen)) {
            throw Problem.of(403, "这个接口给申请人用", "窗口收件请在综合窗口页面办理。");
        }
        Submission submission = new Submission(
                Calls.uuid(Calls.required(filing.draft(), "draft"), "这份草稿"),
                Calls.required(filing.matterDigest(), "matterDigest"),
                List.of(new Applicant(citizen.person(), "")),
                Calls.required(key, "Idempotency-Key"));
        SubmitOutcome outcome = cases.submit(caller, submission);
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
     * The caller's own cases, or an inbox.
     *
     * @param duty for staff: the duty whose inbox is wanted
     * @param after cursor
     * @param request for the caller
     * @return one page
     */
    @GET
    public Lines list(
            @QueryParam("duty") @Nullable String duty,
            @QueryParam("after") @Nullable String after,
            @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        String cursor = after == null ? "" : after;
        return Lines.of(duty == null ? cases.mine(caller, cursor) : cases.inbox(caller, duty(duty), cursor));
    }

    /**
     * Reads a case.
     *
     * @param number of the case
     * @param request for the caller
     * @return the case; 404 when the caller may not see it
     */
    @GET
    @Path("{number}")
    public Object get(@PathParam("number") String number, @Context HttpServletRequest request) {
        return cases.find(Calls.signedIn(request), Calls.caseNumber(number))
                .map(CaseView::of)
                .orElseThrow(() -> Problem.notFound("这个办件"));
    }

    /**
     * Reads the receipt of a case.
     *
     * @param number of the case
     * @param request for the caller
     * @return the receipt; 404 when the caller may not see the case
     */
    @GET
    @Path("{number}/receipt")
    public ReceiptView receipt(@PathParam("number") String number, @Context HttpServletRequest request) {
        return cases.receipt(Calls.signedIn(request), Calls.caseNumber(number))
                .map(ReceiptView::of)
                .orElseThrow(() -> Problem.notFound("这个办件"));
    }

    /**
     * Does something to a case.
     *
     * @param number of the case
     * @param command kebab-case name, for example {@code accept}
     * @param body seq and what the command needs
     * @param request for the caller
     * @return the case as it is now; 403, 404, 409 with the case, 422
     */
    @POST
    @Path("{number}/{command}")
    public Object execute(
            @PathParam("number") String number,
            @PathParam("command") String command,
            Map<String, Object> body,
            @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        CaseNumber caseNumber = Calls.caseNumber(number);
        CaseCommand parsed = Commands.read(caseNumber, command, body);
        CommandOutcome outcome = cases.execute(caller, parsed);
        if (outcome instanceof CommandOutcome.Done done) {
            return CaseView.of(done.file());
        }
        if (outcome instanceof CommandOutcome.Conflict conflict) {
            return Response.status(409).entity(CaseView.of(conflict.current())).build();
        }
        if (outcome instanceof CommandOutcome.NotAllowed notAllowed) {
            throw Problem.of(403, "现在不能这样办", notAllowed.reason());
        }
        if (outcome instanceof CommandOutcome.Invalid invalid) {
            throw Problem.invalid(invalid.errors());
        }
        throw Problem.notFound("这个办件");
    }

    private static Duty duty(String text) {
        try {
            return Duty.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(400, "没有这个岗位职责", "duty 可以是 window、acceptance、examination、decision。");
        }
    }
}
