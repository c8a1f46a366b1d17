// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.MandateService;
import org.tongban.cases.PromiseService;
import org.tongban.identity.Caller;
import org.tongban.page.ApiPath;

/** What comes before a filing: promises to be read, and the code by which an applicant confirms from afar. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("filings")
@Component(service = FilingsResource.class)
public final class FilingsResource {
    private final PromiseService promises;
    private final MandateService mandates;

    /**
     * Over the services.
     *
     * @param promises draws them
     * @param mandates sends codes
     */
    @Activate
    public FilingsResource(@Reference PromiseService promises, @Reference MandateService mandates) {
        this.promises = promises;
        this.mandates = mandates;
    }

    /**
     * A promise.
     *
     * @param kind deferral-promise or commitment
     * @param title of the document
     * @param matterName for which matter
     * @param html what is promised, as a part of a page
     * @param digest to send with the filing once the applicant has read it and agreed
     */
    public record PromiseView(String kind, String title, String matterName, String html, String digest) {
        static PromiseView of(PromiseService.Promise promise) {
            return new PromiseView(
                    promise.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    promise.title(),
                    promise.matterName(),
                    promise.markup(),
                    promise.digest());
        }
    }

    /**
     * A code on its way.
     *
     * @param phone masked
     * @param until ISO instant from which it is void
     */
    public record CodeView(String phone, String until) {}

    /**
     * Draws the promises that a filing of a draft would make as it is now.
     *
     * @param filing draft, digest and applicants
     * @param request for the caller
     * @return empty when nothing has to be promised, and while the form has mistakes
     */
    @POST
    @Path("promises")
    @Answer(problems = {400, 401, 404, 422})
    public List<PromiseView> promises(Filing filing, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        return promises.of(caller, Calls.body(filing).planned(caller)).stream()
                .map(PromiseView::of)
                .toList();
    }

    /**
     * Sends the applicant of a draft a code of six digits, which holds for ten minutes and for this content only.
     *
     * @param filing draft, digest and applicants
     * @param request for the caller, a member of staff
     * @return 201 with the masked phone
     */
    @POST
    @Path("mandate-codes")
    @Answer(
            value = 201,
            body = CodeView.class,
            problems = {400, 401, 404, 422})
    public Response send(Filing filing, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        MandateService.Outcome outcome =
                mandates.send(caller, Calls.body(filing).planned(caller));
        if (outcome instanceof MandateService.Outcome.Underway underway) {
            MandateService.Sent sent = underway.sent();
            return Response.status(201)
                    .entity(new CodeView(sent.phone(), sent.until().toString()))
                    .build();
        }
        if (outcome instanceof MandateService.Outcome.Incomplete incomplete) {
            throw Problem.invalid(incomplete.errors());
        }
        throw outcome instanceof MandateService.Outcome.NotSent refused
                ? Problem.of(422, "没有发确认码", refused.reason())
                : Problem.notFound("这份草稿");
    }
}
