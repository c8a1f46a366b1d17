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
            case VERY_SATISFIED -> "M7 9.500q1.500-2 3 0M14 9.500q1.500-2 3 0M7 13.500h10a5 5 0 0 1-10 0z";
            case SATISFIED -> "M8.500 9h.01M15.500 9h.01M7.500 14q4.500 4.500 9 0";
            case FAIRLY_SATISFIED -> "M8.500 9h.01M15.500 9h.01M8 15q4 1.500 8 0";
            case DISSATISFIED -> "M8.500 9h.01M15.500 9h.01M7.500 16.500q4.500-4 9 0";
            case VERY_DISSATISFIED -> "M7 8l3 1.500M17 8l-3 1.500M7.500 17q4.500-5.500 9 0z";
        };
    }
}
