// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeHoursTest {
    private static final OfficeHours HOURS =
            OfficeHours.parse("工作日 9:00-12:00、13:00-17:00").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:59, false, 2026-11-24T09:00",
        "2026-11-24T09:00, true, 2026-11-24T12:00",
        "2026-11-24T12:00, false, 2026-11-24T13:00",
        "2026-11-24T16:59:59, true, 2026-11-24T17:00",
        "2026-11-24T17:00, false, 2026-11-25T09:00",
        "2026-11-27T18:00, false, 2026-11-30T09:00",
        "2026-02-14T10:00, true, 2026-02-14T12:00",
        "2026-02-14T17:30, false, 2026-02-24T09:00",
    })
    void saysWhetherSomebodyIsThereAndUntilWhen(LocalDateTime now, boolean open, LocalDateTime until) {
        assertThat(HOURS.at(now, Notices.ALL)).isEqualTo(new OfficeHours.State(open, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "工作日",
                "周一至周五 9:00-12:00",
                "工作日 9点",
                "工作日 25:00-26:00",
                "工作日 12:00-9:00",
                "工作日 9:00-12:00、11:00-17:00"
            })
    void doesNotGuess(String text) {
        assertThat(OfficeHours.parse(text)).isEmpty();
    }

    @Test
    void readsHoursWithoutALunchBreak() {
        assertThat(OfficeHours.parse("工作日 08:30-17:30").orElseThrow().spans()).hasSize(1);
    }
}
