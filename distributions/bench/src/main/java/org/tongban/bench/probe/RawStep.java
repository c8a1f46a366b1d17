// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What one command changed and added, to be done again to other cases by nothing but JDBC. */
final class RawStep {
    private static final List<String> TABLES = List.of("case_file", "case_event", "case_outbox", "case_material");

    private final Row before;
    private final Row after;
    private final List<String> changed;
    private final List<Row> added;

    private RawStep(Row before, Row after, List<Row> added) {
        this.before = before;
        this.after = after;
        this.added = added;
        this.changed = after.columns().stream()
                .filter(column -> !Objects.deepEquals(before.value(column), after.value(column)))
                .toList();
    }

    /** All rows of a case. */
    static List<Row> rows(Connection connection, String number) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(Row.read(connection, table, number));
        }
        return rows;
    }

    /** From what a case was to what it is. */
    static RawStep between(List<Row> before, List<Row> after) {
        List<Row> added = after.stream()
                .skip(1)
                .filter(row -> before.stream().noneMatch(row::same))
                .toList();
        return new RawStep(before.get(0), after.get(0), added);
    }

    int rows() {
        return 1 + added.size();
    }

    /** One connection, everything prepared, one commit a command. */
    Parallel.Work open(Connection connection, List<String> numbers) throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement update = connection.prepareStatement("update " + Copies.of("case_file") + " set "
                + String.join(" = ?, ", changed) + " = ? where case_number = ? and seq = ?");
        List<PreparedStatement> inserts = new ArrayList<>();
        for (Row row : added) {
            inserts.add(connection.prepareStatement(row.insert(Copies.of(row.table()))));
        }
        return piece -> {
            update(update, numbers.get(piece));
            for (int i = 0; i < added.size(); i++) {
                added.get(i).write(inserts.get(i), numbers.get(piece));
            }
            connection.commit();
        };
    }

    private void update(PreparedStatement update, String number) throws SQLException {
        for (int i = 0; i < changed.size(); i++) {
            update.setObject(i + 1, after.value(changed.get(i)));
        }
        update.setString(changed.size() + 1, number);
        update.setObject(changed.size() + 2, before.value("seq"));
        if (update.executeUpdate() != 1) {
            throw new IllegalStateException("No case " + number + " as it was");
        }
    }
}
