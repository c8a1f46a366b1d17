// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tongban.testkit.TestClock;

class RemoteLimitTest {
    private static final String HALL = "192.0.2.1";

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private final RemoteLimit limit = new RemoteLimit(5, Duration.ofMinutes(1), clock);

    @Test
    void listensAgainWhenTheMinuteIsOver() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.attempt(HALL)).isEmpty();
        }
        clock.advance(Duration.ofSeconds(20));
        assertThat(limit.attempt(HALL)).contains(clock.instant().plusSeconds(40));
        assertThat(limit.attempt("192.0.2.2")).isEmpty();
        clock.advance(Duration.ofSeconds(40));
        assertThat(limit.attempt(HALL)).isEmpty();
    }

    @Test
    void listensToAHallFromWhichManySignIn() {
        for (int i = 0; i < 100; i++) {
            assertThat(limit.attempt(HALL)).isEmpty();
            limit.succeeded(HALL);
        }
    }

    @Test
    void forgetsTheOldestOfTooManyAddresses() {
        for (int i = 0; i < 20_000; i++) {
            limit.attempt("host-" + i);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(limit.attempt("host-0")).isEmpty();
        }
    }
}
