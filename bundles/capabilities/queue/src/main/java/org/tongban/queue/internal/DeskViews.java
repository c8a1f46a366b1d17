// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.Link;
import org.tongban.queue.TicketState;

/** Puts the page of a window together. */
@Component(service = DeskViews.class)
public final class DeskViews {
    private final Site site;
    private final Calling calling;
    private final Kiosk kiosk;

    /**
     * Over the queue.
     *
     * @param site knows halls and matters
     * @param calling knows the windows
     * @param kiosk knows whether the hall is open
     */
    @Activate
    public DeskViews(@Reference Site site, @Reference Calling calling, @Reference Kiosk kiosk) {
        this.site = site;
        this.calling = calling;
        this.kiosk = kiosk;
    }

    /**
     * The page.
     *
     * @param windows of the clerk
     * @param window the one that is shown
     * @param csrf hidden field, markup
     * @param done what was just done
     * @param problem why it was not
     * @return the view
     */
    public DeskView view(
            List<Window> windows, Window window, String csrf, Optional<String> done, Optional<String> problem) {
        return new DeskView(
                csrf,
                Words.window(window.number()),
                window.hall().name(),
                window.hall().code().value(),
                windows.stream()
                        .filter(other -> !other.equals(window))
                        .map(other -> new Link(
                                "/desk/queue?hall=" + other.hall().code(),
                                other.hall().name() + " " + Words.window(other.number())))
                        .toList(),
                calling.held(window).map(this::current),
                calling.line(window).stream().map(this::row).toList(),
                kiosk.closed(window.hall()),
                targets(window),
                done,
                problem);
    }

    private DeskView.Current current(QueueTicket ticket) {
        Turn turn = ticket.standing().turn().orElseThrow();
        boolean called = ticket.state() == TicketState.CALLED;
        return new DeskView.Current(
                ticket.drawn().id(),
                ticket.number(),
                kind(ticket),
                ticket.state().label(),
                called,
                turn.calls(),
                Words.clock(turn.servedAt().orElse(turn.calledAt())),
                called && turn.calls() >= TicketLife.CALLS);
    }

    private DeskView.Row row(QueueTicket ticket) {
        List<String> notes = new ArrayList<>();
        ticket.drawn().appointment().ifPresent(at -> notes.add("约 " + Words.clock(at)));
        if (ticket.standing().toWindow().isPresent()) {
            notes.add("转来本窗口");
        }
        if (ticket.standing().putBack()) {
            notes.add("过号一次");
        }
        Instant taken = ticket.drawn().takenAt();
        long minutes = Math.max(0, Duration.between(taken, site.now()).toMinutes());
        return new DeskView.Row(
                ticket.number(),
                kind(ticket),
                Words.clock(taken) + " 取号，等了 " + minutes + " 分钟",
                String.join("，", notes));
    }

    String kind(QueueTicket ticket) {
        String subject = ticket.drawn().subject();
        return ticket.drawn().group().label() + (subject.isEmpty() ? "" : " · " + site.subject(subject));
    }

    List<Link> targets(Window window) {
        List<Link> targets = new ArrayList<>();
        calling.others(window).forEach(other -> targets.add(new Link("window:" + other, Words.window(other))));
        site.departments(window.hall())
                .forEach((key, name) -> targets.add(new Link("department:" + key, name + "的窗口（按到达先后）")));
        return targets;
    }
}
