// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tongban.matter.TimeLimit;

class LightsPropertiesTest {
    private final Lights lights = new Lights(Notices.ALL);

    @Property
    void theGraverLightNeverComesEarlier(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int limit,
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(max = 30) int length) {
        List<Pause> pause = List.of(new Pause(start.plusDays(from), start.plusDays(from + length)));
        Thresholds moments = promised(start, limit, pause);
        assertThat(moments.blue()).isBeforeOrEqualTo(moments.yellow());
        assertThat(moments.yellow()).isBefore(moments.red());
    }

    @Property
    void aLightNeverGoesBackWhileTimePasses(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 60) int limit,
            @ForAll @IntRange(max = 3000) int hour,
            @ForAll @IntRange(max = 500) int hours) {
        Thresholds moments = promised(start, limit, List.of());
        Instant now = lights.endOf(start).plusSeconds(hour * 3600L);
        assertThat(moments.at(now.plusSeconds(hours * 3600L))).isGreaterThanOrEqualTo(moments.at(now));
    }

    @Property
    void aLongerLimitHasNoLightEarlier(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 60) int limit) {
        Thresholds shorter = promised(start, limit, List.of());
        Thresholds longer = promised(start, limit + 1, List.of());
        assertThat(longer.blue()).isAfterOrEqualTo(shorter.blue());
        assertThat(longer.yellow()).isAfterOrEqualTo(shorter.yellow());
        assertThat(longer.red()).isAfterOrEqualTo(shorter.red());
    }

    @Property
    void aWorkingDayBeforeTheEndEveryLimitIsYellow(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int limit) {
        LocalDate before = due(start, limit - 1, List.of());
        assertThat(promised(start, limit, List.of()).yellow()).isBeforeOrEqualTo(lights.endOf(before));
    }

    private Thresholds promised(LocalDate start, int limit, List<Pause> pauses) {
        return lights.promised(start, due(start, limit, pauses), pauses);
    }

    private static LocalDate due(LocalDate start, int limit, List<Pause> pauses) {
        return Deadline.of(new TimeLimit(limit, TimeLimit.Unit.WORKING_DAY), start, pauses, Notices.ALL)
                .orElseThrow()
                .day();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3200).map(LocalDate.of(2018, 1, 1)::plusDays);
    }
}
