// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.queue.TicketState;
import org.tongban.queue.internal.store.JpaLines;

/** How it stands in a hall now: who waits, who is called, how fast it goes. */
@Component(service = HallStatus.class)
public final class HallStatus {
    private static final int FINISHED = 12;

    private final Site site;
    private final JpaLines lines;

    /**
     * Over the store.
     *
     * @param site knows the time
     * @param lines reads tickets
     */
    @Activate
    public HallStatus(@Reference Site site, @Reference JpaLines lines) {
        this.site = site;
        this.lines = lines;
    }

    /**
     * A number at a window.
     *
     * @param number for example A012
     * @param window in words
     * @param called true while it is called, false while it is served
     */
    public record Now(String number, String window, boolean called) {}

    /**
     * A ticket as its holder sees it.
     *
     * @param ticket as it stands
     * @param ahead how many are called before
     * @param estimate how long it will be, in words
     */
    public record Seen(QueueTicket ticket, int ahead, Optional<String> estimate) {}

    /**
     * How many wait.
     *
     * @param hall where
     * @return at all windows together
     */
    public int waiting(Hall hall) {
        return lines.waitingCount(hall.code(), site.today());
    }

    /**
     * How long somebody waits who comes now.
     *
     * @param hall where
     * @param ahead how many are called before
     * @return in words; empty where nothing is known
     */
    public Optional<String> estimate(Hall hall, int ahead) {
        return WaitEstimate.of(
                        lines.done(hall.code(), site.today(), FINISHED).stream()
                                .flatMap(ticket -> ticket.standing().endedAt().stream())
                                .toList(),
                        ahead,
                        site.now())
                .map(WaitEstimate::words);
    }

    /**
     * Who is called or served.
     *
     * @param hall where
     * @return the latest call first
     */
    public List<Now> now(Hall hall) {
        return lines.atWindows(hall.code(), site.today()).stream()
                .flatMap(ticket -> ticket.standing().turn().stream()
                        .map(turn -> new Now(
                                ticket.number(), Words.window(turn.window()), ticket.state() == TicketState.CALLED)))
                .toList();
    }

    /**
     * A ticket.
     *
     * @param id anything at all
     * @return what its holder may know
     */
    public Optional<Seen> seen(String id) {
        return lines.find(id).map(ticket -> {
            if (ticket.state() != TicketState.WAITING) {
                return new Seen(ticket, 0, Optional.empty());
            }
            int ahead = lines.ahead(ticket);
            Optional<String> estimate = site.hall(ticket.drawn().hall().value()).flatMap(hall -> estimate(hall, ahead));
            return new Seen(ticket, ahead, estimate);
        });
    }
}
