// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180): quoted cells, doubled quotes, any line ends, a byte order mark. */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;

    private Csv(String text) {
        this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /**
     * One row.
     *
     * @param line on which it begins, from 1
     * @param cells without outer blanks
     */
    record Row(int line, List<String> cells) {
        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** All rows, also blank ones; a quote that does not end takes the rest of the text. */
    static List<Row> read(String text) {
        return new Csv(text).read();
    }

    private List<Row> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.toString().isBlank()) {
                at = quoted(at + 1);
                continue;
            }
            if (c == ',') {
                endCell();
            } else if (c == '\n') {
                line++;
                endRow();
            } else {
                cell.append(c); // a carriage return goes with the outer blanks
            }
            at++;
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endRow();
        }
        return rows;
    }

    /** Reads on to the closing quote; returns what comes after it. */
    private int quoted(int from) {
        cell.setLength(0);
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                return at + 1;
            }
            if (c == '\n') {
                line++;
            }
            cell.append(c);
            at += c == '"' ? 2 : 1;
        }
        return at;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(new Row(rowLine, List.copyOf(cells)));
        cells.clear();
        rowLine = line;
    }
}
