// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One row, to be written again under a new key.
 *
 * @param table where it belongs
 * @param columns names
 * @param values as the driver gave them
 */
record Row(String table, List<String> columns, Object[] values) {
    static List<Row> read(Connection connection, String table, String number) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from " + table + " where case_number = ?")) {
            select.setString(1, number);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(of(table, found));
                }
            }
        }
        return rows;
    }

    private static Row of(String table, ResultSet found) throws SQLException {
        ResultSetMetaData meta = found.getMetaData();
        List<String> columns = new ArrayList<>();
        Object[] values = new Object[meta.getColumnCount()];
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
            Object value = found.getObject(i);
            values[i - 1] = value instanceof java.sql.Blob blob ? blob.getBytes(1, (int) blob.length()) : value;
        }
        return new Row(table, columns, values);
    }

    Object value(String column) {
        return values[columns.indexOf(column)];
    }

    boolean same(Row other) {
        return table.equals(other.table) && Arrays.deepEquals(values, other.values);
    }

    /** Into a table like its own. */
    String insert(String into) {
        String marks = String.join(",", Collections.nCopies(columns.size(), "?"));
        return "insert into " + into + " (" + String.join(",", columns) + ") values (" + marks + ")";
    }

    void write(PreparedStatement insert, String number) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, value(i, number));
        }
        insert.executeUpdate();
    }

    private Object value(int column, String number) {
        return switch (columns.get(column)) {
            case "case_number" -> number;
            case "id" -> UUID.randomUUID().toString();
            case "token_digest", "key_digest" -> number + "0".repeat(64 - number.length());
            default -> values[column];
        };
    }
}
