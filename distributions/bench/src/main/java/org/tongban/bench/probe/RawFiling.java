// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The rows that one filing left behind, to be written again under new keys by nothing but JDBC. */
final class RawFiling {
    private static final List<String> TABLES = List.of(
            "case_file",
            "case_applicant",
            "case_event",
            "case_outbox",
            "case_material",
            "case_token",
            "case_idempotency");
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final List<Row> rows = new ArrayList<>();

    RawFiling(DataSource source, String number) throws SQLException {
        try (Connection connection = source.getConnection()) {
            for (String table : TABLES) {
                rows.addAll(Row.read(connection, table, number));
            }
        }
        Copies.make(source, TABLES);
    }

    int rows() {
        return rows.size();
    }

    /** Makes a draft to be taken away, as a filing takes one; gives its id. */
    static String draft(Connection connection, String like) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (PreparedStatement copy =
                connection.prepareStatement("insert into case_draft (id, version, owner, matter, matter_digest, hall,"
                        + " channel, saved_at, content, key_id) select cast(? as varchar(36)), version,"
                        + " cast(? as varchar(80)), matter, matter_digest, hall, channel, saved_at, content, key_id"
                        + " from case_draft where id = ?")) {
            copy.setString(1, id);
            copy.setString(2, "person:" + id);
            copy.setString(3, like);
            copy.executeUpdate();
        }
        return id;
    }

    /** One connection, everything prepared, one commit a filing. */
    Parallel.Work open(Connection connection, List<String> drafts, Consumer<String> filed) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement take = connection.prepareStatement("delete from case_draft where id = ?");
        List<PreparedStatement> inserts = new ArrayList<>();
        for (Row row : rows) {
            inserts.add(connection.prepareStatement(row.insert(Copies.of(row.table()))));
        }
        return piece -> {
            take.setString(1, drafts.get(piece));
            take.executeUpdate();
            String number = String.format(Locale.ROOT, "%020dR", SERIAL.getAndIncrement());
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).write(inserts.get(i), number);
            }
            connection.commit();
            filed.accept(number);
        };
    }
}
