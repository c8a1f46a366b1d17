// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.testkit.TestClock;

class OpeningTest {
    private static Opening at(String time) {
        return Opening.at(SamplePortals.HOURS, TestClock.at(time).instant(), new SamplePlaces())
                .orElseThrow();
    }

    @Test
    void aWorkingDayIsOpenWithinTheHours() {
        assertThat(at("2026-11-24T14:32:00")).isEqualTo(new Opening(true, "现在开门，17:00 关门", SamplePortals.HOURS));
    }

    @Test
    void theNoonBreakIsClosed() {
        assertThat(at("2026-11-24T12:30:00").sentence()).isEqualTo("现在关门，今天 13:00 开门");
    }

    @Test
    void aSaturdayThatIsMadeUpIsOpen() {
        assertThat(at("2026-11-28T10:00:00").open()).isTrue();
    }

    @Test
    void anOrdinaryWeekendIsClosedUntilMonday() {
        assertThat(at("2026-11-21T10:00:00").sentence()).isEqualTo("现在关门，11月23日 9:00 开门");
    }

    @Test
    void hoursThatNobodyCanCountWithSayNothing() {
        assertThat(Opening.at("看天气", TestClock.at("2026-11-24T14:32:00").instant(), new SamplePlaces()))
                .isEmpty();
    }
}
