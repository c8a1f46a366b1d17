// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Errands;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 督办单 at the desk: what supervisors ask of the department. */
@Component(service = {PageContribution.class, Errands.class})
public final class DepartmentOrdersPage implements PageContribution, Errands {
    private static final String ROUTE = "/desk/orders";

    private final OrderLists lists;

    /**
     * Over the lists.
     *
     * @param lists of orders
     */
    @Activate
    public DepartmentOrdersPage(@Reference OrderLists lists) {
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
        return Sight.DEPARTMENT;
    }

    @Override
    public boolean opensFor(Caller caller) {
        return !Sight.ofDepartment(caller).isEmpty();
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("督办单", 40));
    }

    @Override
    public List<Errand> of(Caller.Staff staff) {
        List<Sight> sights = Sight.ofDepartment(staff);
        long waiting = lists.count(sights, Shown.WAITING);
        if (waiting == 0) {
            return List.of();
        }
        long overdue = lists.count(sights, Shown.OVERDUE);
        String late = overdue == 0 ? "。" : "，其中 " + overdue + " 张已经超时。";
        return List.of(new Errand(
                "有 " + waiting + " 张督办单等您的部门反馈" + late, ROUTE + "?show=" + Shown.WAITING.key(), overdue > 0));
    }

    @Override
    public PageResult render(PageRequest request) {
        List<Sight> sights = Sight.ofDepartment(request.caller());
        if (sights.isEmpty()) {
            return new PageResult.SignInFirst();
        }
        OrderListView view = lists.view(ROUTE, sights, Shown.of(request.parameter("show")), request.parameter("after"));
        return PageResult.Page.of("督办单", Templates.render("orders", view)).full();
    }
}
