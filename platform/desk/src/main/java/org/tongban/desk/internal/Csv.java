// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a table for spreadsheets (RFC 4180), in which no cell is taken for a formula. */
final class Csv {
    /** Tells a spreadsheet that the file is UTF-8. */
    static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{12,}[0-9A-Z]?");

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        if (LONG_NUMBER.matcher(text).matches()) {
            return text.replaceAll("(.{4})(?!$)", "$1 "); // as on screen; a spreadsheet would round it
        }
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
