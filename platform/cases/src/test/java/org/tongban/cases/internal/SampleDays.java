// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tongban.hall.WorkCalendar;

/** A calendar that tests publish further and amend: weekends, until the end of 2026. */
final class SampleDays implements WorkCalendar {
    private final Set<LocalDate> off = ConcurrentHashMap.newKeySet();
    private volatile LocalDate until = LocalDate.of(2026, 12, 31);

    /** The notice for 2027: the first of January is a Friday, and the following weekend belongs to it. */
    void publish2027() {
        publish("2027-12-31");
        dayOff("2027-01-01");
    }

    void publish(String day) {
        until = LocalDate.parse(day);
    }

    void dayOff(String... days) {
        List.of(days).forEach(day -> off.add(LocalDate.parse(day)));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !off.contains(day);
    }

    @Override
    public LocalDate publishedUntil() {
        return until;
    }
}
