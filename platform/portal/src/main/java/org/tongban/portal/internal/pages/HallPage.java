// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.HallView;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;

/** One hall: open or closed, where it is, and what it does. */
@Component(service = PageContribution.class)
public final class HallPage implements PortalPage {
    private final Site site;

    /**
     * Over the site.
     *
     * @param site knows the halls
     */
    @Activate
    public HallPage(@Reference Site site) {
        this.site = site;
    }

    @Override
    public String route() {
        return "/halls/{hall}";
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<Hall> hall = site.hall(request.pathPart("hall"));
        if (hall.isEmpty()) {
            return NotHere.hall();
        }
        HallView view = HallView.of(site, site.matters().snapshot(), hall.get(), request);
        return PageResult.Page.of(hall.get().name(), Templates.render("hall", view))
                .under(new Link("/halls?in=" + hall.get().code(), "办事大厅"));
    }
}
