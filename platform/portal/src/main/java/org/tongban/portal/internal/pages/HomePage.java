// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Events;
import org.tongban.portal.internal.HomeView;
import org.tongban.portal.internal.Opening;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;

/** The home page of a district's portal. */
@Component(service = PageContribution.class)
public final class HomePage implements PortalPage {
    private final Site site;

    /**
     * Over the site.
     *
     * @param site matters, portals, halls
     */
    @Activate
    public HomePage(@Reference Site site) {
        this.site = site;
    }

    @Override
    public String route() {
        return "/";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("首页", 10));
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult render(PageRequest request) {
        Hall hall = site.hall(request);
        Optional<String> hours = Opening.hours(site.portal(hall.area()), hall, site.centre(hall.area()));
        HomeView view = HomeView.of(
                request.portal(),
                site.matters().snapshot(),
                new Events(site, hall.area()).open(),
                hall,
                site.chosen(request).isPresent(),
                hours);
        return PageResult.Page.of("首页", Templates.render("home", view));
    }
}
