// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days on which the clock stands (DOMAIN T16), as a half-open interval.
 *
 * @param start the day of the written notice; the clock stands on it
 * @param end the day on which the clock runs again
 */
public record Pause(LocalDate start, LocalDate end) {
    public Pause {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A pause ends before it starts: " + start + " to " + end);
        }
    }

    /**
     * A pause whose end is not known yet: the clock stands until further notice.
     *
     * @param start the day of the written notice
     * @return a pause without end
     */
    public static Pause openFrom(LocalDate start) {
        return new Pause(start, LocalDate.MAX);
    }

    /**
     * Tells whether the clock stands on a day.
     *
     * @param day any date
     * @return true from the start until the day before the end
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /**
     * Tells whether the end is unknown.
     *
     * @return true for a pause of {@link #openFrom}
     */
    public boolean open() {
        return end.equals(LocalDate.MAX);
    }

    /**
     * Joins pauses that overlap or touch.
     *
     * @param pauses in any order
     * @return the same days as disjoint pauses in order, empty ones left out
     */
    public static List<Pause> merge(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        for (Pause next : pauses.stream()
                .filter(pause -> pause.start.isBefore(pause.end))
                .sorted(Comparator.comparing(Pause::start))
                .toList()) {
            Pause last = merged.isEmpty() ? next : merged.remove(merged.size() - 1);
            if (next.start.isAfter(last.end)) {
                merged.add(last);
                merged.add(next);
            } else {
                merged.add(new Pause(last.start, next.end.isAfter(last.end) ? next.end : last.end));
            }
        }
        return List.copyOf(merged);
    }
}
