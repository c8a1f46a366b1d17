// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.Caller;
import org.tongban.queue.Ticket;
import org.tongban.queue.TicketService;
import org.tongban.queue.TicketState;

/** The ticket at the caller's window, for intake. */
@Component
public final class WindowTicketService implements TicketService {
    private final Site site;
    private final Calling calling;

    /**
     * Over the queue.
     *
     * @param site knows the halls
     * @param calling knows the windows
     */
    @Activate
    public WindowTicketService(@Reference Site site, @Reference Calling calling) {
        this.site = site;
        this.calling = calling;
    }

    @Override
    public Optional<Ticket> serving(Caller staff) {
        return windows(staff).stream()
                .flatMap(window -> calling.held(window).stream())
                .filter(ticket -> ticket.state() == TicketState.SERVING)
                .map(QueueTicket::ticket)
                .findFirst();
    }

    @Override
    public boolean finish(Caller staff, String ticketId, List<CaseNumber> cases) {
        List<String> numbers = cases.stream().map(CaseNumber::value).toList();
        return windows(staff).stream()
                .anyMatch(window -> calling.finish(window, ticketId, numbers) instanceof Answer.Done);
    }

    private List<Window> windows(Caller caller) {
        return caller instanceof Caller.Staff staff ? Windows.of(site.halls(), staff) : List.of();
    }
}
