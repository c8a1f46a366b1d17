// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.DivisionCode;
import org.tongban.queue.TicketState;
import org.tongban.queue.internal.QueueTicket;
import org.tongban.queue.internal.Standing;
import org.tongban.queue.internal.Turn;

/** Tickets in the database: no number twice, no ticket called by two. */
@Component(service = JpaTickets.class)
public final class JpaTickets {
    private static final Set<TicketState> HELD = Set.of(TicketState.CALLED, TicketState.SERVING);

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaTickets(@Reference(target = "(osgi.unit.name=queue-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * A ticket that was asked for.
     *
     * @param ticket with its number
     * @param again true when the same key had drawn it before
     */
    public record Taken(QueueTicket ticket, boolean again) {}

    /** What came of an attempt to change a ticket. */
    public enum Change {
        /** It is done. */
        DONE,
        /** Somebody else was faster; nothing is done. */
        OVERTAKEN,
        /** The clerk has another ticket in hand; nothing is done. */
        BUSY
    }

    /**
     * Draws a ticket, or gives the one that this key has drawn.
     *
     * @param fresh without a number
     * @return with the next number of hall, day and letter
     */
    public Taken take(NewTicket fresh) {
        return Again.afterRace(() -> jpa.txExpr(TransactionType.Required, em -> draw(em, fresh)));
    }

    private static Taken draw(EntityManager em, NewTicket fresh) {
        Optional<QueueTicket> before = em.createQuery(
                        "select t from TicketRow t where t.takeKey = :key", TicketRow.class)
                .setParameter("key", fresh.key())
                .getResultStream()
                .findFirst()
                .map(TicketRow::ticket);
        if (before.isPresent()) {
            return new Taken(before.get(), true);
        }
        Integer last = em.createQuery(
                        "select max(t.serial) from TicketRow t"
                                + " where t.hall = :hall and t.day = :day and t.letter = :letter",
                        Integer.class)
                .setParameter("hall", fresh.hall().value())
                .setParameter("day", fresh.day().toString())
                .setParameter("letter", String.valueOf(fresh.group().letter()))
                .getSingleResult();
        TicketRow row = new TicketRow(
                fresh.drawn(last == null ? 1 : last + 1),
                Standing.waiting(fresh.place(), fresh.department()),
                fresh.key());
        em.persist(row);
        em.flush();
        return new Taken(row.ticket(), false);
    }

    /**
     * Changes a ticket unless somebody else did.
     *
     * @param ticket as it was read
     * @param next its new standing
     * @return whether it is done
     */
    public Change change(QueueTicket ticket, Standing next) {
        try {
            int changed =
                    Again.afterDeadlock(() -> jpa.txExpr(TransactionType.Required, em -> change(em, ticket, next)));
            return changed == 1 ? Change.DONE : Change.OVERTAKEN;
        } catch (PersistenceException failed) {
            if (Failures.unique(failed)) {
                return Change.BUSY;
            }
            throw failed;
        }
    }

    private static int change(EntityManager em, QueueTicket ticket, Standing next) {
        int changed = update(em, ticket, next);
        Optional<String> before = holder(ticket, ticket.standing());
        Optional<String> after = holder(ticket, next);
        if (changed == 1 && !before.equals(after)) {
            before.ifPresent(holder -> em.createQuery("delete from HolderRow h where h.holder = :holder")
                    .setParameter("holder", holder)
                    .executeUpdate());
            after.ifPresent(
                    holder -> em.persist(new HolderRow(holder, ticket.drawn().id())));
            em.flush();
        }
        if (changed == 1) {
            next.cases().stream()
                    .filter(filed -> !ticket.standing().cases().contains(filed))
                    .filter(filed -> em.find(FilingRow.class, filed) == null)
                    .forEach(filed ->
                            em.persist(new FilingRow(filed, ticket.drawn().id())));
            em.flush();
        }
        return changed;
    }

    private static Optional<String> holder(QueueTicket ticket, Standing standing) {
        return standing.turn()
                .filter(turn -> HELD.contains(standing.state()))
                .map(turn -> holder(ticket.drawn().hall(), ticket.drawn().day(), turn.clerk()));
    }

    private static int update(EntityManager em, QueueTicket ticket, Standing next) {
        Optional<Turn> turn = next.turn();
        return em.createQuery("update TicketRow t set t.state = :state, t.place = :place, t.department = :department,"
                        + " t.toWindow = :toWindow, t.putBack = :putBack, t.window = :window, t.clerk = :clerk,"
                        + " t.calls = :calls, t.calledAt = :calledAt, t.servedAt = :servedAt, t.endedAt = :endedAt,"
                        + " t.cases = :cases, t.version = :next"
                        + " where t.id = :id and t.version = :version")
                .setParameter("state", next.state().name())
                .setParameter("place", next.place())
                .setParameter("department", next.department())
                .setParameter("toWindow", next.toWindow().orElse(null))
                .setParameter("putBack", next.putBack() ? 1 : 0)
                .setParameter("window", turn.map(Turn::window).orElse(null))
                .setParameter("clerk", turn.map(Turn::clerk).orElse(null))
                .setParameter("calls", turn.map(Turn::calls).orElse(0))
                .setParameter(
                        "calledAt",
                        turn.map(one -> one.calledAt().toEpochMilli()).orElse(0L))
                .setParameter(
                        "servedAt",
                        turn.flatMap(Turn::servedAt).map(Instant::toEpochMilli).orElse(0L))
                .setParameter(
                        "endedAt", next.endedAt().map(Instant::toEpochMilli).orElse(0L))
                .setParameter("cases", String.join(" ", next.cases()))
                .setParameter("id", ticket.drawn().id())
                .setParameter("version", ticket.version())
                .setParameter("next", ticket.version() + 1)
                .executeUpdate();
    }

    /** Day, hall and clerk: the database lets nobody hold two tickets. */
    static String holder(DivisionCode hall, LocalDate day, String clerk) {
        return day + "/" + hall + "/" + clerk;
    }
}
