// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.supervision.internal.store.JpaOrderLists;

/** Lists of orders for supervisors and departments, a page at a time, with a tab for each kind. */
@Component(service = OrderLists.class)
public final class OrderLists {
    private final JpaOrderLists store;
    private final Departments departments;
    private final Deadlines deadlines;

    /**
     * Over the store.
     *
     * @param store of lists
     * @param departments have names
     * @param deadlines tell the time
     */
    @Activate
    public OrderLists(
            @Reference JpaOrderLists store, @Reference Departments departments, @Reference Deadlines deadlines) {
        this.store = store;
        this.departments = departments;
        this.deadlines = deadlines;
    }

    /** A page; escalated orders come first on it. */
    OrderListView view(String address, List<Sight> sights, Shown shown, String after) {
        Instant now = deadlines.now();
        List<Order> found = store.list(sights, shown, now, after);
        List<Order> page = found.subList(0, Math.min(found.size(), JpaOrderLists.PAGE));
        String list = address + "?show=" + shown.key();
        return new OrderListView(
                Arrays.stream(Shown.values())
                        .map(one -> new OrderListView.Tab(
                                address + "?show=" + one.key(),
                                one.label(),
                                one == Shown.CLOSED ? Optional.empty() : Optional.of(store.count(sights, one, now)),
                                one == shown))
                        .toList(),
                page.stream()
                        .sorted(Comparator.comparing((Order order) -> !order.escalated(now)))
                        .map(order -> OrderLine.of(order, now, departments.name(order.department())))
                        .toList(),
                after.isEmpty() ? Optional.empty() : Optional.of(list),
                found.size() > page.size()
                        ? Optional.of(
                                list + "&after=" + page.get(page.size() - 1).key())
                        : Optional.empty());
    }

    long count(List<Sight> sights, Shown shown) {
        return sights.isEmpty() ? 0 : store.count(sights, shown, deadlines.now());
    }
}
