// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.tongban.hall.WorkCalendar;

/**
 * When the lights of electronic supervision come on (DOMAIN 3.3), to the minute.
 *
 * <p>A limit is as long as the working days on which its clock runs; what is left of it is counted in office hours. A
 * working day is left, for example, from the end of business of the day before. Blue comes on with half of the limit
 * left, yellow with a fifth or with one working day, whichever is more. A limit too short for blue begins with yellow.
 *
 * <p>A case with both limits: {@code lights.promised(…).and(lights.statutory(…)).at(now)}. A step has a limit of its
 * own: {@code lights.promised(…)} from the day on which it opened.
 *
 * <p>The caller ends the lights with the event that the limit waits for, by {@link Thresholds#NONE}: after the decision
 * nothing turns red because a result is not collected.
 */
public final class Lights {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar;
    private final OfficeHours hours;

    /**
     * Lights by the usual hours, until 17:00.
     *
     * @param calendar the official calendar
     */
    public Lights(WorkCalendar calendar) {
        this(calendar, OfficeHours.USUAL);
    }

    /**
     * Lights by the hours of one office.
     *
     * @param calendar the official calendar
     * @param hours when the office works
     */
    public Lights(WorkCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /**
     * The moments of a promised limit, or of the limit of a step: overrun is red.
     *
     * @param start the day that the limit runs from, not counted
     * @param due the day of {@link Deadline} for the same start and pauses
     * @param pauses in any order
     * @return moments without a breach
     */
    public Thresholds promised(LocalDate start, LocalDate due, List<Pause> pauses) {
        return warnings(start, due, pauses, endOf(due), Thresholds.NEVER);
    }

    /**
     * The moments of a statutory limit: overrun is a breach.
     *
     * @param start the day that the limit runs from, not counted
     * @param due the day of {@link Deadline} for the same start and pauses
     * @param pauses in any order
     * @return moments without red
     */
    public Thresholds statutory(LocalDate start, LocalDate due, List<Pause> pauses) {
        return warnings(start, due, pauses, Thresholds.NEVER, endOf(due));
    }

    /**
     * The moment from which a limit is overrun.
     *
     * @param due the last day of the limit
     * @return the end of business of that day in Asia/Shanghai
     */
    public Instant endOf(LocalDate due) {
        return instant(due, hours.closes());
    }

    private Thresholds warnings(LocalDate start, LocalDate due, List<Pause> pauses, Instant red, Instant breach) {
        RunningDays days = new RunningDays(pauses, calendar);
        Duration day = hours.workingTime();
        Duration whole = day.multipliedBy(days.workingAfter(start, due));
        Duration yellow = longer(day, Duration.ofNanos(whole.toNanos() / 5));
        Duration blue = longer(yellow, Duration.ofNanos(whole.toNanos() / 2));
        return new Thresholds(with(blue, due, days), with(yellow, due, days), red, breach);
    }

    private Instant with(Duration left, LocalDate due, RunningDays days) {
        Duration day = hours.workingTime();
        long full = left.toNanos() / day.toNanos(); // a Duration divides by way of BigDecimal
        Duration rest = left.minus(day.multipliedBy(full));
        return instant(days.workingBefore(due, full), hours.timeWith(rest));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
