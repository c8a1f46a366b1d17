// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
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
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.DraftService;
import org.tongban.form.Answers;
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
     * A draft.
     *
     * @param id random
     * @param matter code of the matter
     * @param matterDigest to send with the filing
     * @param hall where it will be filed
     * @param answers so far
     * @param files so far
     */
    public record DraftView(
            String id,
            String matter,
            String matterDigest,
            String hall,
            Map<String, Object> answers,
            List<FileView> files) {
        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.id().toString(),
                    draft.matter(),
                    draft.matterDigest(),
                    draft.hall().value(),
                    draft.answers().values(),
                    draft.files().stream().map(FileView::of).toList());
        }
    }

    /**
     * A file.
     *
     * @param id of the file
     * @param material code of the material
     * @param fileName as named by the applicant
     * @param contentType found from the content
     * @param size bytes
     * @param mark how it was seen
     */
    public record FileView(String id, String material, String fileName, String contentType, long size, String mark) {
        static FileView of(CaseMaterial file) {
            return new FileView(
                    file.id().toString(),
                    file.material(),
                    file.fileName(),
                    file.contentType(),
                    file.size(),
                    file.mark().label());
        }
    }

    /**
     * Begins a draft.
     *
     * @param beginning matter and hall
     * @param request for the caller
     * @return 201 with the draft; 422 when the hall does not take it
     */
    @POST
    public Response begin(Beginning beginning, @Context HttpServletRequest request) {
        DraftOutcome outcome = drafts.begin(
                Calls.signedIn(request),
                Calls.required(beginning.matter(), "matter"),
                Calls.division(Calls.required(beginning.hall(), "hall")),
                Channel.API);
        return Response.status(201).entity(view(outcome)).build();
    }

    /**
     * Reads a draft.
     *
     * @param id of the draft
     * @param request for the caller
     * @return the draft; 404 when it is not the caller's
     */
    @GET
    @Path("{id}")
    public DraftView get(@PathParam("id") String id, @Context HttpServletRequest request) {
        return drafts.find(Calls.signedIn(request), id(id))
                .map(DraftView::of)
                .orElseThrow(() -> Problem.notFound("这份草稿"));
    }

    /**
     * Saves answers.
     *
     * @param id of the draft
     * @param answers by field name
     * @param request for the caller
     * @return the draft
     */
    @PUT
    @Path("{id}/answers")
    public DraftView save(
            @PathParam("id") String id, Map<String, Object> answers, @Context HttpServletRequest request) {
        return drafts.save(Calls.signedIn(request), id(id), new Answers(answers))
                .map(DraftView::of)
                .orElseThrow(() -> Problem.notFound("这份草稿"));
    }

    /**
     * Stores a file for a material.
     *
     * @param id of the draft
     * @param material code of the material
     * @param name of the file
     * @param content the bytes
     * @param request for the caller
     * @return the draft; 422 when the file is not taken
     */
    @POST
    @Path("{id}/materials/{material}")
    @Consumes(MediaType.WILDCARD)
    public DraftView attach(
            @PathParam("id") String id,
            @PathParam("material") String material,
            @QueryParam("name") @Nullable String name,
            InputStream content,
            @Context HttpServletRequest request) {
        String fileName = Calls.required(name, "name");
        return view(drafts.attach(Calls.signedIn(request), id(id), material, fileName, content));
    }

    /**
     * Throws a draft away.
     *
     * @param id of the draft
     * @param request for the caller
     * @return 204
     */
    @DELETE
    @Path("{id}")
    public Response discard(@PathParam("id") String id, @Context HttpServletRequest request) {
        drafts.discard(Calls.signedIn(request), id(id));
        return Response.noContent().build();
    }

    private static UUID id(String text) {
        return Calls.uuid(text, "这份草稿");
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
