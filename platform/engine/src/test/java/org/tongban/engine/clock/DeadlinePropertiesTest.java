// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tongban.matter.TimeLimit;
import org.tongban.matter.TimeLimit.Unit;

class DeadlinePropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    @Property
    void aLaterStartIsNeverDueEarlier(@ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit) {
        assertThat(due(start.plusDays(1), limit)).isAfterOrEqualTo(due(start, limit));
    }

    /** A month is as long as its start says, so a paused 31st may make the later start the earlier end. */
    @Property
    void aLaterStartIsNeverDueEarlierUnderPauses(
            @ForAll("days") LocalDate start, @ForAll("limitsInDays") TimeLimit limit, @ForAll("pauses") Pauses pauses) {
        List<Pause> held = pauses.from(start);
        assertThat(due(start.plusDays(1), limit, held)).isAfterOrEqualTo(due(start, limit, held));
    }

    @Property
    void aLongerLimitIsNeverDueEarlier(
            @ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") Pauses pauses) {
        List<Pause> held = pauses.from(start);
        TimeLimit longer = new TimeLimit(limit.amount() + 1, limit.unit());
        assertThat(due(start, longer, held)).isAfterOrEqualTo(due(start, limit, held));
    }

    @Property
    void isDueOnARunningWorkingDayNotBeforeTheStart(
            @ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") Pauses pauses) {
        List<Pause> held = pauses.from(start);
        LocalDate due = due(start, limit, held);
        assertThat(Notices.ALL.isWorkingDay(due)).isTrue();
        assertThat(due).isAfterOrEqualTo(start);
        assertThat(held).noneMatch(pause -> pause.covers(due));
    }

    @Property
    void isProvisionalExactlyBeyondThePublishedCalendar(
            @ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") Pauses pauses) {
        Deadline deadline =
                Deadline.of(limit, start, pauses.from(start), Notices.ALL).orElseThrow();
        assertThat(deadline.provisional()).isEqualTo(deadline.day().getYear() > 2026);
    }

    @Property
    void workingDaysBetweenStartAndDueAreTheLimit(@ForAll("days") LocalDate start, @ForAll("counts") int count) {
        LocalDate due = due(start, new TimeLimit(count, Unit.WORKING_DAY));
        assertThat(WorkingDays.between(start, due, Notices.ALL)).isEqualTo(count);
        assertThat(WorkingDays.between(due, start, Notices.ALL)).isEqualTo(-count);
    }

    @Property
    void countingDayByDayGivesTheSame(
            @ForAll("days") LocalDate start, @ForAll("counts") int count, @ForAll("pauses") Pauses pauses) {
        List<Pause> held = pauses.from(start);
        LocalDate day = start;
        int counted = 0;
        while (counted < count) {
            day = day.plusDays(1);
            LocalDate today = day;
            if (Notices.ALL.isWorkingDay(today) && held.stream().noneMatch(pause -> pause.covers(today))) {
                counted++;
            }
        }
        assertThat(due(start, new TimeLimit(count, Unit.WORKING_DAY), held)).isEqualTo(day);
    }

    @Property
    void oneMorePauseNeverShortens(
            @ForAll("days") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll("pauses") Pauses pauses,
            @ForAll("pause") Pause another) {
        List<Pause> held = pauses.from(start);
        List<Pause> more = Stream.concat(held.stream(), new Pauses(List.of(another)).from(start).stream())
                .toList();
        assertThat(due(start, limit, more)).isAfterOrEqualTo(due(start, limit, held));
        assertThat(due(start, limit, held)).isAfterOrEqualTo(due(start, limit));
    }

    @Property
    void aPauseHoldsFromItsStartUntilTheDayBeforeItsEnd(
            @ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") Pauses pauses) {
        List<Pause> held = pauses.from(start);
        List<Pause> dayByDay = held.stream()
                .flatMap(pause -> pause.start().datesUntil(pause.end()))
                .map(day -> new Pause(day, day.plusDays(1)))
                .toList();
        assertThat(due(start, limit, dayByDay)).isEqualTo(due(start, limit, held));
    }

    @Property
    void mergedPausesHoldAsLong(
            @ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit, @ForAll("pauses") Pauses pauses) {
        List<Pause> held = pauses.from(start);
        assertThat(due(start, limit, Pause.merge(held))).isEqualTo(due(start, limit, held));
    }

    @Property
    void whatIsPausedAfterTheDueDayChangesNothing(@ForAll("days") LocalDate start, @ForAll("limits") TimeLimit limit) {
        LocalDate due = due(start, limit);
        List<Pause> late = List.of(new Pause(due.plusDays(1), due.plusDays(40)));
        assertThat(due(start, limit, late)).isEqualTo(due);
        assertThat(Deadline.of(limit, start, List.of(Pause.openFrom(due.plusDays(1))), Notices.ALL))
                .map(Deadline::day)
                .contains(due);
        assertThat(Deadline.of(limit, start, List.of(Pause.openFrom(due)), Notices.ALL))
                .isEmpty();
    }

    @Property
    void twoLimitsInARowAreOneLongLimit(
            @ForAll("days") LocalDate start, @ForAll("counts") int first, @ForAll("counts") int second) {
        LocalDate middle = due(start, new TimeLimit(first, Unit.WORKING_DAY));
        assertThat(due(middle, new TimeLimit(second, Unit.WORKING_DAY)))
                .isEqualTo(due(start, new TimeLimit(first + second, Unit.WORKING_DAY)));
    }

    private static LocalDate due(LocalDate start, TimeLimit limit) {
        return Deadline.of(limit, start, Notices.ALL).day();
    }

    private static LocalDate due(LocalDate start, TimeLimit limit, List<Pause> pauses) {
        return Deadline.of(limit, start, pauses, Notices.ALL).orElseThrow().day();
    }

    /** Pauses counted in days from a start that is drawn beside them. */
    record Pauses(List<Pause> offsets) {
        List<Pause> from(LocalDate start) {
            return offsets.stream()
                    .map(pause -> new Pause(shift(start, pause.start()), shift(start, pause.end())))
                    .toList();
        }

        private static LocalDate shift(LocalDate start, LocalDate offset) {
            return start.plusDays(offset.toEpochDay());
        }
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
        return limits(Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.MONTH);
    }

    @Provide
    Arbitrary<TimeLimit> limitsInDays() {
        return limits(Unit.WORKING_DAY, Unit.CALENDAR_DAY);
    }

    private static Arbitrary<TimeLimit> limits(Unit... units) {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(units))
                .as(TimeLimit::new);
    }

    @Provide
    Arbitrary<Pause> pause() {
        return Combinators.combine(
                        Arbitraries.longs().between(-5, 60), Arbitraries.longs().between(0, 40))
                .as((start, length) -> new Pause(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(start + length)));
    }

    @Provide
    Arbitrary<Pauses> pauses() {
        return pause().list().ofMaxSize(4).map(Pauses::new);
    }
}
