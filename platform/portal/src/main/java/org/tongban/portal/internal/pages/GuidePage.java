// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.GuideActions;
import org.tongban.portal.internal.GuideView;
import org.tongban.portal.internal.Guides;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.Visiting;
import org.tongban.tracking.TrackingService;

/** The guide of a matter: all that one has to know before signing in. */
@Component(service = PageContribution.class)
public final class GuidePage implements PortalPage {
    private final Site site;
    private final TrackingService tracking;

    /**
     * Over the site.
     *
     * @param site matters and halls
     * @param tracking draws QR codes
     */
    @Activate
    public GuidePage(@Reference Site site, @Reference TrackingService tracking) {
        this.site = site;
        this.tracking = tracking;
    }

    @Override
    public String route() {
        return "/matters/{matter}";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult render(PageRequest request) {
        MatterSnapshot snapshot = site.matters().snapshot();
        Hall hall = site.hall(request);
        Optional<MatterDefinition> definition = snapshot.definition(request.pathPart("matter"), hall.area());
        if (definition.isEmpty()) {
            return NotHere.matter();
        }
        Matter matter = definition.get().matter();
        GuideView.Action action = new GuideActions(
                        site, definition.get(), hall, site.chosen(request).isPresent(), new Visiting(request, hall))
                .action(
                        site.role(snapshot, matter, hall),
                        tracking.qrSvg(request.baseUrl() + "/matters/" + matter.code()));
        GuideView view = new Guides(site, definition.get(), hall).view(action);
        return PageResult.Page.of(matter.name(), Templates.render("guide", view))
                .under(new Link("/matters", "全部事项"));
    }
}
