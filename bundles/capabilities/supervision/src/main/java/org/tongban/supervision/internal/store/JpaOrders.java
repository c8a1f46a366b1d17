// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.ScopePath;
import org.tongban.supervision.internal.Act;
import org.tongban.supervision.internal.Entry;
import org.tongban.supervision.internal.Level;
import org.tongban.supervision.internal.Order;
import org.tongban.supervision.internal.Stage;

/** The orders. Their history is added to and never changed. */
@Component(service = JpaOrders.class)
public final class JpaOrders {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TRIES = 50;

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaOrders(@Reference(target = "(osgi.unit.name=supervision-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * An order without its number.
     *
     * @param number of the case
     * @param level why
     * @param once there is one order with this text, ever
     * @param department that owes the answer
     * @param scope competent place of the case
     * @param holder work number of the officer who has the case
     * @param step name of the step that is late; empty when it is the case
     */
    public record Draft(
            CaseNumber number,
            Level level,
            String once,
            String department,
            ScopePath scope,
            Optional<String> holder,
            Optional<String> step) {}

    /**
     * Issues an order under the next number of the year.
     *
     * @param draft what it says
     * @param entry first line of its history
     * @return its key; empty when it was issued before
     */
    public Optional<String> issue(Draft draft, Entry entry) {
        for (int tries = 1; ; tries++) {
            try {
                return jpa.txExpr(TransactionType.Required, em -> issue(em, draft, entry));
            } catch (PersistenceException failed) {
                // Somebody took the number, or issued the same order: the next look tells which.
                if (!(Failures.unique(failed) || Failures.passing(failed)) || tries == TRIES) {
                    throw failed;
                }
            }
        }
    }

    private static Optional<String> issue(EntityManager em, Draft draft, Entry entry) {
        boolean there = !em.createQuery("select o.key from OrderRow o where o.once = :once", String.class)
                .setParameter("once", draft.once())
                .getResultList()
                .isEmpty();
        if (there) {
            return Optional.empty();
        }
        OrderRow row = new OrderRow();
        row.key = next(em, entry.at().atZone(ZONE).getYear());
        row.once = draft.once();
        row.number = draft.number().value();
        row.level = draft.level().name();
        row.department = draft.department();
        row.scope = draft.scope().value();
        row.holder = draft.holder().orElse(null);
        row.step = draft.step().orElse(null);
        row.stage = Stage.OPEN.name();
        row.version = 1;
        row.issuedAt = entry.at().toEpochMilli();
        row.headAt = EntryRow.millis(entry.headAt());
        row.escalatedAt = EntryRow.millis(entry.escalatedAt());
        em.persist(row);
        em.persist(EntryRow.of(row.key, 1, entry));
        em.flush();
        return Optional.of(row.key);
    }

    private static String next(EntityManager em, int year) {
        List<String> last = em.createQuery(
                        "select o.key from OrderRow o where o.key like :year order by o.key desc", String.class)
                .setParameter("year", year + "-%")
                .setMaxResults(1)
                .getResultList();
        int serial = last.isEmpty() ? 1 : Integer.parseInt(last.get(0).substring(5)) + 1;
        return String.format(Locale.ROOT, "%04d-%06d", year, serial);
    }

    /**
     * Adds what happened.
     *
     * @param order as it was seen
     * @param entry what happened
     * @return false when something else has happened meanwhile; nothing is written then
     */
    public boolean append(Order order, Entry entry) {
        try {
            return jpa.txExpr(TransactionType.Required, em -> moved(em, order, entry));
        } catch (PersistenceException failed) {
            if (Failures.unique(failed) || Failures.passing(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private static boolean moved(EntityManager em, Order order, Entry entry) {
        boolean asks = entry.act() == Act.RETURNED;
        int moved = em.createQuery("update OrderRow o set o.stage = :stage, o.version = :next, o.answeredBy = :by,"
                        + " o.headAt = :head, o.escalatedAt = :escalated"
                        + " where o.key = :key and o.version = :version")
                .setParameter("stage", entry.act().leadsTo().name())
                .setParameter("next", order.version() + 1)
                .setParameter(
                        "by",
                        entry.act() == Act.ANSWERED
                                ? entry.actor()
                                : order.answeredBy().orElse(""))
                .setParameter("head", EntryRow.millis(asks ? entry.headAt() : order.headAt()))
                .setParameter("escalated", EntryRow.millis(asks ? entry.escalatedAt() : order.escalatedAt()))
                .setParameter("key", order.key())
                .setParameter("version", order.version())
                .executeUpdate();
        if (moved == 1) {
            em.persist(EntryRow.of(order.key(), order.version() + 1, entry));
        }
        return moved == 1;
    }

    /**
     * One order.
     *
     * @param key year and serial number, or anything
     * @return the order, or empty
     */
    public Optional<Order> find(String key) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(OrderRow.class, key)).map(OrderRow::order));
    }

    /**
     * The history of an order.
     *
     * @param key of the order
     * @return in the order in which it happened
     */
    public List<Entry> history(String key) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery("select e from EntryRow e where e.order = :key order by e.version", EntryRow.class)
                        .setParameter("key", key)
                        .getResultList()
                        .stream()
                        .map(EntryRow::entry)
                        .toList());
    }
}
