// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue;

/** What came of an act on the queue. */
public sealed interface TicketOutcome {
    /**
     * It is done.
     *
     * @param ticket as it stands now
     */
    record Done(Ticket ticket) implements TicketOutcome {}

    /**
     * Nothing is done.
     *
     * @param reason for the clerk: what is the case and what to do
     */
    record Refused(String reason) implements TicketOutcome {}
}
