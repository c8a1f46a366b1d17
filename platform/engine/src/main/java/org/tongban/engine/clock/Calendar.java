// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.hall.WorkCalendar;

/**
 * The official calendar put together from the yearly notices.
 *
 * <p>A notice may speak of days of the year before (the make-up workday of 29 December 2018 stands in the notice for
 * 2019): the days of all notices are one map, whatever year they came with, and a later notice prevails.
 */
public final class Calendar implements WorkCalendar {
    private final Map<LocalDate, Boolean> exceptions;
    private final LocalDate publishedFrom;
    private final LocalDate publishedUntil;

    private Calendar(Map<LocalDate, Boolean> exceptions, LocalDate publishedFrom, LocalDate publishedUntil) {
        this.exceptions = Map.copyOf(exceptions);
        this.publishedFrom = publishedFrom;
        this.publishedUntil = publishedUntil;
    }

    /**
     * Puts notices together.
     *
     * @param notices in any order; a notice without days is one not yet published
     * @return the calendar; it is published until the end of the last year before the first gap
     * @throws IllegalArgumentException when no notice has days
     */
    public static Calendar of(Collection<HolidayNotice> notices) {
        List<HolidayNotice> published = notices.stream()
                .filter(HolidayNotice::published)
                .sorted(Comparator.comparing(HolidayNotice::year))
                .toList();
        if (published.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one published notice");
        }
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        published.forEach(notice -> exceptions.putAll(notice.days()));
        int first = published.get(0).year().getValue();
        int last = first;
        for (HolidayNotice notice : published) {
            if (notice.year().getValue() > last + 1) {
                break;
            }
            last = notice.year().getValue();
        }
        return new Calendar(exceptions, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null ? exception : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /**
     * The first day that a notice covers; before it only weekends are known.
     *
     * @return a 1st of January
     */
    public LocalDate publishedFrom() {
        return publishedFrom;
    }

    @Override
    public LocalDate publishedUntil() {
        return publishedUntil;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Calendar that
                && exceptions.equals(that.exceptions)
                && publishedFrom.equals(that.publishedFrom)
                && publishedUntil.equals(that.publishedUntil);
    }

    @Override
    public int hashCode() {
        return exceptions.hashCode();
    }

    @Override
    public String toString() {
        return "Calendar[" + publishedFrom + ".." + publishedUntil + "]";
    }
}
