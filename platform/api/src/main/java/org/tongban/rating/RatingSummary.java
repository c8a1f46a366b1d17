// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.util.List;
import java.util.Map;

/**
 * The ratings of a month, so coarse that nobody is to be recognised in them: counts below five are never told, nor can they be
 * worked out from the others.
 *
 * @param running true in a month that has not ended; then no level is told, for a count that grows overnight tells of one person
 * @param lines in the order of their names
 */
public record RatingSummary(boolean running, List<Line> lines) {
    /** The smallest count that is told. */
    public static final int LEAST = 5;

    /** By what the ratings are counted. */
    public enum By {
        /** The deciding body. */
        BODY,
        /** The receiving hall. */
        HALL,
        /** The matter; all sensitive ones together. */
        MATTER
    }

    /**
     * One body, hall or matter.
     *
     * @param name of it
     * @param atLeast so many ratings at least; 0 when they are fewer than five
     * @param counts only the levels with five ratings or more
     */
    public record Line(String name, long atLeast, Map<RatingLevel, Long> counts) {}
}
