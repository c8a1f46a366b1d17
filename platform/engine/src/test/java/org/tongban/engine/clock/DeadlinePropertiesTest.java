// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tongban.matter.TimeLimit;

class DeadlinePropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    @Property
    void aLaterStartIsNeverDueEarlier(@ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit) {
        assertThat(due(start.plusDays(1), limit)).isAfterOrEqualTo(due(start, limit));
    }

    @Property
    void isDueOnAWorkingDayNotBeforeTheStart(@ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit) {
        LocalDate due = due(start, limit);
        assertThat(Notices.ALL.isWorkingDay(due)).isTrue();
        assertThat(due).isAfterOrEqualTo(start);
    }

    @Property
    void workingDaysBetweenStartAndDueAreTheLimit(@ForAll("days") LocalDate start, @ForAll("counts") int count) {
        LocalDate due = due(start, new TimeLimit(count, TimeLimit.Unit.WORKING_DAY));
        assertThat(WorkingDays.between(start, due, Notices.ALL)).isEqualTo(count);
        assertThat(WorkingDays.between(due, start, Notices.ALL)).isEqualTo(-count);
    }

    @Property
    void aPauseNeverMakesACaseDueEarlier(
            @ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") List<Pause> offsets) {
        List<Pause> pauses = offsets.stream()
                .map(pause -> new Pause(shift(start, pause.start()), shift(start, pause.end())))
                .toList();
        assertThat(Deadline.of(limit, start, pauses, Notices.ALL).orElseThrow().day())
                .isAfterOrEqualTo(due(start, limit));
    }

    @Property
    void twoLimitsInARowAreOneLongLimit(
            @ForAll("days") LocalDate start, @ForAll("counts") int first, @ForAll("counts") int second) {
        LocalDate middle = due(start, new TimeLimit(first, TimeLimit.Unit.WORKING_DAY));
        assertThat(due(middle, new TimeLimit(second, TimeLimit.Unit.WORKING_DAY)))
                .isEqualTo(due(start, new TimeLimit(first + second, TimeLimit.Unit.WORKING_DAY)));
    }

    private static LocalDate due(LocalDate start, TimeLimit limit) {
        return Deadline.of(limit, start, Notices.ALL).day();
    }

    private static LocalDate shift(LocalDate start, LocalDate offset) {
        return start.plusDays(offset.toEpochDay());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3286).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 60);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(TimeLimit.Unit.WORKING_DAY, TimeLimit.Unit.CALENDAR_DAY, TimeLimit.Unit.MONTH))
                .as(TimeLimit::new);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        Arbitrary<Long> from = Arbitraries.longs().between(-5, 60);
        return Combinators.combine(from, Arbitraries.longs().between(0, 40))
                .as((start, length) -> new Pause(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(start + length)))
                .list()
                .ofMaxSize(4);
    }
}
