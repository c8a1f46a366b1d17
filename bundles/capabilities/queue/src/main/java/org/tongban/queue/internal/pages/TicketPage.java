// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.queue.internal.HallStatus;
import org.tongban.queue.internal.Site;
import org.tongban.queue.internal.Templates;
import org.tongban.queue.internal.TicketView;

/** A ticket on its holder's phone. */
@Component(service = PageContribution.class)
public final class TicketPage implements PortalPage {
    private final Site site;
    private final HallStatus status;

    /**
     * Over the queue.
     *
     * @param site knows the halls
     * @param status knows the tickets
     */
    @Activate
    public TicketPage(@Reference Site site, @Reference HallStatus status) {
        this.site = site;
        this.status = status;
    }

    @Override
    public String route() {
        return "/tickets/{token}";
    }

    @Override
    public PageResult render(PageRequest request) {
        return status.seen(request.pathPart("token"))
                .map(seen -> (PageResult)
                        PageResult.Page.of("排队号", Templates.render("ticket", TicketView.of(site, seen, ""))))
                .orElseGet(() ->
                        new PageResult.Message(404, "没有找到这张号", "请重新扫小票上的二维码，或者看大厅里的屏幕。", new Link("/halls", "办事大厅")));
    }
}
