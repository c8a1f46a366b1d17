// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.util.Arrays;
import java.util.Locale;

/**
 * How fast something went.
 *
 * @param perSecond calls that ended, a second
 * @param medianMicros of one call
 * @param slowMicros 99 of 100 calls were faster
 */
record Rate(double perSecond, long medianMicros, long slowMicros) {
    static Rate of(long[] nanos, long wall) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Rate(
                sorted.length * 1e9 / wall, sorted[sorted.length / 2] / 1000, sorted[sorted.length * 99 / 100] / 1000);
    }

    String text() {
        return String.format(Locale.ROOT, "%.1f %d %d", perSecond, medianMicros, slowMicros);
    }
}
