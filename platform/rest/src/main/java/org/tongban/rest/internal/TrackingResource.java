// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.ApiPath;
import org.tongban.tracking.JointTimeline;
import org.tongban.tracking.Timeline;
import org.tongban.tracking.TrackingService;

/** Following a case without signing in. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApiPath("tracking")
@Component(service = TrackingResource.class)
public final class TrackingResource {
    private final TrackingService tracking;

    /**
     * Over the tracking service.
     *
     * @param tracking draws timelines
     */
    @Activate
    public TrackingResource(@Reference TrackingService tracking) {
        this.tracking = tracking;
    }

    /**
     * A timeline.
     *
     * @param number of the case
     * @param title of the matter
     * @param state where it stands
     * @param sentence the one sentence on top
     * @param due ISO date
     * @param usedDays working days used
     * @param allDays working days promised
     * @param provisional true when a date lies beyond the published calendar
     * @param entries newest first
     */
    public record TimelineView(
            String number,
            String title,
            String state,
            String sentence,
            @Nullable String due,
            int usedDays,
            int allDays,
            boolean provisional,
            List<EntryView> entries) {
        static TimelineView of(Timeline timeline) {
            return new TimelineView(
                    timeline.number().value(),
                    timeline.title(),
                    timeline.state().name(),
                    timeline.sentence(),
                    timeline.due().map(Object::toString).orElse(null),
                    timeline.usedDays(),
                    timeline.allDays(),
                    timeline.provisional(),
                    timeline.entries().stream().map(EntryView::of).toList());
        }
    }

    /**
     * A line of the timeline.
     *
     * @param phase past, present or to come
     * @param at ISO instant
     * @param title in a few characters
     * @param text in a sentence
     */
    public record EntryView(String phase, @Nullable String at, String title, String text) {
        static EntryView of(Timeline.Entry entry) {
            return new EntryView(
                    entry.phase().name(), entry.at().map(Object::toString).orElse(null), entry.title(), entry.text());
        }
    }

    /**
     * By the token of the QR code.
     *
     * @param token of the receipt
     * @return the timeline
     */
    @GET
    @Path("{token}")
    @Answer(problems = 404)
    public TimelineView byToken(@PathParam("token") String token) {
        return tracking.byToken(token).map(TimelineView::of).orElseThrow(() -> Problem.notFound("这个办件"));
    }

    /**
     * All cases of a life event.
     *
     * @param number of the life event
     * @param title of the life event
     * @param sentence the one sentence on top
     * @param due ISO date, the latest of its cases
     * @param finished true when no case goes on
     * @param parts the way of each case
     */
    public record JointTimelineView(
            String number,
            String title,
            String sentence,
            @Nullable String due,
            boolean finished,
            List<TimelineView> parts) {
        static JointTimelineView of(JointTimeline joint) {
            return new JointTimelineView(
                    joint.number().value(),
                    joint.title(),
                    joint.sentence(),
                    joint.due().map(Object::toString).orElse(null),
                    joint.finished(),
                    joint.parts().stream()
                            .map(part -> TimelineView.of(part.timeline()))
                            .toList());
        }
    }

    /**
     * A life event, by its own token or that of one of its cases.
     *
     * @param token of the receipt
     * @return the ways of all its cases
     */
    @GET
    @Path("{token}/event")
    @Answer(problems = 404)
    public JointTimelineView event(@PathParam("token") String token) {
        return tracking.joint(token).map(JointTimelineView::of).orElseThrow(() -> Problem.notFound("这个一件事"));
    }

    /**
     * By number and query code.
     *
     * @param number of the case
     * @param queryCode six characters
     * @param request for the limit on tries
     * @return the timeline; one answer for a wrong number, a wrong code and too many tries
     */
    @GET
    @Answer(problems = {404, 422})
    public TimelineView byNumber(
            @QueryParam("number") @Nullable String number,
            @QueryParam("code") @Nullable String queryCode,
            @Context HttpServletRequest request) {
        Needs needs = new Needs();
        String typed = needs.text(number, "number");
        String code = needs.text(queryCode, "code", "查询码（code）");
        needs.met();
        return tracking.byNumber(Calls.caseNumber(typed), code, request.getRemoteAddr())
                .map(TimelineView::of)
                .orElseThrow(() -> Problem.notFound("这个办件"));
    }
}
