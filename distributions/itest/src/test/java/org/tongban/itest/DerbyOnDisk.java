// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of a stopped county, in the hands of somebody who knows SQL. */
final class DerbyOnDisk {
    private DerbyOnDisk() {}

    /** Changes one byte of the payload of the first event of a case, and leaves everything else as it is. */
    static void changeOneByteOfAnEvent(Path database, String number) {
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + database)) {
            byte[] payload = payload(connection, number);
            payload[payload.length / 2] ^= 1;
            try (PreparedStatement update = connection.prepareStatement(
                    "update case_event set payload = ? where case_number = ? and seq = 1")) {
                update.setBytes(1, payload);
                update.setString(2, number);
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("No event of " + number);
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } finally {
            shutDown(database);
        }
    }

    /** Executes statements as they are. */
    static void execute(Path database, String... statements) {
        with(database, connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return statements.length;
            }
        });
    }

    /** What is done with a database. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Opens a database, does something, and shuts it down. */
    static <T> T with(Path database, Work<T> work) {
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + database)) {
            return work.with(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } finally {
            shutDown(database);
        }
    }

    private static byte[] payload(Connection connection, String number) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select payload from case_event where case_number = ? and seq = 1")) {
            query.setString(1, number);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    /** Derby says goodbye with an exception. */
    private static void shutDown(Path database) {
        try {
            DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true")
                    .close();
        } catch (SQLException goodbye) {
            if (!"08006".equals(goodbye.getSQLState())) {
                throw new IllegalStateException(goodbye);
            }
        }
    }
}
