// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.cases.CaseEventType;
import org.tongban.engine.life.Waiting;

/** Reads open cases and their events by plain selects: ten thousand of them are read at once. */
final class OpenCaseRows {
    private static final Set<CaseEventType> NO_DATES = Set.of(CaseEventType.RECEIVED, CaseEventType.ACCEPTED);
    private static final String CASES = "select * from case_file where case_number > ? and waiting_duty <> '"
            + Waiting.Queue.NOBODY.name() + "' and (answer_by >= ? or promised_due >= ? or statutory_due >= ?"
            + " or step_due >= ? or (due >= ? and due < '" + HeadMapping.NEVER + "')) order by case_number";
    private static final String EVENTS = "select case_number, seq, event_type, at_ms, actor, hash, payload, key_id"
            + " from case_event where case_number in (%s) order by case_number, seq";

    private final Connection connection;
    private final Seals seals;

    OpenCaseRows(Connection connection, Seals seals) {
        this.connection = connection;
        this.seals = seals;
    }

    /** Open cases with a date at or after a day, in the order of their numbers. */
    List<OpenCase> page(String from, String after, int limit) throws SQLException {
        Map<String, CaseRow> rows = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CASES)) {
            select.setMaxRows(limit);
            select.setFetchSize(limit);
            select.setString(1, after);
            for (int i = 2; i <= 6; i++) {
                select.setString(i, from);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    CaseRow row = row(found);
                    rows.put(row.number, row);
                }
            }
        }
        Map<String, List<StoredEvent>> events = rows.isEmpty() ? Map.of() : events(List.copyOf(rows.keySet()));
        return rows.values().stream()
                .map(row -> new OpenCase(
                        row,
                        events.getOrDefault(row.number, List.of()).stream()
                                .filter(event -> event.seq() <= row.seq)
                                .toList(),
                        () -> seals.content(row.number, row.content, row.keyId)))
                .toList();
    }

    private Map<String, List<StoredEvent>> events(List<String> numbers) throws SQLException {
        String places = String.join(",", Collections.nCopies(numbers.size(), "?"));
        Map<String, List<StoredEvent>> events = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(EVENTS.formatted(places))) {
            for (int i = 0; i < numbers.size(); i++) {
                select.setString(i + 1, numbers.get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    EventRow row = event(found);
                    events.computeIfAbsent(row.number, number -> new ArrayList<>())
                            .add(stored(row));
                }
            }
        }
        return events;
    }

    private StoredEvent stored(EventRow row) {
        CaseEventType type = CaseEventType.valueOf(row.type);
        Map<String, String> said =
                NO_DATES.contains(type) ? Map.of() : seals.event(row).values();
        return new StoredEvent(row.seq, type, Instant.ofEpochMilli(row.at), row.actor, said, row.hash);
    }

    private static EventRow event(ResultSet found) throws SQLException {
        EventRow row = new EventRow();
        row.number = found.getString(1);
        row.seq = found.getLong(2);
        row.type = found.getString(3);
        row.at = found.getLong(4);
        row.actor = found.getString(5);
        row.hash = found.getString(6);
        row.payload = found.getBytes(7);
        row.keyId = found.getString(8);
        return row;
    }

    private static CaseRow row(ResultSet found) throws SQLException {
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
        row.content = found.getBytes("content");
        row.keyId = found.getString("key_id");
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

    private static @org.jspecify.annotations.Nullable Long moment(ResultSet found, String column) throws SQLException {
        long at = found.getLong(column);
        return found.wasNull() ? null : at;
    }
}
