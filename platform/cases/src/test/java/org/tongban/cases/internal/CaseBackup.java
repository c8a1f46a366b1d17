// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.tongban.cases.CaseNumber;

/** What the tables say of one case, to be put back later as a backup of the database would. */
final class CaseBackup {
    private static final List<String> TABLES = List.of("case_file", "case_event", "case_outbox");

    private final DataSource source;
    private final CaseNumber number;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    CaseBackup(DataSource source, CaseNumber number) throws SQLException {
        this.source = source;
        this.number = number;
        try (Connection connection = source.getConnection()) {
            for (String table : TABLES) {
                rows.put(table, rows(connection, table));
            }
        }
    }

    private List<Map<String, Object>> rows(Connection connection, String table) throws SQLException {
        List<Map<String, Object>> all = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from " + table + " where case_number = ?")) {
            select.setString(1, number.value());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    all.add(row(found));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> row(ResultSet found) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            String type = found.getMetaData().getColumnTypeName(i).toLowerCase(Locale.ROOT);
            boolean large = type.contains("blob") || type.contains("bytea");
            Object value = large ? found.getBytes(i) : type.contains("clob") ? found.getString(i) : found.getObject(i);
            if (value != null) {
                row.put(found.getMetaData().getColumnName(i), value);
            }
        }
        return row;
    }

    void restore() throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (String table : TABLES) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + table + " where case_number = ?")) {
                    delete.setString(1, number.value());
                    delete.executeUpdate();
                }
                for (Map<String, Object> row : rows.getOrDefault(table, List.of())) {
                    insert(connection, table, row);
                }
            }
        }
    }

    private static void insert(Connection connection, String table, Map<String, Object> row) throws SQLException {
        String sql = "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", Collections.nCopies(row.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int place = 0;
            for (Object value : row.values()) {
                insert.setObject(++place, value);
            }
            insert.executeUpdate();
        }
    }
}
