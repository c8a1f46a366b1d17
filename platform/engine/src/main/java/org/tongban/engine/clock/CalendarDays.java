// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.hall.WorkCalendar;

/**
 * What an official calendar says, as a text that can be kept: two calendars with the same text give the same due days.
 *
 * @param until last day that is published
 * @param exceptions days on which offices do not work although it is Monday to Friday, or work although it is weekend
 */
public record CalendarDays(LocalDate until, SortedSet<LocalDate> exceptions) {
    /** No case of the platform is older. */
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    public CalendarDays {
        exceptions = Collections.unmodifiableSortedSet(new TreeSet<>(exceptions));
    }

    /**
     * What a calendar says now.
     *
     * @param calendar any
     * @return its exceptions until a year after the last published day
     */
    public static CalendarDays of(WorkCalendar calendar) {
        return new CalendarDays(
                calendar.publishedUntil(),
                FIRST.datesUntil(calendar.publishedUntil().plusYears(1))
                        .filter(day -> calendar.isWorkingDay(day) != ordinary(day))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text dates with commas, the last published day first
     * @return the days
     */
    public static CalendarDays parse(String text) {
        String[] days = text.split(",", -1);
        return new CalendarDays(
                LocalDate.parse(days[0]),
                Stream.of(days).skip(1).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * The text to keep.
     *
     * @return dates with commas, the last published day first
     */
    public String text() {
        return Stream.concat(Stream.of(until), exceptions.stream())
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
    }

    /**
     * From where on another calendar may give other dates, or make provisional ones firm.
     *
     * @param other any
     * @return the first day on which they differ; empty when they say the same
     */
    public Optional<LocalDate> firstDifference(CalendarDays other) {
        TreeSet<LocalDate> differing = new TreeSet<>(exceptions);
        differing.removeAll(other.exceptions);
        other.exceptions.stream().filter(day -> !exceptions.contains(day)).forEach(differing::add);
        if (!until.equals(other.until)) {
            differing.add((until.isBefore(other.until) ? until : other.until).plusDays(1));
        }
        return differing.stream().findFirst();
    }

    private static boolean ordinary(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
