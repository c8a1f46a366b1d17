// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.LocalDate;
import org.tongban.hall.WorkCalendar;

/** Counts working days between two dates. */
public final class WorkingDays {
    private WorkingDays() {}

    /**
     * Counts the working days after a day, up to and including another: what is left, or how much was used.
     *
     * @param from not counted
     * @param until counted when it is a working day
     * @param calendar the official calendar
     * @return zero or more; negative when {@code until} lies before {@code from}
     */
    public static int between(LocalDate from, LocalDate until, WorkCalendar calendar) {
        if (until.isBefore(from)) {
            return -between(until, from, calendar);
        }
        return (int) from.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
