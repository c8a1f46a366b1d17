// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of units of time, written {@code 5 working-day}, {@code 60 calendar-day}, {@code 3 month} or {@code 5 year}.
 *
 * @param amount zero or more
 * @param unit what is counted
 */
public record TimeLimit(int amount, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4}) (working-day|calendar-day|month|year)");

    /** What is counted. */
    public enum Unit {
        /** 工作日. */
        WORKING_DAY("个工作日"),
        /** 自然日. */
        CALENDAR_DAY("天"),
        /** 月. */
        MONTH("个月"),
        /** 年, for validity only. */
        YEAR("年");

        private final String label;

        Unit(String label) {
            this.label = label;
        }
    }

    public TimeLimit {
        if (amount < 0) {
            throw new IllegalArgumentException("A limit is not negative: " + amount);
        }
    }

    /**
     * Reads the written form.
     *
     * @param text for example {@code 5 working-day}
     * @return the limit
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static TimeLimit parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a limit: " + text);
        }
        String unit = matcher.group(2).replace('-', '_').toUpperCase(Locale.ROOT);
        return new TimeLimit(Integer.parseInt(matcher.group(1)), Unit.valueOf(unit));
    }

    /**
     * The limit as a citizen reads it.
     *
     * @return for example 5 个工作日; 当场办结 for zero
     */
    public String label() {
        return amount == 0 ? "当场办结" : amount + " " + unit.label;
    }

    @Override
    public String toString() {
        return amount + " " + unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
