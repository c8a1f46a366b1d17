// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Shares the width of a table among its columns. Widths in points. */
final class Columns {
    /** A column that asks for more does not get it before the others have theirs. */
    private static final int MODEST = 16;
    /** Texts up to this width are not broken. */
    private static final int SHORT = 5;
    /** Names of facts take no more of the width than this. */
    private static final double NAMES = 0.4;

    private Columns() {}

    /** A column of names as wide as they need, and the rest. */
    static double[] facts(Sheet sheet, List<String> names) {
        double widest = names.stream()
                .mapToDouble(name -> sheet.table().width(name))
                .max()
                .orElse(0);
        double first = Math.min(widest + 2 * RowSlice.PADDING, NAMES * sheet.measure());
        return new double[] {sheet.side(), sheet.side() + first, sheet.right()};
    }

    /** No column narrower than its longest word; what is left goes to those that have more to say. */
    static double[] grid(Sheet sheet, List<List<String>> rows) {
        int count = rows.get(0).size();
        double[] least = new double[count];
        double[] wish = new double[count];
        for (int i = 0; i < count; i++) {
            for (List<String> row : rows) {
                double whole = Math.min(Script.width(row.get(i)), SHORT);
                least[i] = Math.max(least[i], Math.max(whole, LineBreaker.longestPiece(row.get(i))));
                wish[i] = Math.max(wish[i], Math.min(Script.width(row.get(i)), MODEST));
            }
        }
        return edges(sheet, shares(sheet, least, wish));
    }

    private static double[] shares(Sheet sheet, double[] least, double[] wish) {
        double padding = 2 * RowSlice.PADDING / sheet.table().size();
        double[] needed = Arrays.stream(least).map(width -> width + padding).toArray();
        double[] more = IntStream.range(0, wish.length)
                .mapToDouble(i -> Math.max(0, wish[i] - least[i]) + 1)
                .toArray();
        double left =
                sheet.measure() / sheet.table().size() - Arrays.stream(needed).sum();
        if (left < 0) {
            return needed;
        }
        double parts = Arrays.stream(more).sum();
        return IntStream.range(0, wish.length)
                .mapToDouble(i -> needed[i] + left * more[i] / parts)
                .toArray();
    }

    private static double[] edges(Sheet sheet, double[] shares) {
        double all = Arrays.stream(shares).sum();
        List<Double> edges = new ArrayList<>(List.of(sheet.side()));
        double x = sheet.side();
        for (double share : shares) {
            x += sheet.measure() * share / all;
            edges.add(x);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
