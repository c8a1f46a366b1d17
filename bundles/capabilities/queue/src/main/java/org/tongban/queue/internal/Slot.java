// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Half an hour that can be booked.
 *
 * @param day in Changzhou
 * @param start when it begins
 */
public record Slot(LocalDate day, LocalTime start) {
    /** How long it is. */
    public static final int MINUTES = 30;

    /**
     * When it begins.
     *
     * @return the moment
     */
    public Instant begins() {
        return day.atTime(start).atZone(Words.ZONE).toInstant();
    }

    /**
     * When it is over.
     *
     * @return the moment
     */
    public Instant ends() {
        return begins().plusSeconds(MINUTES * 60L);
    }

    /**
     * In words.
     *
     * @return for example 11月26日（周四）9:00–9:30
     */
    public String words() {
        return Words.day(day) + " " + times();
    }

    /**
     * The time alone.
     *
     * @return for example 9:00–9:30
     */
    public String times() {
        return Words.time(start) + "–" + Words.time(start.plusMinutes(MINUTES));
    }
}
