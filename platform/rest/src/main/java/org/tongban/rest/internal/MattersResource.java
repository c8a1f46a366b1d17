// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.page.ApiPath;

/** Matters and their guides. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApiPath("matters")
@Component(service = MattersResource.class)
public final class MattersResource {
    private final MatterRegistry matters;

    /**
     * Over the registry of matters.
     *
     * @param matters what is on offer
     */
    @Activate
    public MattersResource(@Reference MatterRegistry matters) {
        this.matters = matters;
    }

    /**
     * A line of the list.
     *
     * @param code of the matter
     * @param version of the descriptor
     * @param name official name
     * @param kind item type
     * @param department key
     * @param promised promised limit in words
     * @param online whether it may be filed online
     * @param digest to send with a filing
     */
    public record MatterView(
            String code,
            String version,
            String name,
            String kind,
            String department,
            String promised,
            boolean online,
            String digest) {
        static MatterView of(Matter matter) {
            return new MatterView(
                    matter.code(),
                    matter.version(),
                    matter.name(),
                    matter.kind().label(),
                    matter.department(),
                    matter.limits().promised().limit().label(),
                    matter.online().filing(),
                    matter.digest());
        }
    }

    /**
     * Lists or searches.
     *
     * @param q name, alias or pinyin initials
     * @return all matters, or the matches, best first
     */
    @GET
    public List<MatterView> list(@QueryParam("q") @Nullable String q) {
        MatterSnapshot snapshot = matters.snapshot();
        List<Matter> found = q == null || q.isBlank() ? snapshot.matters() : snapshot.search(q);
        return found.stream().map(MatterView::of).toList();
    }

    /**
     * The whole definition, as a case pins it.
     *
     * @param code of the matter
     * @param area code of a service area; absent gives the standard matter
     * @return JSON with {@code matter} and {@code implementation}; 404 when it is not installed
     */
    @GET
    @Path("{code}")
    public Response get(@PathParam("code") String code, @QueryParam("area") @Nullable String area) {
        MatterSnapshot snapshot = matters.snapshot();
        MatterDefinition definition = (area == null
                        ? snapshot.find(code).map(matter -> new MatterDefinition(matter, java.util.Optional.empty()))
                        : snapshot.definition(code, area))
                .orElseThrow(() -> Problem.notFound("这个事项"));
        return Response.ok(matters.write(definition)).build();
    }

    /**
     * What the linter says about the installed descriptors.
     *
     * @return errors and warnings
     */
    @GET
    @Path("-/findings")
    public List<Map<String, String>> findings() {
        return matters.snapshot().findings().stream()
                .map(finding -> Map.of(
                        "place",
                        finding.file() + ":" + finding.line(),
                        "rule",
                        finding.rule(),
                        "severity",
                        finding.severity().name(),
                        "message",
                        finding.message(),
                        "remedy",
                        finding.remedy()))
                .toList();
    }
}
