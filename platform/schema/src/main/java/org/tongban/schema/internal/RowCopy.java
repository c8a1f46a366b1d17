// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;

/** Carries rows of a table from one database into another that has the same table. */
final class RowCopy {
    /** The copy lies in memory: so many bytes of texts and files of one table, and no more. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private static final int BATCH = 100;

    private final Connection from;
    private final Connection to;
    private final String table;
    private long bytes;

    RowCopy(Connection from, Connection to, String table) {
        this.from = from;
        this.to = to;
        this.table = Scratch.quoted(table);
    }

    long run(int most) throws SQLException {
        try (Statement query = from.createStatement()) {
            query.setMaxRows(most);
            try (ResultSet rows = query.executeQuery("select * from " + table)) {
                return insert(rows);
            }
        }
    }

    private long insert(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        String marks = String.join(", ", Collections.nCopies(columns.getColumnCount(), "?"));
        long copied = 0;
        try (PreparedStatement insert = to.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            while (bytes < MOST_BYTES && rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    carry(rows, insert, i, columns.getColumnType(i));
                }
                insert.addBatch();
                copied++;
                if (copied % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return copied;
    }

    private void carry(ResultSet row, PreparedStatement insert, int column, int type) throws SQLException {
        switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> {
                byte[] value = row.getBytes(column);
                bytes += value == null ? 0 : value.length;
                insert.setBytes(column, value);
            }
            case Types.CLOB, Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> {
                String value = row.getString(column);
                bytes += value == null ? 0 : 2L * value.length();
                insert.setString(column, value);
            }
            default -> insert.setObject(column, row.getObject(column), type);
        }
    }
}
