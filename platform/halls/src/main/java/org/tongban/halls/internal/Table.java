// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a data bundle: comma-separated values with a header, without quotes.
 *
 * @param file its name, for messages
 * @param columns the names in the header
 * @param rows in the order of the file
 */
record Table(String file, List<String> columns, List<Row> rows) {
    /**
     * One line.
     *
     * @param table where it stands
     * @param line counted from 1, the header is line 1
     * @param cells one for each column
     */
    record Row(String table, int line, List<String> columns, List<String> cells) {
        String get(String column) {
            return cells.get(columns.indexOf(column));
        }

        DataFault fault(String message) {
            return new DataFault(table + ":" + line + ": " + message);
        }
    }

    static Table parse(String file, String text, List<String> columns) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !cells(lines.get(0)).equals(columns)) {
            throw new DataFault(file + ":1: the header must be " + String.join(",", columns));
        }
        List<Row> rows = IntStream.range(1, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> row(file, i + 1, columns, lines.get(i)))
                .toList();
        return new Table(file, columns, rows);
    }

    private static Row row(String file, int line, List<String> columns, String text) {
        Row row = new Row(file, line, columns, cells(text));
        if (row.cells().size() != columns.size()) {
            throw row.fault("has " + row.cells().size() + " cells instead of " + columns.size());
        }
        return row;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
