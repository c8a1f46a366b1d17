// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.engine.clock.OfficeHours;
import org.tongban.hall.Hall;
import org.tongban.matter.Matter;
import org.tongban.queue.internal.store.JpaAppointments;
import org.tongban.queue.internal.store.JpaDiary;
import org.tongban.queue.internal.store.JpaTickets;
import org.tongban.queue.internal.store.NewTicket;

/** Draws tickets: who comes now, and who comes with an appointment. */
@Component(service = Kiosk.class)
public final class Kiosk {
    private final Site site;
    private final JpaTickets tickets;
    private final JpaAppointments appointments;
    private final JpaDiary diary;

    /**
     * Over the store.
     *
     * @param site knows the hours
     * @param tickets keeps tickets
     * @param appointments keeps appointments
     * @param diary reads them
     */
    @Activate
    public Kiosk(
            @Reference Site site,
            @Reference JpaTickets tickets,
            @Reference JpaAppointments appointments,
            @Reference JpaDiary diary) {
        this.site = site;
        this.tickets = tickets;
        this.appointments = appointments;
        this.diary = diary;
    }

    /**
     * Why a hall gives no tickets now.
     *
     * @param hall the hall
     * @return when it opens; empty while it is open
     */
    public Optional<String> closed(Hall hall) {
        Optional<OfficeHours.State> opening = site.opening(hall);
        if (opening.isEmpty()) {
            return Optional.of("这个大厅没有公布办公时间，取号机不开。请拨打 0519-12345 问一下。");
        }
        return opening.filter(state -> !state.open())
                .map(state -> "现在不办公，不取号。"
                        + Words.minute(state.until().atZone(Words.ZONE).toInstant())
                        + " 开门后再来取号。");
    }

    /**
     * Draws a ticket for somebody who comes without an appointment.
     *
     * @param hall where
     * @param group individuals or enterprises
     * @param subject matter or department that the hall takes, or empty
     * @param key of the drawn form: the same key gives the same ticket
     * @return the ticket, or why there is none
     */
    public Answer take(Hall hall, TicketGroup group, String subject, String key) {
        Optional<String> closed = closed(hall);
        if (closed.isPresent()) {
            return new Answer.Refused(closed.get());
        }
        Optional<String> department = department(hall, subject);
        if (department.isEmpty() || group == TicketGroup.APPOINTMENT) {
            return new Answer.Refused("这个大厅现在不办这件事，没有取号。请重新选。");
        }
        Instant now = site.now();
        return draw(new NewTicket(
                hall.code() + "/" + key,
                Secrets.id(),
                hall.code(),
                site.today(),
                group,
                subject,
                department.get(),
                now,
                Places.walkIn(now),
                Optional.empty()));
    }

    /**
     * Draws the ticket of an appointment. The same code gives the same ticket.
     *
     * @param hall where
     * @param typed the six characters, any case
     * @return the ticket, or why there is none
     */
    public Answer arrive(Hall hall, String typed) {
        Optional<String> closed = closed(hall);
        if (closed.isPresent()) {
            return new Answer.Refused(closed.get());
        }
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Optional<Appointment> made =
                code.length() == 6 ? diary.byCode(hall.code(), site.today(), code) : Optional.empty();
        return made.map(found -> arrive(hall, found))
                .orElseGet(() -> new Answer.Refused("今天这个大厅没有这个预约。请核对 6 位预约码，或者直接取号。"));
    }

    private Answer arrive(Hall hall, Appointment made) {
        return switch (made.state()) {
            case CANCELLED -> new Answer.Refused("这个预约已经取消。请直接取号。");
            case MISSED -> new Answer.Refused("预约的时间已经过了（" + made.slot().times() + "）。请直接取号。");
            case ARRIVED -> booked(hall, made);
            case ACTIVE ->
                made.holds(site.now())
                        ? booked(hall, made)
                        : new Answer.Refused("预约的时间已经过了（" + made.slot().times() + "）。请直接取号。");
        };
    }

    private Answer booked(Hall hall, Appointment made) {
        Instant now = site.now();
        Answer answer = draw(new NewTicket(
                "appointment/" + made.id(),
                Secrets.id(),
                hall.code(),
                site.today(),
                TicketGroup.APPOINTMENT,
                made.matter(),
                department(hall, made.matter()).orElse(""),
                now,
                Places.booked(now, made.slot().begins()),
                Optional.of(made.slot().begins())));
        if (answer instanceof Answer.Done done && made.state() == Appointment.State.ACTIVE) {
            appointments.end(
                    made,
                    Appointment.State.ARRIVED,
                    Optional.of(done.ticket().drawn().id()));
        }
        return answer;
    }

    private Answer draw(NewTicket fresh) {
        JpaTickets.Taken taken = tickets.take(fresh);
        return new Answer.Done(taken.ticket(), taken.again());
    }

    private Optional<String> department(Hall hall, String subject) {
        if (subject.isEmpty()) {
            return Optional.of("");
        }
        return site.matters(hall).stream()
                .filter(matter ->
                        matter.code().equals(subject) || matter.department().equals(subject))
                .map(Matter::department)
                .findFirst();
    }
}
