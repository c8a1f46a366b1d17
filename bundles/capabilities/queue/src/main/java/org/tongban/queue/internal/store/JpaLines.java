// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.DivisionCode;
import org.tongban.queue.internal.QueueTicket;
import org.tongban.queue.internal.Window;

/** Reads tickets: lines, windows, what was finished. */
@Component(service = JpaLines.class)
public final class JpaLines {
    private static final String WAITING = " where t.hall = :hall and t.day = :day and t.state = 'WAITING'";

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaLines(@Reference(target = "(osgi.unit.name=queue-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * A day of a hall.
     *
     * @param hall where
     * @param day in Changzhou
     */
    public record HallDay(DivisionCode hall, LocalDate day) {}

    /**
     * Finds a ticket.
     *
     * @param id anything at all
     * @return the ticket, or empty
     */
    public Optional<QueueTicket> find(String id) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(TicketRow.class, id)).map(TicketRow::ticket)));
    }

    /**
     * The ticket with which a case was filed.
     *
     * @param filed number of the case
     * @return the ticket, or empty
     */
    public Optional<QueueTicket> of(String filed) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(FilingRow.class, filed))
                        .map(row -> em.find(TicketRow.class, row.ticket))
                        .map(TicketRow::ticket)));
    }

    /**
     * The ticket that a clerk called and has not finished.
     *
     * @param hall where
     * @param day in Changzhou
     * @param clerk work number
     * @return the ticket, or empty
     */
    public Optional<QueueTicket> held(DivisionCode hall, LocalDate day, String clerk) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(HolderRow.class, JpaTickets.holder(hall, day, clerk)))
                        .map(row -> em.find(TicketRow.class, row.ticket))
                        .map(TicketRow::ticket)));
    }

    /**
     * Who waits at a hall.
     *
     * @param hall where
     * @param day in Changzhou
     * @return in the order of the line
     */
    public List<QueueTicket> waiting(DivisionCode hall, LocalDate day) {
        return list(em -> of(em, hall, day, "t.state = 'WAITING' order by t.place, t.letter, t.serial"));
    }

    /**
     * Who waits and may be called by a window.
     *
     * @param window whose
     * @param day in Changzhou
     * @param limit the most to return
     * @return in the order of the line
     */
    public List<QueueTicket> line(Window window, LocalDate day, int limit) {
        boolean all = window.departments().isEmpty();
        return list(em -> {
            TypedQuery<TicketRow> query = of(
                            em,
                            window.hall().code(),
                            day,
                            "t.state = 'WAITING' and (t.toWindow = :window or t.toWindow is null"
                                    + (all ? ")" : " and t.department in :departments)")
                                    + " order by t.place, t.letter, t.serial")
                    .setParameter("window", window.number())
                    .setMaxResults(limit);
            return all ? query : query.setParameter("departments", window.departments());
        });
    }

    /**
     * How many wait at a hall.
     *
     * @param hall where
     * @param day in Changzhou
     * @return at all windows together
     */
    public int waitingCount(DivisionCode hall, LocalDate day) {
        return count(em -> em.createQuery("select count(t) from TicketRow t" + WAITING, Long.class)
                .setParameter("hall", hall.value())
                .setParameter("day", day.toString()));
    }

    /**
     * How many wait before a ticket; of those with one place in the line the letter and the number decide.
     *
     * @param ticket that waits
     * @return at all windows together
     */
    public int ahead(QueueTicket ticket) {
        return count(em -> em.createQuery(
                        "select count(t) from TicketRow t" + WAITING
                                + " and (t.place < :place or t.place = :place and (t.letter < :letter"
                                + " or t.letter = :letter and t.serial < :serial))",
                        Long.class)
                .setParameter("hall", ticket.drawn().hall().value())
                .setParameter("day", ticket.drawn().day().toString())
                .setParameter("place", ticket.standing().place())
                .setParameter("letter", String.valueOf(ticket.drawn().group().letter()))
                .setParameter("serial", ticket.drawn().serial()));
    }

    private int count(Function<EntityManager, TypedQuery<Long>> query) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required, em -> Math.toIntExact(query.apply(em).getSingleResult())));
    }

    /**
     * Who is called or served at a hall.
     *
     * @param hall where
     * @param day in Changzhou
     * @return the latest call first
     */
    public List<QueueTicket> atWindows(DivisionCode hall, LocalDate day) {
        return list(
                em -> of(em, hall, day, "t.state in ('CALLED', 'SERVING') order by t.calledAt desc, t.serial desc"));
    }

    /**
     * The tickets of a hall that were served last.
     *
     * @param hall where
     * @param day in Changzhou
     * @param limit the most to return
     * @return newest first
     */
    public List<QueueTicket> done(DivisionCode hall, LocalDate day, int limit) {
        return list(em ->
                of(em, hall, day, "t.state = 'DONE' order by t.endedAt desc").setMaxResults(limit));
    }

    /**
     * The windows of a hall that called somebody on a day.
     *
     * @param hall where
     * @param day in Changzhou
     * @return numbers in order
     */
    public List<String> windows(DivisionCode hall, LocalDate day) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required,
                em -> List.copyOf(em.createQuery(
                                "select distinct t.window from TicketRow t where t.hall = :hall and t.day = :day"
                                        + " and t.window is not null order by t.window",
                                String.class)
                        .setParameter("hall", hall.value())
                        .setParameter("day", day.toString())
                        .getResultList())));
    }

    /**
     * Halls and days with tickets with which something may still happen.
     *
     * @param until this day and those before
     * @return each once
     */
    public List<HallDay> open(LocalDate until) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select distinct t.hall, t.day from TicketRow t"
                                        + " where t.state in ('WAITING', 'CALLED', 'SERVING') and t.day <= :until",
                                Object[].class)
                        .setParameter("until", until.toString())
                        .getResultStream()
                        .map(pair -> new HallDay(DivisionCode.of((String) pair[0]), LocalDate.parse((String) pair[1])))
                        .toList()));
    }

    private static TypedQuery<TicketRow> of(EntityManager em, DivisionCode hall, LocalDate day, String which) {
        return em.createQuery(
                        "select t from TicketRow t where t.hall = :hall and t.day = :day and " + which, TicketRow.class)
                .setParameter("hall", hall.value())
                .setParameter("day", day.toString());
    }

    private List<QueueTicket> list(Function<EntityManager, TypedQuery<TicketRow>> query) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required,
                em -> query.apply(em).getResultStream().map(TicketRow::ticket).toList()));
    }
}
