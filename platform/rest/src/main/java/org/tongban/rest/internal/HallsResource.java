// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.page.ApiPath;

/** Halls of four levels. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApiPath("halls")
@Component(service = HallsResource.class)
public final class HallsResource {
    private static final int MOST = 50;

    private final HallService halls;

    /**
     * Over the tree of halls.
     *
     * @param halls reads the tree
     */
    @Activate
    public HallsResource(@Reference HallService halls) {
        this.halls = halls;
    }

    /**
     * A hall.
     *
     * @param code 12-digit division code
     * @param name public name
     * @param level one of four
     * @param area service area
     * @param address where
     * @param phone with area code
     */
    public record HallView(String code, String name, String level, String area, String address, String phone) {
        static HallView of(Hall hall) {
            return new HallView(
                    hall.code().value(), hall.name(), hall.level().name(), hall.area(), hall.address(), hall.phone());
        }
    }

    /**
     * Searches halls, or lists the districts.
     *
     * @param q a part of a name; optional
     * @return at most fifty
     */
    @GET
    @Answer
    public List<HallView> list(@QueryParam("q") @Nullable String q) {
        List<Hall> found = q == null || q.isBlank() ? halls.children(halls.city()) : halls.search(q, MOST);
        return found.stream().map(HallView::of).toList();
    }

    /**
     * One hall.
     *
     * @param code 6, 9 or 12 digits
     * @return the hall, when citizens can choose it
     */
    @GET
    @Path("{code}")
    @Answer(problems = {400, 404})
    public HallView get(@PathParam("code") String code) {
        return HallView.of(hall(code));
    }

    /**
     * The halls below a hall.
     *
     * @param code 6, 9 or 12 digits
     * @return in the order of codes
     */
    @GET
    @Path("{code}/halls")
    @Answer(problems = {400, 404})
    public List<HallView> children(@PathParam("code") String code) {
        return halls.children(hall(code)).stream().map(HallView::of).toList();
    }

    /**
     * The way from the city down to a hall, both included.
     *
     * @param code 6, 9 or 12 digits
     * @return the city first
     */
    @GET
    @Path("{code}/path")
    @Answer(problems = {400, 404})
    public List<HallView> path(@PathParam("code") String code) {
        return halls.path(hall(code)).stream().map(HallView::of).toList();
    }

    /**
     * A service area.
     *
     * @param code six digits, or a short name
     * @param name shown
     */
    public record AreaView(String code, String name) {}

    /**
     * The areas with a service office of their own.
     *
     * @return in public order
     */
    @GET
    @Path("-/areas")
    @Answer
    public List<AreaView> areas() {
        return halls.areas().stream()
                .map(area -> new AreaView(area.code(), area.name()))
                .toList();
    }

    private Hall hall(String code) {
        return halls.find(Calls.division(code)).orElseThrow(() -> Problem.notFound("这个大厅"));
    }
}
