// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.DraftService;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.page.ApiPath;

/** Drafts: what is filed later. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("drafts")
@Component(service = DraftsResource.class)
public final class DraftsResource {
    private final DraftService drafts;

    /**
     * Over the drafts.
     *
     * @param drafts keeps them
     */
    @Activate
    public DraftsResource(@Reference DraftService drafts) {
        this.drafts = drafts;
    }

    /**
     * What a draft begins with.
     *
     * @param matter code of the matter
     * @param hall division code
     */
    public record Beginning(
            @Nullable String matter, @Nullable String hall) {}

    /**
     * Lists the caller's drafts, newest first.
     *
     * @param request for the caller
     * @return at most fifty
     */
    @GET
    @Answer(problems = 401)
    public List<DraftView> list(@Context HttpServletRequest request) {
        return drafts.mine(Calls.signedIn(request)).stream().map(DraftView::of).toList();
    }

    /**
     * Begins a draft, or finds the one that the caller has already begun for this matter and hall.
     *
     * @param beginning matter and hall
     * @param request for the caller
     * @return 201 with the draft
     */
    @POST
    @Answer(
            value = 201,
            body = DraftView.class,
            problems = {400, 401, 404, 422})
    public Response begin(Beginning beginning, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        Needs needs = new Needs();
        String matter = needs.text(Calls.body(beginning).matter(), "matter");
        String hall = needs.text(beginning.hall(), "hall");
        needs.met();
        DivisionCode division = Calls.division(hall);
        return Response.status(201)
                .entity(view(drafts.begin(caller, matter, division, Channel.API)))
                .build();
    }

    /**
     * Reads a draft.
     *
     * @param id of the draft
     * @param request for the caller
     * @return the draft
     */
    @GET
    @Path("{id}")
    @Answer(problems = {401, 404})
    public DraftView get(@PathParam("id") String id, @Context HttpServletRequest request) {
        return view(drafts.find(Calls.signedIn(request), id(id)));
    }

    /**
     * Saves answers. Fields that are not named keep their value, null empties a field.
     *
     * @param id of the draft
     * @param answers by field name
     * @param request for the caller
     * @return the draft
     */
    @PUT
    @Path("{id}/answers")
    @Answer(problems = {400, 401, 404, 413})
    public DraftView save(
            @PathParam("id") String id, Map<String, @Nullable Object> answers, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        return view(drafts.save(caller, id(id), TypedAnswers.of(Calls.body(answers))));
    }

    /**
     * Stores a file for a material. Its type is found from the content.
     *
     * @param id of the draft
     * @param material code of the material
     * @param name of the file
     * @param content the bytes, at most 10 MiB
     * @param request for the caller
     * @return the draft
     */
    @POST
    @Path("{id}/materials/{material}")
    @Consumes(MediaType.WILDCARD)
    @Answer(problems = {401, 404, 413, 422})
    public DraftView attach(
            @PathParam("id") String id,
            @PathParam("material") String material,
            @QueryParam("name") @Nullable String name,
            InputStream content,
            @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        return view(drafts.attach(caller, id(id), material, Calls.fileName(name, request), content));
    }

    /**
     * Notes how a clerk saw a paper without keeping a file.
     *
     * @param id of the draft
     * @param material code of the material
     * @param sight how
     * @param request for the caller
     * @return the draft
     */
    @PUT
    @Path("{id}/materials/{material}/mark")
    @Answer(problems = {400, 401, 404, 422})
    public DraftView mark(
            @PathParam("id") String id,
            @PathParam("material") String material,
            Sight sight,
            @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        return view(drafts.mark(caller, id(id), material, Calls.body(sight).read()));
    }

    /**
     * Takes a file away again.
     *
     * @param id of the draft
     * @param file id of the file
     * @param request for the caller
     * @return the draft
     */
    @DELETE
    @Path("{id}/files/{file}")
    @Answer(problems = {401, 404})
    public DraftView detach(
            @PathParam("id") String id, @PathParam("file") String file, @Context HttpServletRequest request) {
        return view(drafts.detach(Calls.signedIn(request), id(id), Calls.uuid(file, "这个文件")));
    }

    /**
     * Throws a draft away, with its files.
     *
     * @param id of the draft
     * @param request for the caller
     * @return 204, also when there was none
     */
    @DELETE
    @Path("{id}")
    @Answer(
            value = 204,
            problems = {401, 404})
    public Response discard(@PathParam("id") String id, @Context HttpServletRequest request) {
        drafts.discard(Calls.signedIn(request), id(id));
        return Response.noContent().build();
    }

    private static UUID id(String text) {
        return Calls.uuid(text, "这份草稿");
    }

    private static DraftView view(Optional<Draft> draft) {
        return draft.map(DraftView::of).orElseThrow(() -> Problem.notFound("这份草稿"));
    }

    private static DraftView view(DraftOutcome outcome) {
        if (outcome instanceof DraftOutcome.Saved saved) {
            return DraftView.of(saved.draft());
        }
        if (outcome instanceof DraftOutcome.Invalid invalid) {
            throw Problem.invalid(invalid.errors());
        }
        throw Problem.notFound("这份草稿");
    }
}
