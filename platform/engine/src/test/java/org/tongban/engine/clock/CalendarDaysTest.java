// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CalendarDaysTest {
    private final CalendarDays all = CalendarDays.of(Notices.ALL);

    @Test
    void aKeptTextIsTheSameCalendar() {
        assertThat(CalendarDays.parse(all.text())).isEqualTo(all);
        assertThat(all.firstDifference(CalendarDays.parse(all.text()))).isEmpty();
        assertThat(all.text()).startsWith("2026-12-31,");
    }

    @Test
    void aNewYearDiffersFromItsFirstDayOnThatWasNotKnown() {
        CalendarDays before = CalendarDays.of(Notices.until(2025));
        assertThat(before.firstDifference(all)).contains(LocalDate.of(2026, 1, 1));
        assertThat(all.firstDifference(before)).contains(LocalDate.of(2026, 1, 1));
    }

    @Test
    void anAmendmentDiffersFromTheDayThatWasAmended() {
        LocalDate epidemic = LocalDate.of(2026, 6, 3);
        HolidayNotice amended = new HolidayNotice(Year.of(2026), List.of(), Map.of(epidemic, false));
        CalendarDays days = new CalendarDays(all.until(), with(epidemic));
        assertThat(days.firstDifference(all)).contains(epidemic);
        assertThat(CalendarDays.of(Calendar.of(List.of(amended))).exceptions()).containsExactly(epidemic);
    }

    private SortedSet<LocalDate> with(LocalDate day) {
        TreeSet<LocalDate> more = new TreeSet<>(all.exceptions());
        more.add(day);
        return more;
    }
}
