// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.cases.Light;
import org.tongban.matter.TimeLimit;

class LightsTest {
    private final Lights lights = new Lights(Notices.ALL);

    @ParameterizedTest
    @CsvSource({
        // 20 working days: half, then a fifth, each at the end of business
        "2026-11-02, 20 working-day, 2026-11-16T17:00, 2026-11-24T17:00, 2026-11-30T17:00",
        // 8 working days of 7 hours: 1.6 days left is 11:48 of the last day but one
        "2026-11-02, 8 working-day, 2026-11-06T17:00, 2026-11-11T11:48, 2026-11-12T17:00",
        // 5 working days: half of the limit is left in the middle of a day
        "2026-11-02, 5 working-day, 2026-11-05T13:30, 2026-11-06T17:00, 2026-11-09T17:00",
        // too short for blue
        "2026-11-02, 2 working-day, 2026-11-03T17:00, 2026-11-03T17:00, 2026-11-04T17:00",
        "2026-11-02, 1 working-day, 2026-11-02T17:00, 2026-11-02T17:00, 2026-11-03T17:00",
        "2026-11-02, 0 working-day, 2026-10-30T17:00, 2026-10-30T17:00, 2026-11-02T17:00",
        // over a holiday with make-up workdays
        "2018-09-29, 5 working-day, 2018-10-09T13:30, 2018-10-10T17:00, 2018-10-11T17:00",
        // calendar days are measured by the working days in them
        "2026-11-02, 15 calendar-day, 2026-11-10T13:30, 2026-11-13T15:36, 2026-11-17T17:00",
    })
    void comeOnToTheMinute(
            LocalDate start, String limit, LocalDateTime blue, LocalDateTime yellow, LocalDateTime overrun) {
        Thresholds moments = promised(start, limit);
        assertThat(Stream.of(moments.blue(), moments.yellow(), moments.red()).map(LightsTest::local))
                .containsExactly(blue, yellow, overrun);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00, NONE",
        "2026-11-05T13:29:59, NONE",
        "2026-11-05T13:30, BLUE",
        "2026-11-06T16:59:59, BLUE",
        "2026-11-06T17:00, YELLOW",
        "2026-11-08T12:00, YELLOW",
        "2026-11-09T16:59:59, YELLOW",
        "2026-11-09T17:00, RED",
        "2026-11-30T16:59:59, RED",
        "2026-11-30T17:00, BREACH",
        "2030-01-01T00:00, BREACH",
    })
    void theGravestOneThatIsOnCounts(LocalDateTime now, Light light) {
        LocalDate start = LocalDate.of(2026, 11, 2);
        Thresholds both = promised(start, "5 working-day")
                .and(lights.statutory(start, due(start, "20 working-day", List.of()), List.of()));
        assertThat(both.at(instant(now))).isEqualTo(light);
    }

    @Test
    void thePromiseWarnsAndTheLawBreaks() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        Thresholds promise = promised(start, "5 working-day");
        Thresholds law = lights.statutory(start, due(start, "20 working-day", List.of()), List.of());
        assertThat(promise.and(law))
                .isEqualTo(law.and(promise))
                .isEqualTo(new Thresholds(promise.blue(), promise.yellow(), promise.red(), law.breach()));
    }

    @Test
    void withoutAPromiseTheLawWarnsAndNothingIsRed() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        Thresholds law = lights.statutory(start, due(start, "20 working-day", List.of()), List.of());
        assertThat(law.at(instant(LocalDateTime.of(2026, 11, 25, 9, 0)))).isEqualTo(Light.YELLOW);
        assertThat(law.red()).isEqualTo(Thresholds.NEVER);
    }

    @Test
    void aPauseMovesEveryLightThatWasStillToCome() {
        LocalDate start = LocalDate.of(2026, 11, 2);
        List<Pause> week = List.of(new Pause(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 11)));
        Thresholds held = lights.promised(start, due(start, "5 working-day", week), week);
        assertThat(Stream.of(held.blue(), held.yellow(), held.red()).map(LightsTest::local))
                .containsExactly(
                        LocalDateTime.of(2026, 11, 12, 13, 30),
                        LocalDateTime.of(2026, 11, 13, 17, 0),
                        LocalDateTime.of(2026, 11, 16, 17, 0));
    }

    @Test
    void anOfficeThatClosesLaterHasLonger() {
        OfficeHours late = OfficeHours.parse("工作日 8:30-11:30、13:00-17:30").orElseThrow();
        assertThat(local(new Lights(Notices.ALL, late).endOf(LocalDate.of(2026, 11, 24))))
                .isEqualTo(LocalDateTime.of(2026, 11, 24, 17, 30));
    }

    @Test
    void whatIsKeptTurnsNothingOn() {
        assertThat(Thresholds.NONE.at(Instant.parse("2099-01-01T00:00:00Z"))).isEqualTo(Light.NONE);
        assertThat(Thresholds.NONE.next(Instant.EPOCH)).isEmpty();
        assertThat(Thresholds.NONE.and(promised(LocalDate.of(2026, 11, 2), "5 working-day")))
                .isEqualTo(promised(LocalDate.of(2026, 11, 2), "5 working-day"));
        assertThat(Instant.ofEpochMilli(Thresholds.NEVER.toEpochMilli())).isEqualTo(Thresholds.NEVER);
    }

    @Test
    void saysWhenToLookAgain() {
        Thresholds moments = promised(LocalDate.of(2026, 11, 2), "5 working-day");
        assertThat(moments.next(Instant.EPOCH)).contains(moments.blue());
        assertThat(moments.next(moments.blue())).contains(moments.yellow());
        assertThat(moments.next(moments.yellow())).contains(moments.red());
        assertThat(moments.next(moments.red())).isEmpty();
    }

    private Thresholds promised(LocalDate start, String limit) {
        return lights.promised(start, due(start, limit, List.of()), List.of());
    }

    private static LocalDate due(LocalDate start, String limit, List<Pause> pauses) {
        return Deadline.of(TimeLimit.parse(limit), start, pauses, Notices.ALL)
                .orElseThrow()
                .day();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.ofHours(8));
    }

    private static Instant instant(LocalDateTime local) {
        return local.toInstant(ZoneOffset.ofHours(8));
    }
}
