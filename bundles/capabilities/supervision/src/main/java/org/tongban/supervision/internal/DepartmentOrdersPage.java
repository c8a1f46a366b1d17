// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.supervision.internal.store.JpaOrders;

/** 督办单 at the desk: what supervisors ask of the department. */
@Component(service = PageContribution.class)
public final class DepartmentOrdersPage implements PageContribution {
    private final Orders orders;
    private final Overview overview;

    /**
     * Over the services.
     *
     * @param orders are listed
     * @param overview words them
     */
    @Activate
    public DepartmentOrdersPage(@Reference Orders orders, @Reference Overview overview) {
        this.orders = orders;
        this.overview = overview;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/desk/orders";
    }

    @Override
    public Set<Duty> duties() {
        return Sight.DEPARTMENT;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("督办单", 40));
    }

    @Override
    public PageResult render(PageRequest request) {
        List<Sight> sights = Sight.ofDepartment(request.caller());
        boolean closed = request.parameter("closed").equals("1");
        List<Order> found = orders.list(sights, closed, request.parameter("after"));
        List<Order> shown = found.stream().limit(JpaOrders.PAGE).toList();
        DepartmentOrdersView view = new DepartmentOrdersView(
                overview.lines(shown),
                shown.stream().filter(order -> order.stage() == Stage.OPEN).count(),
                closed,
                found.size() > JpaOrders.PAGE
                        ? Optional.of("/desk/orders?closed=" + (closed ? "1" : "0") + "&after="
                                + shown.get(shown.size() - 1).key())
                        : Optional.empty());
        return PageResult.Page.of("督办单", Templates.render("departmentorders", view))
                .full();
    }
}
