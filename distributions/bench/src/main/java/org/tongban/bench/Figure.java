// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param name what was measured, with its unit
 * @param ours of the county
 * @param baseline of what it is made of
 * @param reach how far ours should come
 */
public record Figure(String name, double ours, Optional<Double> baseline, Reach reach) {
    /**
     * How far ours should come.
     *
     * @param limit of the ratio, or of the figure itself without a baseline
     * @param atLeast whether more is better
     */
    public record Reach(double limit, boolean atLeast) {
        /** Nothing was asked for. */
        public static final Reach NONE = new Reach(0, true);

        /** More is better. */
        public static Reach atLeast(double limit) {
            return new Reach(limit, true);
        }

        /** Less is better. */
        public static Reach atMost(double limit) {
            return new Reach(limit, false);
        }

        String text() {
            return equals(NONE) ? "" : (atLeast ? ">= " : "<= ") + number(limit);
        }

        boolean holds(double value) {
            return atLeast ? value >= limit : value <= limit;
        }
    }

    /** Compared with what it is made of, or with what was before. */
    public static Figure ratio(String name, double ours, double baseline, Reach reach) {
        return new Figure(name, ours, Optional.of(baseline), reach);
    }

    /** By itself. */
    public static Figure alone(String name, double ours, Reach reach) {
        return new Figure(name, ours, Optional.empty(), reach);
    }

    /** A line of the table. */
    public String line() {
        Optional<Double> ratio = baseline.map(below -> ours / below);
        String verdict = reach.equals(Reach.NONE) ? "" : reach.holds(ratio.orElse(ours)) ? "reached" : "MISSED";
        return String.format(
                Locale.ROOT,
                "%-62s %10s %10s %7s %8s  %s",
                name,
                number(ours),
                baseline.map(Figure::number).orElse(""),
                ratio.map(value -> String.format(Locale.ROOT, "%.2f", value)).orElse(""),
                reach.text(),
                verdict);
    }

    /** The head of the table. */
    public static String head() {
        return String.format(Locale.ROOT, "%-62s %10s %10s %7s %8s", "figure", "ours", "baseline", "ratio", "reach");
    }

    /** The one in the middle. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
