// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Component;
import org.tongban.page.ApiPath;

/** The description of the API for programs. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApiPath("openapi")
@Component(service = OpenApiResource.class)
public final class OpenApiResource {
    /** For the container. */
    public OpenApiResource() {}

    /**
     * This description.
     *
     * @return an OpenAPI 3.0 document
     */
    @GET
    @Answer(body = Object.class)
    public Response get() {
        try (InputStream in = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("/openapi.json"))) {
            return Response.ok(in.readAllBytes()).build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
