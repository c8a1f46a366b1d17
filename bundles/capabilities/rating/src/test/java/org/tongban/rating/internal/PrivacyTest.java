// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.tongban.page.PageResult;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("rating-0.1")
class PrivacyTest {
    @DatabaseTest
    void theDatabaseTellsNeitherWhoNorOfWhichCaseNorInWhichWords(TestDatabase database) throws SQLException {
        Town town = new Town(database.jpa()).visited();
        String number = SampleCases.number(Town.TOKEN).value();
        PageResult result = new SampleRequest()
                .by(Town.OWNER)
                .post()
                .part("number", number)
                .with("occasion", Town.VISIT)
                .with("level", "DISSATISFIED")
                .with("poor", "SERVICE_SPEED")
                .with("text", "我叫王示例，等了两个小时")
                .to(town.mine);
        assertThat(result).isInstanceOf(PageResult.Redirect.class);

        String dump = dump(database);
        assertThat(dump)
                .contains("DISSATISFIED", "SERVICE_SPEED", "elderly-allowance", "320402004000", "2026-11-24", "WEB");
        assertThat(List.of(
                        number,
                        Town.TOKEN,
                        "王示例",
                        "两个小时",
                        ((org.tongban.identity.Caller.Citizen) Town.OWNER)
                                .person()
                                .toString(),
                        "T14:32",
                        "06:32"))
                .allSatisfy(secret ->
                        assertThat(dump).doesNotContain(secret, new String(secret.getBytes(UTF_8), ISO_8859_1)));
    }

    private static String dump(TestDatabase database) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from rating_entry")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    dump.append(text(rows, i)).append('|');
                }
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
