// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.WorkCalendar;

/** Counts the days on which a clock runs. */
final class RunningDays {
    private final List<Pause> pauses;
    private final WorkCalendar calendar;

    RunningDays(List<Pause> pauses, WorkCalendar calendar) {
        this.pauses = Pause.merge(pauses);
        this.calendar = calendar;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    Optional<Pause> openPause() {
        return pauses.stream().filter(Pause::open).findFirst();
    }

    RunningDays withoutOpenPause() {
        return new RunningDays(pauses.stream().filter(pause -> !pause.open()).toList(), calendar);
    }

    LocalDate addWorking(LocalDate start, long amount) {
        LocalDate day = start;
        for (long left = amount; left > 0; ) {
            day = nextRunning(day.plusDays(1));
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    LocalDate addCalendar(LocalDate start, long amount) {
        LocalDate day = start;
        for (long left = amount; left > 0; left--) {
            day = nextRunning(day.plusDays(1));
        }
        return day;
    }

    LocalDate firstWorkingFrom(LocalDate day) {
        LocalDate due = nextRunning(day);
        while (!calendar.isWorkingDay(due)) {
            due = nextRunning(due.plusDays(1));
        }
        return due;
    }

    int workingAfter(LocalDate from, LocalDate until) {
        int count = 0;
        for (LocalDate day = addWorking(from, 1); !day.isAfter(until); day = addWorking(day, 1)) {
            count++;
        }
        return count;
    }

    LocalDate workingBefore(LocalDate until, long amount) {
        LocalDate day = until;
        for (long left = amount; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) && nextRunning(day).equals(day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate nextRunning(LocalDate day) {
        for (Pause pause : pauses) {
            if (pause.covers(day)) {
                return pause.end(); // merged pauses never touch: the clock runs on the end day
            }
        }
        return day;
    }
}
