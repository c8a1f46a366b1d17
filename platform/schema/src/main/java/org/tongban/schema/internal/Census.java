// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What tables were like at a moment.
 *
 * @param tables by their names
 */
record Census(Map<String, Table> tables) {
    /**
     * One table.
     *
     * @param columns their types by their names
     * @param rows checksum over the rows
     */
    record Table(Map<String, String> columns, RowSum rows) {}

    /** Takes everything down. */
    static Census of(Connection connection, Collection<String> tables) throws SQLException {
        Map<String, Table> taken = new LinkedHashMap<>();
        for (String table : tables) {
            Map<String, String> columns = columns(connection, table);
            taken.put(table, new Table(columns, RowSum.of(connection, table, columns.keySet())));
        }
        return new Census(taken);
    }

    /** What the version before would miss; empty when it finds everything as it was. */
    Optional<String> missed(Connection connection) throws SQLException {
        for (Map.Entry<String, Table> before : tables.entrySet()) {
            Optional<String> missed = missed(connection, before.getKey(), before.getValue());
            if (missed.isPresent()) {
                return missed;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missed(Connection connection, String table, Table before) throws SQLException {
        Map<String, String> now = columns(connection, table);
        for (Map.Entry<String, String> column : before.columns().entrySet()) {
            String type = now.get(column.getKey());
            if (type == null) {
                return Optional.of("表 " + table + " 的列 " + column.getKey() + " 不见了");
            }
            if (!type.equals(column.getValue())) {
                return Optional.of(
                        "表 " + table + " 的列 " + column.getKey() + " 由 " + column.getValue() + " 变成了 " + type);
            }
        }
        return before.rows()
                        .equals(RowSum.of(connection, table, before.columns().keySet()))
                ? Optional.empty()
                : Optional.of("表 " + table + " 里原有的内容变了");
    }

    private static Map<String, String> columns(Connection connection, String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getColumns(null, connection.getSchema(), escaped(data, table), null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(table)) {
                    columns.put(rows.getString("COLUMN_NAME"), type(rows));
                }
            }
        }
        return columns;
    }

    /** Derby has no escape, so that an underline finds neighbours too. */
    private static String escaped(DatabaseMetaData data, String table) throws SQLException {
        String escape = data.getSearchStringEscape();
        return escape == null || escape.isEmpty() ? table : table.replace("_", escape + "_");
    }

    private static String type(ResultSet column) throws SQLException {
        return column.getString("TYPE_NAME") + "(" + column.getInt("COLUMN_SIZE") + ","
                + column.getInt("DECIMAL_DIGITS") + ")"
                + (column.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? " not null" : "");
    }
}
