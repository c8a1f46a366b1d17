// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test moves it. */
public final class TestClock extends Clock {
    /** Where the halls are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock in Shanghai time.
     *
     * @param localTime for example {@code 2026-11-24T09:30:00}
     * @return the clock
     */
    public static TestClock at(String localTime) {
        Instant instant = LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
        return new TestClock(new AtomicReference<>(instant), ZONE);
    }

    /**
     * Moves the clock, also backwards.
     *
     * @param step by how much
     */
    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    /**
     * Sets the clock.
     *
     * @param localTime in Shanghai time
     */
    public void set(String localTime) {
        now.set(LocalDateTime.parse(localTime).atZone(ZONE).toInstant());
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
