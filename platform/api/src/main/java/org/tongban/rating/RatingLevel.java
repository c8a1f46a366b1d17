// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.util.Arrays;
import java.util.Optional;

/**
 * The five levels (GB/T 39735), best first. The name is stored; interfaces that number them, some from the best and some from
 * the worst, map at their edge. There is no default.
 */
public enum RatingLevel {
    /** 非常满意. */
    VERY_SATISFIED("非常满意"),
    /** 满意. */
    SATISFIED("满意"),
    /** 基本满意. */
    FAIRLY_SATISFIED("基本满意"),
    /** 不满意. */
    DISSATISFIED("不满意"),
    /** 非常不满意. */
    VERY_DISSATISFIED("非常不满意");

    private final String label;

    RatingLevel(String label) {
        this.label = label;
    }

    /**
     * The word that people choose.
     *
     * @return for example 基本满意
     */
    public String label() {
        return label;
    }

    /**
     * Tells whether this is a 差评.
     *
     * @return true for the last two
     */
    public boolean bad() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }

    /**
     * Reads a name.
     *
     * @param name anything
     * @return the level, or empty when it is not one of the five
     */
    public static Optional<RatingLevel> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }
}
