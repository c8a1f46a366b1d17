// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.Set;
import org.tongban.hall.Hall;
import org.tongban.queue.TicketState;

/**
 * A window with the clerk who sits at it.
 *
 * @param hall where it is
 * @param number of the window
 * @param clerk work number
 * @param departments of a one-subject clerk; empty for an all-subject one
 */
public record Window(Hall hall, String number, String clerk, Set<String> departments) {
    /**
     * Tells whether this window may call a ticket.
     *
     * @param ticket of this hall
     * @return false when it is for another window or another subject
     */
    public boolean mayCall(QueueTicket ticket) {
        Standing standing = ticket.standing();
        return standing.state() == TicketState.WAITING
                && standing.toWindow()
                        .map(number::equals)
                        .orElseGet(() -> departments.isEmpty() || departments.contains(standing.department()));
    }
}
