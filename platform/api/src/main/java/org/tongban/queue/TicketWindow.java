// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * A window with its queue, as its clerk sees it.
 *
 * @param hall where it is
 * @param number of the window
 * @param held the ticket in hand
 * @param waiting how many wait whom this window may call; 40 stands for 40 or more
 * @param next the number that is called next, empty when nobody waits
 * @param targets where a ticket may be handed on
 */
public record TicketWindow(
        DivisionCode hall,
        String number,
        Optional<Held> held,
        int waiting,
        Optional<String> next,
        List<Target> targets) {
    /**
     * The ticket in hand.
     *
     * @param ticket called or being served
     * @param purpose what its holder came for, in words
     * @param calls how often it was called in a row
     * @param since when it was called last, or when its holder came
     * @param skippable whether it may be skipped now
     */
    public record Held(Ticket ticket, String purpose, int calls, Instant since, boolean skippable) {}

    /**
     * Where a ticket may be handed on.
     *
     * @param value for {@link TicketAct#target()}
     * @param label in words
     */
    public record Target(String value, String label) {}
}
