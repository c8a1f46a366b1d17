// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.tongban.vault.Sealed;

/**
 * Moves the cases of one transaction, all in few round trips and without reading them again: the update says how the case
 * was seen, by its last event with its hash, its lights, and that none of them has come on without being written down. A
 * case that is not so any more is left alone.
 */
final class AdvancedRows {
    private static final List<String> COLUMNS = List.of(
            "seq",
            "state",
            "scope",
            "accepted_at",
            "decided_at",
            "moved_at",
            "answer_by",
            "promised_due",
            "statutory_due",
            "provisional",
            "due",
            "awaited_until",
            "waiting_duty",
            "waiting_level",
            "waiting_scope",
            "waiting_desk",
            "waiting_city",
            "waiting_district",
            "waiting_town",
            "waiting_for",
            "waiting_departments",
            "holder",
            "holders",
            "blue_at",
            "yellow_at",
            "red_at",
            "breach_at",
            "lit_at",
            "next_light_at",
            "step_due",
            "step_blue_at",
            "step_yellow_at",
            "step_red_at",
            "step_clocks");
    private static final String CASE = "update case_file set " + String.join(" = ?, ", COLUMNS)
            + " = ? where case_number = ? and seq = ? and blue_at = ? and yellow_at = ? and red_at = ? and breach_at = ?"
            + " and step_clocks = ? and next_light_at > ?"
            + " and exists (select 1 from case_event where case_number = ? and seq = ? and hash = ?)";
    private static final String CONTENT = "update case_file set content = ?, key_id = ? where case_number = ?";

    private AdvancedRows() {}

    /** Those that were as they had been seen, and are written. In the order of the numbers: nobody waits in a circle. */
    static Set<PreparedEntry> write(EntityManager em, List<PreparedEntry> prepared) {
        List<PreparedEntry> acts = prepared.stream()
                .filter(entry -> entry.advance().isPresent())
                .sorted(Comparator.comparing(
                        entry -> entry.entry().head().number().value()))
                .toList();
        if (acts.isEmpty()) {
            return Set.of();
        }
        try {
            return write(em.unwrap(Connection.class), acts);
        } catch (SQLException failed) {
            throw new PersistenceException("Cases cannot be moved", failed);
        }
    }

    private static Set<PreparedEntry> write(Connection connection, List<PreparedEntry> acts) throws SQLException {
        int[] counts = update(connection, acts);
        Set<PreparedEntry> moved = new HashSet<>();
        ChainRows rows = new ChainRows(connection);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                moved.add(acts.get(i));
                rows.add(acts.get(i).rows());
            }
        }
        rows.write();
        List<PreparedEntry> changed =
                moved.stream().filter(entry -> entry.content().isPresent()).toList();
        if (!changed.isEmpty()) {
            contents(connection, changed);
        }
        return moved;
    }

    private static int[] update(Connection connection, List<PreparedEntry> acts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CASE)) {
            for (PreparedEntry act : acts) {
                bind(update, act.advance().orElseThrow());
                update.addBatch();
            }
            return update.executeBatch();
        }
    }

    private static void bind(PreparedStatement update, Entry.Advance advance) throws SQLException {
        CaseRow seen = new CaseRow();
        HeadMapping.fillLights(seen, advance.before().lights());
        seen.stepClocks = StepText.of(advance.before().step());
        CaseRow row = new CaseRow();
        HeadMapping.fillLights(row, advance.before().lights());
        row.stepClocks = seen.stepClocks;
        HeadMapping.fill(row, advance.head());
        Columns columns = new Columns(update);
        columns.put(row.seq).put(row.state).put(row.scope);
        columns.put(row.acceptedAt).put(row.decidedAt).put(row.movedAt);
        columns.put(row.answerBy).put(row.promisedDue).put(row.statutoryDue).put(row.provisional);
        columns.put(row.due).put(row.awaitedUntil);
        columns.put(row.waitingDuty).put(row.waitingLevel).put(row.waitingScope).put(row.waitingDesk);
        columns.put(row.waitingCity).put(row.waitingDistrict).put(row.waitingTown);
        columns.put(row.waitingFor).put(row.waitingDepartments);
        columns.put(row.holder).put(row.holders);
        columns.put(row.blueAt).put(row.yellowAt).put(row.redAt).put(row.breachAt);
        columns.put(row.litAt).put(row.nextLightAt);
        columns.put(row.stepDue).put(row.stepBlueAt).put(row.stepYellowAt).put(row.stepRedAt);
        columns.put(row.stepClocks);
        columns.put(row.number).put(advance.last().seq());
        columns.put(seen.blueAt)
                .put(seen.yellowAt)
                .put(seen.redAt)
                .put(seen.breachAt)
                .put(seen.stepClocks);
        columns.put(advance.at().toEpochMilli());
        columns.put(row.number).put(advance.last().seq()).put(advance.last().hash());
    }

    /** Puts one value after the other into a statement. */
    private static final class Columns {
        private final PreparedStatement statement;
        private int place;

        Columns(PreparedStatement statement) {
            this.statement = statement;
        }

        Columns put(@Nullable String value) throws SQLException {
            statement.setString(++place, value);
            return this;
        }

        Columns put(long value) throws SQLException {
            statement.setLong(++place, value);
            return this;
        }

        Columns put(short value) throws SQLException {
            statement.setShort(++place, value);
            return this;
        }

        Columns put(@Nullable Long value) throws SQLException {
            statement.setObject(++place, value, java.sql.Types.BIGINT);
            return this;
        }
    }

    private static void contents(Connection connection, List<PreparedEntry> changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CONTENT)) {
            for (PreparedEntry entry : changed) {
                Sealed content = entry.content().orElseThrow();
                update.setBytes(1, content.cipher());
                update.setString(2, content.keyId());
                update.setString(3, entry.entry().head().number().value());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
