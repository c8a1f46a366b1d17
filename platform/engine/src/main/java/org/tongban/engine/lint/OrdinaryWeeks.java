// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.tongban.hall.WorkCalendar;

/** Weeks without any holiday, for whoever has no official calendar at hand. */
enum OrdinaryWeeks implements WorkCalendar {
    /** The only one. */
    MONDAY_TO_FRIDAY;

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** The end of any year will do: the two years before it hold every weekday and every length of month. */
    @Override
    public LocalDate publishedUntil() {
        return LocalDate.of(2025, 12, 31);
    }
}
