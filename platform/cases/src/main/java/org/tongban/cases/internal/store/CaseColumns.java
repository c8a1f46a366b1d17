// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a case without what is personal, read by a plain select: the first of its columns, in this order. */
final class CaseColumns {
    private static final List<String> ALL = List.of(
            "case_number",
            "seq",
            "state",
            "matter",
            "department",
            "definition",
            "hall",
            "hall_scope",
            "scope",
            "channel",
            "received_at",
            "accepted_at",
            "decided_at",
            "moved_at",
            "waiting_duty",
            "waiting_level",
            "waiting_scope",
            "waiting_for",
            "waiting_departments",
            "holder",
            "holders",
            "answer_by",
            "promised_due",
            "statutory_due",
            "provisional",
            "due",
            "awaited_until",
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

    static final String NAMES = of("case_file");

    static final int COUNT = ALL.size();

    private final ResultSet found;
    private int place;

    private CaseColumns(ResultSet found) {
        this.found = found;
    }

    /** For a statement in which the table has another name. */
    static String of(String table) {
        return ALL.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    static CaseRow row(ResultSet found) throws SQLException {
        return new CaseColumns(found).row();
    }

    private CaseRow row() throws SQLException {
        CaseRow row = new CaseRow();
        row.number = text();
        row.seq = number();
        row.state = text();
        row.matter = text();
        row.department = text();
        row.definition = text();
        row.hall = text();
        row.hallScope = text();
        row.scope = text();
        row.channel = text();
        row.receivedAt = number();
        row.acceptedAt = moment();
        row.decidedAt = moment();
        row.movedAt = number();
        row.waitingDuty = text();
        row.waitingLevel = small();
        row.waitingScope = text();
        row.waitingFor = text();
        row.waitingDepartments = text();
        row.holder = perhaps();
        row.holders = text();
        dates(row);
        return row;
    }

    private void dates(CaseRow row) throws SQLException {
        row.answerBy = perhaps();
        row.promisedDue = perhaps();
        row.statutoryDue = perhaps();
        row.provisional = small();
        row.due = text();
        row.awaitedUntil = perhaps();
        row.blueAt = number();
        row.yellowAt = number();
        row.redAt = number();
        row.breachAt = number();
        row.litAt = number();
        row.nextLightAt = number();
        row.stepDue = perhaps();
        row.stepBlueAt = number();
        row.stepYellowAt = number();
        row.stepRedAt = number();
        row.stepClocks = text();
    }

    private String text() throws SQLException {
        return found.getString(++place);
    }

    private @Nullable String perhaps() throws SQLException {
        return found.getString(++place);
    }

    private long number() throws SQLException {
        return found.getLong(++place);
    }

    private short small() throws SQLException {
        return found.getShort(++place);
    }

    private @Nullable Long moment() throws SQLException {
        long at = found.getLong(++place);
        return found.wasNull() ? null : at;
    }
}
