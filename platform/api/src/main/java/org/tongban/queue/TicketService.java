// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;

/** The queue as a window works with it. Absent when no queue is installed: intake works without it. */
@ProviderType
public interface TicketService {
    /**
     * The caller's window at a hall.
     *
     * @param staff who asks
     * @param hall where
     * @return empty for everybody but a window clerk whose post there names a window
     */
    Optional<TicketWindow> window(Caller staff, DivisionCode hall);

    /**
     * Calls, skips, hands on or closes at the caller's window. Two clerks never get the same ticket; who is overtaken by a
     * colleague is told so, and nothing is done twice.
     *
     * @param staff who acts
     * @param hall where
     * @param act what to do
     * @return the ticket, or why nothing was done
     */
    TicketOutcome act(Caller staff, DivisionCode hall, TicketAct act);

    /**
     * Keeps with the ticket that is being served what its holder filed. Safe to repeat; a case stays with its first ticket.
     *
     * @param staff who serves it
     * @param hall where
     * @param filed the case
     * @return the ticket in the state {@link TicketState#SERVING}; empty when the window serves none
     */
    Optional<Ticket> filed(Caller staff, DivisionCode hall, CaseNumber filed);

    /**
     * The ticket with which a case was filed.
     *
     * @param filed the case
     * @return empty when its applicant came without one
     */
    Optional<Ticket> of(CaseNumber filed);
}
