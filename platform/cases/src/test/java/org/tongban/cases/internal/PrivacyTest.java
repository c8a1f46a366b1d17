// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.Receipt;
import org.tongban.cases.Shortcoming;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class PrivacyTest {
    @TempDir
    private Path blobs;

    @DatabaseTest
    void neitherTablesNorFilesTellWhoApplied(TestDatabase database) throws SQLException, IOException {
        Platform platform =
                new Platform(database.jpa(), database.dataSource(), blobs, TestClock.at("2026-11-24T09:30:00"), "one");
        Receipt receipt = platform.file("key-of-" + SamplePeople.PHONE);
        platform.cases.execute(
                WINDOW,
                new CaseCommand.RequestCorrection(
                        receipt.number(), 1, List.of(new Shortcoming("bank-card", SamplePeople.NAME + "的卡看不清。"))));
        platform.filled(CITIZEN, SamplePlaces.COMMUNITY);

        String dump = dump(database) + files();
        assertThat(dump).contains(receipt.number().value());
        for (String secret : List.of(
                SamplePeople.NAME,
                SamplePeople.ID,
                SamplePeople.PHONE,
                receipt.applicant(),
                receipt.trackingToken(),
                receipt.queryCode() + "|",
                "6200000000000000000",
                "看不清")) {
            assertThat(dump)
                    .doesNotContain(
                            secret, new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    private static String dump(TestDatabase database) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            dump.append(text(rows, i)).append('|');
                        }
                    }
                }
            }
        }
        return dump.toString();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new java.util.ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, null, new String[] {"TABLE"})) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(java.util.Locale.ROOT);
                if (table.startsWith("case_")) {
                    tables.add(table);
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(10);
        return tables;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(java.util.Locale.ROOT);
        boolean binary = type.contains("blob") || type.contains("bytea") || type.contains("bit data");
        if (!binary) {
            return String.valueOf(rows.getString(column));
        }
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> paths = Files.walk(blobs)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.append(path.getFileName()).append(Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all).isNotEmpty();
        return all.toString();
    }
}
