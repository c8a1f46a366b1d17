// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.queue.internal.Drawn;
import org.tongban.queue.internal.TicketGroup;

/**
 * A ticket before it has its number.
 *
 * @param key one ticket for each key, however often it is asked for
 * @param id 128 random bits
 * @param hall where
 * @param day in Changzhou
 * @param group the letter
 * @param subject matter or department, or empty
 * @param department whose clerks may call it
 * @param takenAt when
 * @param place in the line
 * @param appointment the booked time
 */
public record NewTicket(
        String key,
        String id,
        DivisionCode hall,
        LocalDate day,
        TicketGroup group,
        String subject,
        String department,
        Instant takenAt,
        long place,
        Optional<Instant> appointment) {
    Drawn drawn(int serial) {
        return new Drawn(id, hall, day, group, serial, subject, takenAt, appointment);
    }
}
