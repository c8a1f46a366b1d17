// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import org.tongban.rating.RatingLevel;

/** A line drawing for each level. It repeats the word beside it and is hidden from screen readers. */
final class Face {
    private static final String HEAD =
            "<svg class=\"icon\" width=\"32\" height=\"32\" viewBox=\"0 0 24 24\" stroke-width=\"1.6\" stroke-linecap=\"round\""
                    + " stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\"><circle cx=\"12\" cy=\"12\" r=\"10\"/>";

    private Face() {}

    /** Markup that needs no escaping: it holds nothing but constants. */
    static String svg(RatingLevel level) {
        return HEAD + "<path d=\"" + lines(level) + "\"/></svg>";
    }

    private static String lines(RatingLevel level) {
        return switch (level) {
            case VERY_SATISFIED -> "M7 9.5q1.5-2 3 0M14 9.5q1.5-2 3 0M7 13.5h10a5 5 0 0 1-10 0z";
            case SATISFIED -> "M8.5 9h.01M15.5 9h.01M7.5 14q4.5 4.5 9 0";
            case FAIRLY_SATISFIED -> "M8.5 9h.01M15.5 9h.01M8 15q4 1.5 8 0";
            case DISSATISFIED -> "M8.5 9h.01M15.5 9h.01M7.5 16.5q4.5-4 9 0";
            case VERY_DISSATISFIED -> "M7 8l3 1.5M17 8l-3 1.5M7.5 17q4.5-5.5 9 0z";
        };
    }
}
