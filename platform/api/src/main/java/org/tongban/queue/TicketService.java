// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.Caller;

/** The ticket at the caller's window. Absent when no queue is installed: intake works without it. */
@ProviderType
public interface TicketService {
    /**
     * The ticket that is being served by the caller now.
     *
     * @param staff who asks; anybody but a window clerk has none
     * @return the ticket in the state {@link TicketState#SERVING}, or empty
     */
    Optional<Ticket> serving(Caller staff);

    /**
     * Closes the ticket that the caller serves. Safe to repeat.
     *
     * @param staff who serves it
     * @param ticketId of {@link Ticket#id()}; anything at all
     * @param cases what was filed at this visit; may be empty, kept with the ticket
     * @return true when the ticket is done, now or before, by this caller; false for an unknown or a colleague's ticket
     */
    boolean finish(Caller staff, String ticketId, List<CaseNumber> cases);
}
