// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The tables of this module: which changelog of each module has run, and whose keys the data is under. */
final class Records {
    private static final String MODULES = "schema_module";
    private static final String KEYS = "schema_keys";

    private final DataSource source;

    Records(DataSource source) {
        this.source = source;
    }

    /** Makes the tables; to be called under the lock. */
    void prepare() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, MODULES)) {
                statement.executeUpdate("create table " + MODULES
                        + " (name varchar(120) not null primary key, digest char(64) not null,"
                        + " migrated_at timestamp not null)");
            }
            if (!exists(connection, KEYS)) {
                statement.executeUpdate("create table " + KEYS + " (fingerprint char(64) not null primary key)");
            }
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        String name = upper ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return found.next();
        }
    }

    Optional<String> digest(String module) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select digest from " + MODULES + " where name = ?")) {
            query.setString(1, module);
            return first(query);
        }
    }

    Optional<String> fingerprint() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("select fingerprint from " + KEYS)) {
            return first(query);
        }
    }

    private static Optional<String> first(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    void fingerprint(String value) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into " + KEYS + " values (?)")) {
            insert.setString(1, value);
            insert.executeUpdate();
        }
    }

    void migrated(String module, String digest, Instant at) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String update = "update " + MODULES + " set digest = ?, migrated_at = ? where name = ?";
            String insert = "insert into " + MODULES + " (digest, migrated_at, name) values (?, ?, ?)";
            if (write(connection, update, module, digest, at) == 0) {
                write(connection, insert, module, digest, at);
            }
        }
    }

    private static int write(Connection connection, String sql, String module, String digest, Instant at)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, digest);
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setString(3, module);
            return statement.executeUpdate();
        }
    }
}
