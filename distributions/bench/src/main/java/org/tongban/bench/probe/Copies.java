// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Tables like those of the platform, with the same indexes, for what is written by JDBC alone: in the platform's own tables
 * its jobs would find rows that no key opens, and be busy with them while it is measured.
 */
final class Copies {
    private static final String PREFIX = "raw_";

    private Copies() {}

    static String of(String table) {
        return PREFIX + table;
    }

    /** Makes them, empty. */
    static void make(DataSource source, List<String> tables) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.executeUpdate("create table " + of(table) + " as select * from " + table + " with no data");
                int count = 0;
                for (String columns : indexes(connection, table)) {
                    statement.executeUpdate(
                            "create index " + of(table) + "_" + count++ + " on " + of(table) + " (" + columns + ")");
                }
            }
        }
    }

    /** The columns of each index. */
    private static List<String> indexes(Connection connection, String table) throws SQLException {
        boolean lower = connection.getMetaData().storesLowerCaseIdentifiers();
        String stored = lower ? table : table.toUpperCase(Locale.ROOT);
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet found = connection.getMetaData().getIndexInfo(null, null, stored, false, true)) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME");
                if (column != null) {
                    columns.computeIfAbsent(found.getString("INDEX_NAME"), any -> new ArrayList<>())
                            .add(column);
                }
            }
        }
        return columns.values().stream()
                .map(names -> String.join(",", names))
                .distinct()
                .toList();
    }
}
