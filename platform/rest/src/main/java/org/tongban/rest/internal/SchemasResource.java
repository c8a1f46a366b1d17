// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Component;
import org.tongban.page.ApiPath;

/** The JSON Schemas of the files that departments and districts write, for their editors. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApiPath("schemas")
@Component(service = SchemasResource.class)
public final class SchemasResource {
    private static final Set<String> FILES = Set.of("implementation", "matter", "portal");

    /** For the container. */
    public SchemasResource() {}

    /**
     * A schema, the same that the linter checks files against.
     *
     * @param name implementation, matter or portal
     * @return a JSON Schema 2020-12
     */
    @GET
    @Path("{name}")
    @Answer(body = Object.class, problems = 404)
    public Response get(@PathParam("name") String name) {
        if (!FILES.contains(name)) {
            throw Problem.of(404, "没有这个格式说明", "可以取的有：implementation、matter、portal。");
        }
        String resource = "/org/tongban/engine/matter/tongban-" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(SchemasResource.class.getResourceAsStream(resource))) {
            return Response.ok(in.readAllBytes()).build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
