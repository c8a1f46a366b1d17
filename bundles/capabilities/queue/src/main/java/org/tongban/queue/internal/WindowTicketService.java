// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.queue.Ticket;
import org.tongban.queue.TicketAct;
import org.tongban.queue.TicketOutcome;
import org.tongban.queue.TicketService;
import org.tongban.queue.TicketState;
import org.tongban.queue.TicketWindow;
import org.tongban.queue.internal.store.JpaLines;

/** The queue at the caller's window, for intake. */
@Component
public final class WindowTicketService implements TicketService {
    private final Site site;
    private final Calling calling;
    private final DeskViews words;
    private final JpaLines lines;

    /**
     * Over the queue.
     *
     * @param site knows the halls
     * @param calling knows the windows
     * @param words say what a ticket is for
     * @param lines read tickets
     */
    @Activate
    public WindowTicketService(
            @Reference Site site, @Reference Calling calling, @Reference DeskViews words, @Reference JpaLines lines) {
        this.site = site;
        this.calling = calling;
        this.words = words;
        this.lines = lines;
    }

    @Override
    public Optional<TicketWindow> window(Caller staff, DivisionCode hall) {
        return at(staff, hall).map(window -> {
            List<QueueTicket> line = calling.line(window);
            return new TicketWindow(
                    hall,
                    window.number(),
                    calling.held(window).map(this::held),
                    line.size(),
                    line.stream().map(QueueTicket::number).findFirst(),
                    words.targets(window).stream()
                            .map(target -> new TicketWindow.Target(target.href(), target.label()))
                            .toList());
        });
    }

    private TicketWindow.Held held(QueueTicket ticket) {
        Turn turn = ticket.standing().turn().orElseThrow();
        return new TicketWindow.Held(
                ticket.ticket(),
                words.kind(ticket),
                turn.calls(),
                turn.servedAt().orElse(turn.calledAt()),
                ticket.state() == TicketState.CALLED && turn.calls() >= TicketLife.CALLS);
    }

    @Override
    public TicketOutcome act(Caller staff, DivisionCode hall, TicketAct act) {
        Answer answer = at(staff, hall)
                .map(window -> new Buttons(calling).press(window, act))
                .orElseGet(() -> new Answer.Refused("您在这个大厅没有窗口，不能叫号。"));
        return answer instanceof Answer.Done done
                ? new TicketOutcome.Done(done.ticket().ticket())
                : new TicketOutcome.Refused(((Answer.Refused) answer).reason());
    }

    @Override
    public Optional<Ticket> filed(Caller staff, DivisionCode hall, CaseNumber filed) {
        return at(staff, hall)
                .flatMap(window -> calling.filed(window, filed.value()))
                .map(QueueTicket::ticket);
    }

    @Override
    public Optional<Ticket> of(CaseNumber filed) {
        return lines.of(filed.value()).map(QueueTicket::ticket);
    }

    private Optional<Window> at(Caller caller, DivisionCode hall) {
        return caller instanceof Caller.Staff staff
                ? Windows.of(site.halls(), staff).stream()
                        .filter(window -> window.hall().code().equals(hall))
                        .findFirst()
                : Optional.empty();
    }
}
