// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseService;
import org.tongban.page.ApiPath;

/** Stored files of cases and drafts. */
@Path("/")
@ApiPath("files")
@Component(service = FilesResource.class)
public final class FilesResource {
    private final CaseService cases;

    /**
     * Over the case service.
     *
     * @param cases keeps the files
     */
    @Activate
    public FilesResource(@Reference CaseService cases) {
        this.cases = cases;
    }

    /**
     * Reads a file.
     *
     * @param id of the file
     * @param request for the caller
     * @return the bytes, to be saved and never shown in place
     */
    @GET
    @Path("{id}")
    @Answer(
            body = byte[].class,
            problems = {401, 404})
    public Response get(@PathParam("id") String id, @Context HttpServletRequest request) {
        CaseService.StoredFile file =
                cases.file(Calls.signedIn(request), Calls.uuid(id, "这个文件")).orElseThrow(() -> Problem.notFound("这个文件"));
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }
}
