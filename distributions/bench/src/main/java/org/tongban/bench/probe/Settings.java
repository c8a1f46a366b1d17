// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Under which settings it was measured, as the database itself says them. */
final class Settings {
    private Settings() {}

    static Map<String, String> read(DataSource source) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        found.put(
                "setting.jvm",
                String.join(
                        " ",
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(flag -> flag.startsWith("-X"))
                                .toList()));
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            found.put(
                    "setting.database", product + " " + connection.getMetaData().getDatabaseProductVersion());
            if (product.contains("Derby")) {
                found.put("setting.derby.system.durability", durability(connection));
            } else {
                found.put("setting.fsync", ask(connection, "show fsync"));
                found.put("setting.synchronous_commit", ask(connection, "show synchronous_commit"));
            }
        }
        return found;
    }

    private static String durability(Connection connection) throws SQLException {
        String set = ask(connection, "values syscs_util.syscs_get_database_property('derby.system.durability')");
        String system = System.getProperty("derby.system.durability", "not set");
        return "database: " + set + ", system: " + system + " (not set: every commit is synced)";
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            String value = answer.next() ? answer.getString(1) : null;
            return value == null ? "not set" : value;
        }
    }
}
