// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.queue.internal.store.JpaAppointments;
import org.tongban.queue.internal.store.JpaDiary;
import org.tongban.queue.internal.store.JpaLines;
import org.tongban.queue.internal.store.JpaTickets;

/**
 * Closes what a closed hall leaves open, also of days on which nobody was there to do so. Each change stands for itself:
 * two nodes at once do no harm, and a sweep that was cut off is gone on with by the next.
 */
@Component(service = Closing.class)
public final class Closing {
    /** So long after closing a clerk may finish who is being served. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Site site;
    private final JpaTickets tickets;
    private final JpaLines lines;
    private final JpaAppointments appointments;
    private final JpaDiary diary;

    /**
     * Over the store.
     *
     * @param site knows when halls close
     * @param tickets changes tickets
     * @param lines reads them
     * @param appointments changes appointments
     * @param diary reads them
     */
    @Activate
    public Closing(
            @Reference Site site,
            @Reference JpaTickets tickets,
            @Reference JpaLines lines,
            @Reference JpaAppointments appointments,
            @Reference JpaDiary diary) {
        this.site = site;
        this.tickets = tickets;
        this.lines = lines;
        this.appointments = appointments;
        this.diary = diary;
    }

    /**
     * Closes what is over.
     *
     * @return how many tickets and appointments
     */
    public int sweep() {
        Instant now = site.now();
        int closed = lines.open(site.today()).stream()
                .mapToInt(day -> close(day, now))
                .sum();
        return closed + missed(now);
    }

    private int close(JpaLines.HallDay day, Instant now) {
        Instant closing = closing(day);
        if (now.isBefore(closing)) {
            return 0;
        }
        boolean graceOver = !now.isBefore(closing.plus(GRACE));
        int closed = 0;
        for (QueueTicket ticket : open(day)) {
            Optional<Standing> end = TicketLife.close(ticket, now, graceOver);
            if (end.isPresent() && tickets.change(ticket, end.get()) == JpaTickets.Change.DONE) {
                closed++;
            }
        }
        return closed;
    }

    /** A hall that is gone or has no hours any more closes at midnight. */
    private Instant closing(JpaLines.HallDay day) {
        return site.hall(day.hall().value())
                .flatMap(hall -> site.closing(hall, day.day()))
                .orElseGet(() -> day.day().plusDays(1).atStartOfDay(Words.ZONE).toInstant());
    }

    private List<QueueTicket> open(JpaLines.HallDay day) {
        return java.util.stream.Stream.concat(
                        lines.waiting(day.hall(), day.day()).stream(), lines.atWindows(day.hall(), day.day()).stream())
                .toList();
    }

    private int missed(Instant now) {
        int missed = 0;
        for (Appointment made : diary.active(site.today())) {
            if (!made.holds(now) && appointments.end(made, Appointment.State.MISSED, Optional.empty())) {
                missed++;
            }
        }
        return missed;
    }
}
