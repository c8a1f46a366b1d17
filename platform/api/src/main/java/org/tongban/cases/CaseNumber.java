// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case (DOMAIN 3.4): six digits of the receiving county, eight of the date, six of a serial, and one check
 * character by ISO 7064 MOD 37,36; 21 characters.
 *
 * @param value upper case, without spaces
 */
public record CaseNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{20}[0-9A-Z]");

    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number: " + value);
        }
    }

    /**
     * Reads a number as a person typed it: spaces and hyphens are ignored, any case.
     *
     * @param text anything
     * @return the number, or empty when it cannot be one
     */
    public static Optional<CaseNumber> parse(String text) {
        String compact = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        return SHAPE.matcher(compact).matches() ? Optional.of(new CaseNumber(compact)) : Optional.empty();
    }

    /**
     * The number in groups of four, for people.
     *
     * @return for example 3204 0220 2611 2400 0001 7
     */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return value;
    }
}
