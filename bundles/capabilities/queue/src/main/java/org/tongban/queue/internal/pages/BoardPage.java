// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.queue.internal.HallStatus;
import org.tongban.queue.internal.Kiosk;
import org.tongban.queue.internal.Screens;
import org.tongban.queue.internal.Site;
import org.tongban.queue.internal.Templates;

/** The board on the wall of a hall: which number goes to which window. */
@Component(service = PageContribution.class)
public final class BoardPage implements PortalPage {
    private final Site site;
    private final Screens screens;

    /**
     * Over the queue.
     *
     * @param site knows the halls
     * @param kiosk knows whether they are open
     * @param status knows who is called
     */
    @Activate
    public BoardPage(@Reference Site site, @Reference Kiosk kiosk, @Reference HallStatus status) {
        this.site = site;
        this.screens = new Screens(site, kiosk, status);
    }

    @Override
    public String route() {
        return "/board/{hall}";
    }

    @Override
    public PageResult render(PageRequest request) {
        return site.hall(request.pathPart("hall")).map(this::page).orElseGet(PortalPage::noHall);
    }

    private PageResult page(Hall hall) {
        return PageResult.Page.of("叫号屏", Templates.render("board", screens.view(hall)))
                .full();
    }
}
