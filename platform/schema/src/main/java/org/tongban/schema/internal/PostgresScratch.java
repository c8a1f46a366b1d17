// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongban.admission.expansion.OwnTables;

/** A schema of its own in the same database. One that a kill left behind is dropped by the next start. */
final class PostgresScratch implements Scratch {
    private static final String PREFIX = "tongban_rehearsal_";

    private final String schema = PREFIX + UUID.randomUUID().toString().replace("-", "");
    private final String original;
    private final Connection connection;

    PostgresScratch(DataSource source) throws SQLException {
        this.connection = source.getConnection();
        this.original = connection.getSchema();
        execute("create schema " + schema);
        connection.setSchema(schema);
    }

    /** Drops what kills left behind; whoever rehearses now holds the lock until his own is dropped. */
    static void sweep(DataSource source, SchemaLock lock) throws SQLException {
        List<String> left = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select nspname from pg_namespace where nspname like ?")) {
            query.setString(1, PREFIX.replace("_", "\\_") + "%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    left.add(rows.getString(1));
                }
            }
        }
        if (!left.isEmpty()) {
            lock.locked(() -> drop(source, left));
        }
    }

    private static int drop(DataSource source, List<String> schemas) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String schema : schemas) {
                statement.execute("drop schema if exists " + Scratch.quoted(schema) + " cascade");
            }
            return schemas.size();
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public long copy(String table, int most) throws SQLException {
        String from = Scratch.quoted(original) + "." + Scratch.quoted(table);
        String to = schema + "." + Scratch.quoted(table);
        execute("create table " + to + " (like " + from + " including all)");
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(
                    "insert into " + to + " overriding system value select * from " + from + " limit " + most);
        }
    }

    @Override
    public void sequences(OwnTables own) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select sequence_name from information_schema.sequences where sequence_schema = ?")) {
            query.setString(1, original);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (own.has(rows.getString(1))) {
                        execute("create sequence " + schema + "." + Scratch.quoted(rows.getString(1)));
                    }
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection closing = connection) {
            if (!closing.getAutoCommit()) {
                closing.rollback();
                closing.setAutoCommit(true);
            }
            closing.setSchema(original);
            execute("drop schema if exists " + schema + " cascade");
        }
    }
}
