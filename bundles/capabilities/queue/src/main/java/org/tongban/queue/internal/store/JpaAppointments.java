// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.DivisionCode;
import org.tongban.queue.internal.Appointment;
import org.tongban.queue.internal.Slot;

/** Appointments in the database: no seat twice, and one appointment for person, matter and day. */
@Component(service = JpaAppointments.class)
public final class JpaAppointments {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaAppointments(@Reference(target = "(osgi.unit.name=queue-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** What came of an attempt to book or change. */
    public enum Booking {
        /** It is done. */
        DONE,
        /** Every seat of the half hour is taken. */
        FULL,
        /** This person has an appointment for this matter on this day. */
        TWICE,
        /** It was changed meanwhile. */
        OVERTAKEN
    }

    /**
     * Books.
     *
     * @param made a new appointment; its code is fresh
     * @param seats of each half hour
     * @return whether it is done
     */
    public Booking book(Appointment made, int seats) {
        return attempt(em -> {
            if (twice(em, made, made.slot())) {
                return Booking.TWICE;
            }
            Optional<String> seat = seat(em, made.hall(), made.slot(), seats);
            if (seat.isEmpty()) {
                return Booking.FULL;
            }
            em.persist(new AppointmentRow(made, seat.get(), once(made, made.slot())));
            em.flush();
            return Booking.DONE;
        });
    }

    /**
     * Moves an appointment to another half hour of the same hall; a seat is given up only for another one.
     *
     * @param made as it was read
     * @param slot the new half hour
     * @param seats of each half hour
     * @return whether it is done
     */
    public Booking move(Appointment made, Slot slot, int seats) {
        return attempt(em -> {
            if (twice(em, made, slot)) {
                return Booking.TWICE;
            }
            Optional<String> seat = seat(em, made.hall(), slot, seats);
            if (seat.isEmpty()) {
                return Booking.FULL;
            }
            int moved = em.createQuery("update AppointmentRow a set a.day = :day, a.slot = :slot, a.seat = :seat,"
                            + " a.once = :once, a.version = :next where a.id = :id and a.version = :version")
                    .setParameter("day", slot.day().toString())
                    .setParameter("slot", slot.start().toString())
                    .setParameter("seat", seat.get())
                    .setParameter("once", once(made, slot))
                    .setParameter("id", made.id())
                    .setParameter("version", made.version())
                    .setParameter("next", made.version() + 1)
                    .executeUpdate();
            return moved == 1 ? Booking.DONE : Booking.OVERTAKEN;
        });
    }

    /**
     * Ends an appointment. Its seat stays taken when its holder came or nobody did, and is free after a cancellation.
     *
     * @param made as it was read
     * @param state the last one
     * @param ticket that was drawn for it
     * @return false when it was changed meanwhile
     */
    public boolean end(Appointment made, Appointment.State state, Optional<String> ticket) {
        boolean free = state == Appointment.State.CANCELLED;
        return attempt(em -> em.createQuery("update AppointmentRow a set a.state = :state, a.ticket = :ticket,"
                                + (free ? " a.seat = a.id," : "")
                                + " a.once = a.id, a.version = :next"
                                + " where a.id = :id and a.version = :version")
                        .setParameter("state", state.name())
                        .setParameter("ticket", ticket.orElse(null))
                        .setParameter("id", made.id())
                        .setParameter("version", made.version())
                        .setParameter("next", made.version() + 1)
                        .executeUpdate()
                == 1);
    }

    private static boolean twice(EntityManager em, Appointment made, Slot slot) {
        return em.createQuery(
                        "select a from AppointmentRow a where a.once = :once and a.id <> :id", AppointmentRow.class)
                .setParameter("once", once(made, slot))
                .setParameter("id", made.id())
                .getResultStream()
                .findAny()
                .isPresent();
    }

    private static Optional<String> seat(EntityManager em, DivisionCode hall, Slot slot, int seats) {
        String prefix = hall + "/" + slot.day() + "/" + slot.start() + "/";
        Set<String> taken = new HashSet<>(em.createQuery(
                        "select a.seat from AppointmentRow a"
                                + " where a.hall = :hall and a.day = :day and a.slot = :slot",
                        String.class)
                .setParameter("hall", hall.value())
                .setParameter("day", slot.day().toString())
                .setParameter("slot", slot.start().toString())
                .getResultList());
        return IntStream.rangeClosed(1, seats)
                .mapToObj(number -> prefix + number)
                .filter(seat -> !taken.contains(seat))
                .findFirst();
    }

    private static String once(Appointment made, Slot slot) {
        return made.person() + "/" + made.matter() + "/" + slot.day();
    }

    private <T> T attempt(Function<EntityManager, T> act) {
        return Again.afterRace(() -> jpa.txExpr(TransactionType.Required, act::apply));
    }
}
