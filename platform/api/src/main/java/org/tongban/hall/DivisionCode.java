// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

import java.util.regex.Pattern;

/**
 * A statistical division code of twelve digits (GB/T 2260 with GB/T 10114): province 2, city 2, county 2, town 3, village 3.
 *
 * @param value the twelve ASCII digits; trailing zeros fill the levels that are not used
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{12}");

    public DivisionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A division code has twelve digits: " + value);
        }
    }

    /**
     * Reads a code in its 6, 9 or 12 digit form and fills it with zeros.
     *
     * @param text 6, 9 or 12 ASCII digits
     * @return the twelve-digit code
     * @throws IllegalArgumentException when the text has another shape
     */
    public static DivisionCode of(String text) {
        if (text.length() == 6 || text.length() == 9) {
            return new DivisionCode(text + "0".repeat(12 - text.length()));
        }
        return new DivisionCode(text);
    }

    /**
     * The first six digits: the county of this division.
     *
     * @return six digits
     */
    public String county() {
        return value.substring(0, 6);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
