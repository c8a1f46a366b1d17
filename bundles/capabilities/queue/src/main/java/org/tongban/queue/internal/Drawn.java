// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * What is printed on a ticket and never changes.
 *
 * @param id 128 random bits
 * @param hall where it was drawn
 * @param day in Changzhou
 * @param group gives the letter
 * @param serial counts from 1 for hall, day and group
 * @param subject matter or department, or empty
 * @param takenAt when
 * @param appointment the booked time
 */
public record Drawn(
        String id,
        DivisionCode hall,
        LocalDate day,
        TicketGroup group,
        int serial,
        String subject,
        Instant takenAt,
        Optional<Instant> appointment) {
    /**
     * The number as it is called.
     *
     * @return for example A012
     */
    public String number() {
        return group.letter() + String.format(Locale.ROOT, "%03d", serial);
    }
}
