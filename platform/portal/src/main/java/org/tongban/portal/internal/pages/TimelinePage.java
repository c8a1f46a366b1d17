// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.JointView;
import org.tongban.portal.internal.RatingInvitation;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.TimelineView;
import org.tongban.portal.internal.TrackedView;
import org.tongban.tracking.JointTimeline;
import org.tongban.tracking.TrackingService;

/** The way of a case for whoever holds the QR code. */
@Component(service = PageContribution.class)
public final class TimelinePage implements PortalPage {
    private final TrackingService tracking;
    private final RatingInvitation ratings;

    /**
     * Over tracking.
     *
     * @param tracking follows cases
     * @param ratings invites to rate
     */
    @Activate
    public TimelinePage(@Reference TrackingService tracking, @Reference RatingInvitation ratings) {
        this.tracking = tracking;
        this.ratings = ratings;
    }

    @Override
    public String route() {
        return "/t/{token}";
    }

    @Override
    public PageResult render(PageRequest request) {
        String token = request.pathPart("token");
        Optional<JointTimeline> joint = tracking.joint(token);
        if (joint.filter(event -> event.token().equals(token)).isPresent()) {
            return joint(joint.get());
        }
        return tracking.byToken(token)
                .map(TimelineView::of)
                .map(view -> new TrackedView(view, joint.map(JointView::back), ratings.of(token, "/rate/" + token)))
                .<PageResult>map(view -> PageResult.Page.of("办理进度", Templates.render("timelinepage", view)))
                .orElseGet(NotHere::tracked);
    }

    /** All cases of a life event. */
    static PageResult joint(JointTimeline joint) {
        return PageResult.Page.of("办理进度", Templates.render("jointpage", JointView.of(joint)));
    }
}
