// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.tongban.engine.clock.OfficeHours;
import org.tongban.hall.WorkCalendar;

/** The half hours of a hall that lie in its office hours on working days, up to two weeks ahead. */
public final class Slots {
    /** So many days ahead. */
    public static final int DAYS = 14;

    private final OfficeHours hours;
    private final WorkCalendar calendar;

    /**
     * Of a hall.
     *
     * @param hours when it is open
     * @param calendar when people work
     */
    public Slots(OfficeHours hours, WorkCalendar calendar) {
        this.hours = hours;
        this.calendar = calendar;
    }

    /**
     * The days on which there may be slots. Beyond the published calendar there are none: such a day may become a holiday.
     *
     * @param today in Changzhou
     * @return working days, today included
     */
    public List<LocalDate> days(LocalDate today) {
        return today.datesUntil(today.plusDays(DAYS + 1L))
                .filter(calendar::isWorkingDay)
                .filter(day -> !day.isAfter(calendar.publishedUntil()))
                .toList();
    }

    /**
     * The slots of a day that have not begun.
     *
     * @param day a date
     * @param now the moment
     * @return empty on a day off, in the past or too far ahead
     */
    public List<Slot> on(LocalDate day, Instant now) {
        LocalDate today = now.atZone(Words.ZONE).toLocalDate();
        if (!days(today).contains(day)) {
            return List.of();
        }
        List<Slot> slots = new ArrayList<>();
        for (OfficeHours.Span span : hours.spans()) {
            // By the minutes of the day, because a time of the day begins anew at midnight.
            int last = minute(span.closes()) - Slot.MINUTES;
            for (int start = minute(span.opens()); start <= last; start += Slot.MINUTES) {
                slots.add(new Slot(day, LocalTime.ofSecondOfDay(start * 60L)));
            }
        }
        return slots.stream().filter(slot -> slot.begins().isAfter(now)).toList();
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
