// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue;

import java.time.Instant;
import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * A ticket of a hall's queue. It carries no name: who holds it says so at the window.
 *
 * @param id never shown and never guessed
 * @param number as it is shown and called, for example {@code A012}; unique for hall and day
 * @param hall where it was drawn
 * @param subject code of the matter or key of the department that it was drawn for; empty for any
 * @param appointment the time that was booked, when the holder came with an appointment
 * @param state where it stands
 */
public record Ticket(
        String id,
        String number,
        DivisionCode hall,
        String subject,
        Optional<Instant> appointment,
        TicketState state) {}
