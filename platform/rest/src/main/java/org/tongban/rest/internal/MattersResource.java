// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Finding;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Step;
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
     * @param parts codes of the matters that a life event joins; empty for others
     */
    public record MatterView(
            String code,
            String version,
            String name,
            String kind,
            String department,
            String promised,
            boolean online,
            String digest,
            List<String> parts) {
        static MatterView of(Matter matter) {
            return new MatterView(
                    matter.code(),
                    matter.version(),
                    matter.name(),
                    matter.kind().label(),
                    matter.department(),
                    matter.limits().promised().limit().label(),
                    matter.online().filing(),
                    matter.digest(),
                    matter.event().map(LifeEvent::parts).orElse(List.of()).stream()
                            .map(LifeEvent.Part::matter)
                            .toList());
        }
    }

    /**
     * Lists or searches.
     *
     * @param q name, alias or pinyin initials; optional
     * @return all matters, or the matches, best first
     */
    @GET
    @Answer
    public List<MatterView> list(@QueryParam("q") @Nullable String q) {
        MatterSnapshot snapshot = matters.snapshot();
        List<Matter> found = q == null || q.isBlank() ? snapshot.matters() : snapshot.search(q);
        return found.stream().map(MatterView::of).toList();
    }

    /**
     * The whole definition, as a case pins it: guide, form with its JSON Schema, materials, steps, limits, results.
     *
     * @param code of the matter
     * @param area code of a service area, absent for the standard matter; optional
     * @return JSON with {@code matter} and {@code implementation}
     */
    @GET
    @Path("{code}")
    @Answer(body = Object.class, problems = 404)
    public Response get(@PathParam("code") String code, @QueryParam("area") @Nullable String area) {
        MatterSnapshot snapshot = matters.snapshot();
        MatterDefinition definition = (area == null
                        ? snapshot.find(code).map(matter -> new MatterDefinition(matter, Optional.empty()))
                        : snapshot.definition(code, area))
                .orElseThrow(() -> Problem.notFound("这个事项"));
        return Response.ok(matters.write(definition)).build();
    }

    /**
     * What answers would bring, before anything is filed.
     *
     * @param errors what is wrong with the answers, one for each field
     * @param materials what has to be handed in
     * @param steps between acceptance and decision
     */
    public record CheckView(List<FieldError> errors, List<NeededView> materials, List<String> steps) {}

    /**
     * A material that the answers call for.
     *
     * @param code to upload it under
     * @param name official name
     * @param required false when it may be left out
     * @param source who brings it
     * @param formats of the file
     */
    public record NeededView(String code, String name, boolean required, String source, List<String> formats) {
        static NeededView of(Material material) {
            return new NeededView(
                    material.code(),
                    material.name(),
                    material.required(),
                    material.source().name(),
                    material.formats());
        }
    }

    /**
     * Checks answers against the form without keeping them.
     *
     * @param code of the matter
     * @param answers by field name
     * @return errors, materials and steps
     */
    @POST
    @Path("{code}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answer(problems = {400, 404, 413})
    public CheckView check(@PathParam("code") String code, Map<String, @Nullable Object> answers) {
        Matter matter = matters.snapshot().find(code).orElseThrow(() -> Problem.notFound("这个事项"));
        Answers typed = TypedAnswers.of(Calls.body(answers)).filled();
        return new CheckView(
                matters.check(matter, typed),
                matters.materials(matter, typed).stream().map(NeededView::of).toList(),
                matters.steps(matter, typed).stream().map(Step::name).toList());
    }

    /**
     * What the linter says about a descriptor that is installed.
     *
     * @param place file and line
     * @param rule id
     * @param severity error or warning
     * @param message what is wrong
     * @param remedy what to do
     */
    public record FindingView(String place, String rule, String severity, String message, String remedy) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.place(), finding.rule(), finding.severity().name(), finding.message(), finding.remedy());
        }
    }

    /**
     * What the linter says about the installed descriptors.
     *
     * @return errors and warnings
     */
    @GET
    @Path("-/findings")
    @Answer
    public List<FindingView> findings() {
        return matters.snapshot().findings().stream().map(FindingView::of).toList();
    }
}
