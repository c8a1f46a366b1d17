// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Urls;

/** Remembers the hall that a visitor chose. */
@Component(service = PageContribution.class)
public final class ChooseHallPage implements PortalPage {
    private final Site site;

    /**
     * Over the site.
     *
     * @param site knows the halls
     */
    @Activate
    public ChooseHallPage(@Reference Site site) {
        this.site = site;
    }

    @Override
    public String route() {
        return "/halls/{hall}/choose";
    }

    @Override
    public PageResult render(PageRequest request) {
        String page = "/halls/" + request.pathPart("hall");
        return site.hall(request.pathPart("hall"))
                .<PageResult>map(hall -> request.method() == Method.POST
                        ? new PageResult.ChooseHall(hall.code().value(), Urls.local(request.parameter("next"), page))
                        : new PageResult.Redirect(page))
                .orElseGet(NotHere::hall);
    }
}
