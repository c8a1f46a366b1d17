// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 督办单: all orders of the branches of a supervisor. */
@Component(service = PageContribution.class)
public final class OrdersPage implements PageContribution {
    static final String ROUTE = "/supervision/orders";

    private final OrderLists lists;

    /**
     * Over the lists.
     *
     * @param lists of orders
     */
    @Activate
    public OrdersPage(@Reference OrderLists lists) {
        this.lists = lists;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SUPERVISOR);
    }

    @Override
    public PageResult render(PageRequest request) {
        List<Sight> sights = Sight.ofSupervisor(request.caller());
        if (sights.isEmpty()) {
            return new PageResult.SignInFirst();
        }
        OrderListView view = lists.view(ROUTE, sights, Shown.of(request.parameter("show")), request.parameter("after"));
        return PageResult.Page.of("督办单", Templates.render("orders", view))
                .under(new Link("/supervision", "督办"))
                .full();
    }
}
