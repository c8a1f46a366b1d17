// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.supervision.internal.Order;
import org.tongban.supervision.internal.Shown;
import org.tongban.supervision.internal.Sight;

/** Lists of orders: only what the posts may see comes out of the database. */
@Component(service = JpaOrderLists.class)
public final class JpaOrderLists {
    /** How many orders a list shows. */
    public static final int PAGE = 50;

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaOrderLists(@Reference(target = "(osgi.unit.name=supervision-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Orders that posts may see, the newest first.
     *
     * @param sights at least one
     * @param shown which of them
     * @param now by which an answer is overdue
     * @param after the last key of the page before; empty for the first
     * @return one more than a page when there is another
     */
    public List<Order> list(List<Sight> sights, Shown shown, Instant now, String after) {
        String text = "select o from OrderRow o where " + where(sights, shown)
                + (after.isEmpty() ? "" : " and o.key < :after") + " order by o.key desc";
        return jpa.txExpr(TransactionType.Required, em -> {
            TypedQuery<OrderRow> query = bind(em.createQuery(text, OrderRow.class), sights, shown, now)
                    .setMaxResults(PAGE + 1);
            if (!after.isEmpty()) {
                query.setParameter("after", after);
            }
            return query.getResultList().stream().map(OrderRow::order).toList();
        });
    }

    /**
     * How many orders posts may see.
     *
     * @param sights at least one
     * @param shown which of them
     * @param now by which an answer is overdue
     * @return zero or more
     */
    public long count(List<Sight> sights, Shown shown, Instant now) {
        String text = "select count(o) from OrderRow o where " + where(sights, shown);
        return jpa.txExpr(
                TransactionType.Required,
                em -> bind(em.createQuery(text, Long.class), sights, shown, now).getSingleResult());
    }

    private static String where(List<Sight> sights, Shown shown) {
        List<String> reach = new ArrayList<>();
        for (int i = 0; i < sights.size(); i++) {
            String department = sights.get(i).department().isPresent() ? " and o.department = :department" + i : "";
            reach.add("((o.scope = :scope" + i + " or o.scope like :below" + i + ")" + department + ")");
        }
        String stage = switch (shown) {
            case OPEN -> "o.stage <> 'CLOSED'";
            case WAITING -> "o.stage = 'OPEN'";
            case OVERDUE -> "o.stage = 'OPEN' and o.headAt <= :now";
            case ANSWERED -> "o.stage = 'ANSWERED'";
            case CLOSED -> "o.stage = 'CLOSED'";
        };
        return stage + " and (" + String.join(" or ", reach) + ")";
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, List<Sight> sights, Shown shown, Instant now) {
        if (shown == Shown.OVERDUE) {
            query.setParameter("now", now.toEpochMilli());
        }
        for (int i = 0; i < sights.size(); i++) {
            Sight sight = sights.get(i);
            query.setParameter("scope" + i, sight.scope().value());
            query.setParameter("below" + i, sight.scope().value() + "/%");
            if (sight.department().isPresent()) {
                query.setParameter("department" + i, sight.department().get());
            }
        }
        return query;
    }
}
