// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.identity.NewPerson;
import org.tongban.identity.RegisterOutcome;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("identity-0.1")
class PrivacyTest {
    private static final List<String> TABLES = List.of(
            "identity_person",
            "identity_staff",
            "identity_post",
            "identity_credential",
            "identity_attempt",
            "identity_session",
            "identity_absence",
            "identity_past_password");

    @TempDir
    private Path folder;

    @DatabaseTest
    void nobodyIsToBeReadInTheDatabase(TestDatabase database) throws SQLException {
        Node node = new Node(database.jpa(), TestClock.at("2026-11-24T09:30:00"), folder);
        NewPerson typed = new NewPerson(
                Node.ID,
                Node.NAME,
                Node.PHONE,
                Node.PASSWORD,
                Optional.of(new DivisionCode("320402002002")),
                Optional.of(new DivisionCode("320412100001")));
        RegisterOutcome outcome = node.persons.register(typed);
        Caller citizen = node.signIn.caller(node.token(Node.ID, Node.PASSWORD));
        node.accounts.changePassword(citizen, Node.PASSWORD, "Fresh#2027");
        String token = node.token(Node.ID, "Fresh#2027");
        String clerk = node.clerk();
        node.load("T0402-08,郑示例,综合窗口,320402004,,红梅街道便民服务中心（示例）,08\n");
        node.away("T0402-07", "2026-12-01", "2026-12-05", "T0402-08");
        node.signIn(Node.ID, "Wrong#2026");

        String dump = dump(database);
        assertThat(dump).contains("T0402-07", "$argon2id$");
        List<String> secrets = List.of(
                Node.ID,
                Node.NAME,
                Node.PHONE,
                Node.PASSWORD,
                "Fresh#2027",
                "Wrong#2026",
                "1990-01-01",
                "320402002002",
                "320412100001",
                "周示例",
                token,
                clerk);
        assertThat(secrets)
                .allSatisfy(secret ->
                        assertThat(dump).doesNotContain(secret, new String(secret.getBytes(UTF_8), ISO_8859_1)));
        assertThat(outcome.toString() + typed)
                .doesNotContain(Node.ID)
                .doesNotContain(Node.NAME)
                .doesNotContain(Node.PHONE);
    }

    @DatabaseTest
    void nobodyIsToBeReadInTheLog(TestDatabase database) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        try {
            Node node = new Node(database.jpa(), TestClock.at("2026-11-24T09:30:00"), folder);
            node.start();
            node.persons.register(Node.person(Node.ID));
            node.persons.register(Node.person(Node.ID));
            node.persons.register(Node.person(Node.ID + "1"));
            String token = node.token(Node.ID, Node.PASSWORD);
            String clerk = node.clerk();
            for (int i = 0; i < 6; i++) {
                node.signIn(Node.ID, "Wrong#2026");
            }
            assertThat(log.toString(UTF_8))
                    .contains("registered", "signed in", "locked")
                    .doesNotContain(Node.ID, Node.NAME, Node.PHONE, Node.PASSWORD, "Wrong#2026", "周示例", token, clerk);
        } finally {
            System.setErr(before);
        }
    }

    private static String dump(TestDatabase database) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                int from = dump.length();
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            dump.append(text(rows, i)).append('|');
                        }
                    }
                }
                assertThat(dump.substring(from)).as(table).isNotEmpty();
            }
        }
        return dump.toString();
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (type.contains("blob") || type.contains("bytea")) {
            return new String(rows.getBytes(column), ISO_8859_1);
        }
        return String.valueOf(rows.getString(column));
    }
}
