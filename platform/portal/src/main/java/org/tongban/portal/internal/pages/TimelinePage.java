// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.TimelineView;
import org.tongban.tracking.TrackingService;

/** The way of a case for whoever holds the QR code. */
@Component(service = PageContribution.class)
public final class TimelinePage implements PortalPage {
    private final TrackingService tracking;

    /**
     * Over tracking.
     *
     * @param tracking follows cases
     */
    @Activate
    public TimelinePage(@Reference TrackingService tracking) {
        this.tracking = tracking;
    }

    @Override
    public String route() {
        return "/t/{token}";
    }

    @Override
    public PageResult render(PageRequest request) {
        return tracking.byToken(request.pathPart("token"))
                .map(TimelineView::of)
                .<PageResult>map(view -> PageResult.Page.of("办理进度", Templates.render("timelinepage", view)))
                .orElseGet(NotHere::tracked);
    }
}
