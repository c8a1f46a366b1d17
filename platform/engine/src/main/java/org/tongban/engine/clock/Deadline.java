// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.TimeLimit;

/**
 * The last day of a limit (DOMAIN 3.2): until the end of business, time of Asia/Shanghai.
 *
 * <p>A limit of zero means done at once, in the sitting: it ends with the business of the day on which it starts. What
 * starts when the office has closed finds nobody who could do it at once: it counts to the end of business of the next
 * working day, exactly like what starts on a day off. Every other limit leaves out its first day anyway (T12), so that
 * the hour of its start does not matter.
 *
 * @param day the due day, always a working day of the calendar it was computed with
 * @param provisional true beyond the published calendar; to be computed again when the next notice arrives
 */
public record Deadline(LocalDate day, boolean provisional) {
    /**
     * Computes the due day of a limit that was never paused.
     *
     * @param limit zero means on the spot: the start day, or the next working day
     * @param start the day of the event that the limit runs from; it is not counted (T12)
     * @param calendar the official calendar
     * @return the due day
     */
    public static Deadline of(TimeLimit limit, LocalDate start, WorkCalendar calendar) {
        return after(start, limit, new RunningDays(List.of(), calendar));
    }

    /**
     * Computes the due day of a limit with pauses.
     *
     * @param limit zero means on the spot
     * @param start the day of the event that the limit runs from; it is not counted
     * @param pauses in any order, they may overlap
     * @param calendar the official calendar
     * @return the due day, or empty while a pause without end holds the clock before it
     */
    public static Optional<Deadline> of(TimeLimit limit, LocalDate start, List<Pause> pauses, WorkCalendar calendar) {
        RunningDays whole = new RunningDays(pauses, calendar);
        Optional<Pause> open = whole.openPause();
        if (open.isEmpty()) {
            return Optional.of(after(start, limit, whole));
        }
        // A limit that is over before the open pause begins has its day; any later day would depend on the end.
        Deadline due = after(start, limit, whole.withoutOpenPause());
        return due.day.isBefore(open.get().start()) ? Optional.of(due) : Optional.empty();
    }

    /**
     * Computes the due day of a limit that starts at a moment, with pauses.
     *
     * @param limit zero means on the spot, and after {@link OfficeHours#USUAL} on the next working day
     * @param start the moment of the event that the limit runs from, in Asia/Shanghai
     * @param pauses in any order, they may overlap
     * @param calendar the official calendar
     * @return the due day, or empty while a pause without end holds the clock before it
     */
    public static Optional<Deadline> of(
            TimeLimit limit, LocalDateTime start, List<Pause> pauses, WorkCalendar calendar) {
        boolean closed = !start.toLocalTime().isBefore(OfficeHours.USUAL.closes());
        LocalDate day = start.toLocalDate();
        return of(limit, limit.amount() == 0 && closed ? day.plusDays(1) : day, pauses, calendar);
    }

    /**
     * Computes the due day of a limit that starts at a moment and was never paused.
     *
     * @param limit zero means on the spot, and after {@link OfficeHours#USUAL} on the next working day
     * @param start the moment of the event that the limit runs from, in Asia/Shanghai
     * @param calendar the official calendar
     * @return the due day
     */
    public static Deadline of(TimeLimit limit, LocalDateTime start, WorkCalendar calendar) {
        return of(limit, start, List.of(), calendar).orElseThrow();
    }

    /**
     * The earlier one of two; statutory and promised limits both bind.
     *
     * @param other another deadline
     * @return the one that comes first
     */
    public Deadline earlier(Deadline other) {
        return other.day.isBefore(day) ? other : this;
    }

    /**
     * Tells whether the limit is overrun.
     *
     * @param today a day in Asia/Shanghai
     * @return true from the day after the due day on
     */
    public boolean passed(LocalDate today) {
        return today.isAfter(day);
    }

    private static Deadline after(LocalDate start, TimeLimit limit, RunningDays days) {
        LocalDate end = switch (limit.unit()) {
            case WORKING_DAY -> days.addWorking(start, limit.amount());
            case CALENDAR_DAY -> days.addCalendar(start, limit.amount());
            case MONTH -> days.addCalendar(start, length(start, start.plusMonths(limit.amount())));
            case YEAR -> days.addCalendar(start, length(start, start.plusYears(limit.amount())));
        };
        LocalDate due = days.firstWorkingFrom(end);
        return new Deadline(due, due.isAfter(days.calendar().publishedUntil()));
    }

    // plusMonths already gives the corresponding day, else the last day of the month (T15).
    private static long length(LocalDate start, LocalDate corresponding) {
        return ChronoUnit.DAYS.between(start, corresponding);
    }
}
