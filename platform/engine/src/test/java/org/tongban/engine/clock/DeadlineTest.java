// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.matter.TimeLimit;

class DeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "2018-09-29, 5 working-day, 2018-10-11, false",
        "2026-02-13, 5 working-day, 2026-02-27, false",
        "2026-12-21, 8 working-day, 2026-12-31, false",
        "2026-12-21, 10 working-day, 2027-01-04, true",
        "2026-11-24, 0 working-day, 2026-11-24, false",
        "2026-11-28, 0 working-day, 2026-11-30, false",
        "2026-11-13, 15 calendar-day, 2026-11-30, false",
        "2026-09-01, 30 calendar-day, 2026-10-08, false",
        "2026-01-31, 1 month, 2026-02-28, false",
        "2025-01-31, 1 month, 2025-02-28, false",
        "2026-07-01, 3 month, 2026-10-08, false",
        "2024-02-29, 1 year, 2025-02-28, false",
    })
    void findsTheDueDay(LocalDate start, String limit, LocalDate due, boolean provisional) {
        assertThat(Deadline.of(TimeLimit.parse(limit), start, Notices.ALL)).isEqualTo(new Deadline(due, provisional));
    }

    @ParameterizedTest(name = "{0}: {1} + {2} [{3}] = {4}")
    @CsvFileSource(resources = "deadlines.csv", delimiter = ';')
    void agreesWithTheTableOfAnIndependentScript(
            String about, LocalDate start, String limit, String pauses, LocalDate due, boolean provisional) {
        assertThat(Deadline.of(TimeLimit.parse(limit), start, pauses(pauses), Notices.ALL))
                .as(about)
                .contains(new Deadline(due, provisional));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvFileSource(resources = "sittings.csv", delimiter = ';')
    void whatIsDoneAtOnceEndsWithTheBusinessOfADayThatHasNotEnded(
            LocalDateTime moment, String limit, LocalDate due, boolean provisional) {
        assertThat(Deadline.of(TimeLimit.parse(limit), moment, Notices.ALL)).isEqualTo(new Deadline(due, provisional));
    }

    @Test
    void theHourMattersToNoLimitThatHasDays() {
        LocalDateTime evening = LocalDateTime.of(2026, 11, 24, 20, 0);
        TimeLimit limit = TimeLimit.parse("1 working-day");
        assertThat(Deadline.of(limit, evening, Notices.ALL))
                .isEqualTo(Deadline.of(limit, evening.toLocalDate(), Notices.ALL));
    }

    @ParameterizedTest
    @CsvSource({"2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"})
    void theTableIsMadeFromTheNoticesThatTheTestReads(String year) throws IOException {
        Path shipped = Path.of("../../bundles/data/calendar/src/main/resources/CALENDAR-INF", year + ".json");
        assertThat(Path.of("src/test/resources/calendar", year + ".json")).hasSameTextualContentAs(shipped);
    }

    @Test
    void aClockHeldOnTheStartDayIsNotOverOnTheSpot() {
        LocalDate monday = LocalDate.of(2026, 11, 16);
        List<Pause> pause = List.of(new Pause(monday, monday.plusDays(2)));
        assertThat(Deadline.of(TimeLimit.parse("0 working-day"), monday, pause, Notices.ALL))
                .contains(new Deadline(monday.plusDays(2), false));
    }

    @Test
    void theClockStandsOnTheFirstDayOfAPauseAndRunsOnItsEnd() {
        LocalDate monday = LocalDate.of(2026, 11, 16);
        List<Pause> pause = List.of(new Pause(monday.plusDays(1), monday.plusDays(3)));
        assertThat(Deadline.of(TimeLimit.parse("2 working-day"), monday, pause, Notices.ALL))
                .contains(new Deadline(monday.plusDays(4), false));
    }

    @Test
    void overlappingPausesCountOnce() {
        LocalDate day = LocalDate.of(2026, 11, 16);
        assertThat(Pause.merge(List.of(
                        new Pause(day.plusDays(2), day.plusDays(6)),
                        new Pause(day, day.plusDays(3)),
                        new Pause(day.plusDays(6), day.plusDays(7)),
                        new Pause(day.plusDays(9), day.plusDays(9)))))
                .containsExactly(new Pause(day, day.plusDays(7)));
    }

    @Test
    void aPauseWithoutEndLeavesNoDueDay() {
        LocalDate day = LocalDate.of(2026, 11, 16);
        TimeLimit limit = TimeLimit.parse("5 working-day");
        assertThat(Deadline.of(limit, day, List.of(Pause.openFrom(day.plusDays(3))), Notices.ALL))
                .isEmpty();
        assertThat(Deadline.of(limit, day, List.of(Pause.openFrom(day.plusDays(30))), Notices.ALL))
                .contains(new Deadline(day.plusDays(7), false));
    }

    @Test
    void aResultBecomesFirmWhenTheNextNoticeArrives() {
        LocalDate start = LocalDate.of(2025, 12, 24);
        TimeLimit limit = TimeLimit.parse("10 working-day");
        assertThat(Deadline.of(limit, start, Notices.until(2025)))
                .isEqualTo(new Deadline(LocalDate.of(2026, 1, 7), true));
        assertThat(Deadline.of(limit, start, Notices.ALL)).isEqualTo(new Deadline(LocalDate.of(2026, 1, 8), false));
    }

    @Test
    void theEarlierOfTwoLimitsBinds() {
        Deadline early = new Deadline(LocalDate.of(2026, 11, 24), false);
        Deadline late = new Deadline(LocalDate.of(2027, 1, 4), true);
        assertThat(early.earlier(late)).isEqualTo(early);
        assertThat(late.earlier(early)).isEqualTo(early);
        assertThat(early.passed(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(early.passed(LocalDate.of(2026, 11, 25))).isTrue();
    }

    private static List<Pause> pauses(String text) {
        return Optional.ofNullable(text).stream()
                .flatMap(some -> Arrays.stream(some.split(" ")))
                .map(pause -> pause.split("\\.\\."))
                .map(ends -> new Pause(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
                .toList();
    }
}
