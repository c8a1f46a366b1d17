// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import org.tongban.queue.Ticket;
import org.tongban.queue.TicketState;

/**
 * A ticket as the queue keeps it.
 *
 * @param drawn what is printed on it
 * @param standing where it stands
 * @param version grows with each change
 */
public record QueueTicket(Drawn drawn, Standing standing, long version) {
    /**
     * The state.
     *
     * @return from its standing
     */
    public TicketState state() {
        return standing.state();
    }

    /**
     * The number as it is called.
     *
     * @return for example A012
     */
    public String number() {
        return drawn.number();
    }

    /**
     * The same ticket somewhere else.
     *
     * @param next its new standing
     * @return the next version
     */
    public QueueTicket with(Standing next) {
        return new QueueTicket(drawn, next, version + 1);
    }

    /**
     * Tells whether a clerk called it last.
     *
     * @param clerk work number
     * @return true for the one whose window has it
     */
    public boolean calledBy(String clerk) {
        return standing.turn().filter(turn -> turn.clerk().equals(clerk)).isPresent();
    }

    /**
     * What other modules may know.
     *
     * @return the public view
     */
    public Ticket ticket() {
        return new Ticket(drawn.id(), number(), drawn.hall(), drawn.subject(), drawn.appointment(), standing.state());
    }
}
