// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a case without what is personal, read by a plain select. */
final class CaseColumns {
    static final String NAMES = String.join(
            ", ",
            List.of(
                    "case_number, seq, state, matter, department, definition, hall, hall_scope, scope, channel",
                    "received_at, accepted_at, decided_at, moved_at, waiting_duty, waiting_level, waiting_scope",
                    "waiting_for, waiting_departments, holder, answer_by, promised_due, statutory_due, provisional",
                    "due, blue_at, yellow_at, red_at, breach_at, lit_at, next_light_at",
                    "step_due, step_blue_at, step_yellow_at, step_red_at"));

    private CaseColumns() {}

    static CaseRow row(ResultSet found) throws SQLException {
        CaseRow row = new CaseRow();
        row.number = found.getString("case_number");
        row.seq = found.getLong("seq");
        row.state = found.getString("state");
        row.matter = found.getString("matter");
        row.department = found.getString("department");
        row.definition = found.getString("definition");
        row.hall = found.getString("hall");
        row.hallScope = found.getString("hall_scope");
        row.scope = found.getString("scope");
        row.channel = found.getString("channel");
        row.receivedAt = found.getLong("received_at");
        row.acceptedAt = moment(found, "accepted_at");
        row.decidedAt = moment(found, "decided_at");
        row.movedAt = found.getLong("moved_at");
        row.waitingDuty = found.getString("waiting_duty");
        row.waitingLevel = found.getShort("waiting_level");
        row.waitingScope = found.getString("waiting_scope");
        row.waitingFor = found.getString("waiting_for");
        row.holder = found.getString("holder");
        row.waitingDepartments = found.getString("waiting_departments");
        dates(row, found);
        return row;
    }

    private static void dates(CaseRow row, ResultSet found) throws SQLException {
        row.answerBy = found.getString("answer_by");
        row.promisedDue = found.getString("promised_due");
        row.statutoryDue = found.getString("statutory_due");
        row.provisional = found.getShort("provisional");
        row.due = found.getString("due");
        row.blueAt = found.getLong("blue_at");
        row.yellowAt = found.getLong("yellow_at");
        row.redAt = found.getLong("red_at");
        row.breachAt = found.getLong("breach_at");
        row.litAt = found.getLong("lit_at");
        row.nextLightAt = found.getLong("next_light_at");
        row.stepDue = found.getString("step_due");
        row.stepBlueAt = found.getLong("step_blue_at");
        row.stepYellowAt = found.getLong("step_yellow_at");
        row.stepRedAt = found.getLong("step_red_at");
    }

    private static @Nullable Long moment(ResultSet found, String column) throws SQLException {
        long at = found.getLong(column);
        return found.wasNull() ? null : at;
    }
}
