// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where a ticket stands in the line: finer than milliseconds, so that there is room between two of them. */
final class Places {
    private static final long FINER = 1024;
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final int BACK = 3;

    private Places() {}

    /** In the order of coming. */
    static long walkIn(Instant takenAt) {
        return takenAt.toEpochMilli() * FINER;
    }

    /** Before the walk-ins of the same quarter of an hour; who comes too early stands where the booked time stands. */
    static long booked(Instant arrival, Instant slot) {
        long from = Math.max(arrival.toEpochMilli(), slot.toEpochMilli());
        return Math.floorDiv(from, QUARTER) * QUARTER * FINER - 1;
    }

    /** Behind the third of those who wait now, or behind the last. */
    static long putBack(long own, List<Long> waiting) {
        return waiting.isEmpty() ? own : Math.max(own, waiting.get(Math.min(BACK, waiting.size()) - 1) + 1);
    }
}
