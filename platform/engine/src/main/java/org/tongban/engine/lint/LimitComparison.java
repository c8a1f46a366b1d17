// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.tongban.engine.clock.Deadline;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.TimeLimit;

/** Compares two limits: exactly in one unit, else over every start date of the last two published years. */
final class LimitComparison {
    private static final int DAYS = 730;

    private final WorkCalendar calendar;

    LimitComparison(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** How the shorter one keeps within the longer one. */
    enum Outcome {
        /** On every date. */
        WITHIN,
        /** On some dates only. */
        SOMETIMES_BEYOND,
        /** On no date. */
        BEYOND
    }

    Outcome compare(TimeLimit shorter, TimeLimit longer) {
        if (shorter.amount() == 0 || shorter.unit() == longer.unit()) {
            return shorter.amount() <= longer.amount() || shorter.amount() == 0 ? Outcome.WITHIN : Outcome.BEYOND;
        }
        Set<Boolean> keeps = new HashSet<>();
        LocalDate last = calendar.publishedUntil();
        last.minusDays(DAYS).datesUntil(last).forEach(start -> {
            Deadline end = Deadline.of(longer, start, calendar);
            if (!end.provisional()) {
                keeps.add(!Deadline.of(shorter, start, calendar).day().isAfter(end.day()));
            }
        });
        if (keeps.contains(false)) {
            return keeps.contains(true) ? Outcome.SOMETIMES_BEYOND : Outcome.BEYOND;
        }
        return Outcome.WITHIN;
    }
}
