// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes new dates with their events, all in few round trips. A case that has moved since it was read is left alone: its
 * last event no longer is the one that was seen.
 */
final class RedatedRows {
    private static final String CASE = "update case_file set seq = ?, moved_at = ?, answer_by = ?, promised_due = ?,"
            + " statutory_due = ?, provisional = ?, due = ?, blue_at = ?, yellow_at = ?, red_at = ?, breach_at = ?,"
            + " lit_at = ?, next_light_at = ?, step_due = ?, step_blue_at = ?, step_yellow_at = ?, step_red_at = ?,"
            + " step_clocks = ?"
            + " where case_number = ? and seq = ? and next_light_at = ?";

    private final Connection connection;

    RedatedRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * A case with everything hashed and sealed.
     *
     * @param dates new ones
     * @param rows event and outbox; none when nothing happens but that lights move
     */
    record Prepared(Redated dates, List<Object> rows) {}

    /** Writes into the transaction at hand; returns how many cases were as they had been read. */
    int write(List<Prepared> cases, long now) throws SQLException {
        int[] counts = update(cases, now);
        int written = 0;
        ChainRows rows = new ChainRows(connection);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                written++;
                rows.add(cases.get(i).rows());
            }
        }
        rows.write();
        return written;
    }

    private int[] update(List<Prepared> cases, long now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CASE)) {
            for (Prepared one : cases) {
                OpenCase seen = one.dates().of();
                CaseRow row = seen.row;
                HeadMapping.fill(row, one.dates().head());
                row.nextLightAt = LightTrail.moved(seen.lights, row, now);
                bind(update, row);
                update.setString(19, row.number);
                update.setLong(20, seen.seq);
                update.setLong(21, seen.nextLightAt);
                update.addBatch();
            }
            return update.executeBatch();
        }
    }

    private static void bind(PreparedStatement update, CaseRow row) throws SQLException {
        update.setLong(1, row.seq);
        update.setLong(2, row.movedAt);
        update.setString(3, row.answerBy);
        update.setString(4, row.promisedDue);
        update.setString(5, row.statutoryDue);
        update.setShort(6, row.provisional);
        update.setString(7, row.due);
        update.setLong(8, row.blueAt);
        update.setLong(9, row.yellowAt);
        update.setLong(10, row.redAt);
        update.setLong(11, row.breachAt);
        update.setLong(12, row.litAt);
        update.setLong(13, row.nextLightAt);
        update.setString(14, row.stepDue);
        update.setLong(15, row.stepBlueAt);
        update.setLong(16, row.stepYellowAt);
        update.setLong(17, row.stepRedAt);
        update.setString(18, row.stepClocks);
    }
}
