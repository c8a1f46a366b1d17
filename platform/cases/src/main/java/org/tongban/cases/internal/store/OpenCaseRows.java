// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tongban.cases.CaseEventType;
import org.tongban.engine.life.Waiting;

/** Reads open cases and their events by plain selects: ten thousand of them are read at once. */
final class OpenCaseRows {
    private static final Set<CaseEventType> NO_DATES = Set.of(CaseEventType.RECEIVED, CaseEventType.ACCEPTED);
    private static final String NUMBERS =
            "select case_number from case_file where case_number > ? order by case_number";

    /** By number only: a range would let a database think of reading the whole table for each page. */
    private static final String CASES = "select "
            + String.join(
                    ", ",
                    List.of(
                            "case_number, seq, state, matter, department, definition, hall, hall_scope, scope, channel",
                            "received_at, accepted_at, decided_at, moved_at, waiting_duty, waiting_level, waiting_scope",
                            "waiting_for, waiting_departments, holder, answer_by, promised_due, statutory_due, provisional",
                            "due, blue_at, yellow_at, red_at, breach_at, lit_at, next_light_at",
                            "step_due, step_blue_at, step_yellow_at, step_red_at"))
            + " from case_file where case_number in (%s) and waiting_duty <> '" + Waiting.Queue.NOBODY.name()
            + "' and (answer_by >= ? or promised_due >= ? or statutory_due >= ? or step_due >= ?"
            + " or (due >= ? and due < '" + HeadMapping.NEVER + "'))";

    private static final String EVENTS = "select case_number, seq, event_type, at_ms, actor, hash, payload, key_id"
            + " from case_event where case_number in (%s)";

    private final Connection connection;
    private final Seals seals;
    private final Function<String, CaseContent> contents;

    /**
     * Over a connection.
     *
     * @param contents of a case, read when they are asked for: the connection is closed by then
     */
    OpenCaseRows(Connection connection, Seals seals, Function<String, CaseContent> contents) {
        this.connection = connection;
        this.seals = seals;
        this.contents = contents;
    }

    /** The cases that follow a number, open or not; of them those that are open and have a date at or after a day. */
    JdbcDates.Page page(String from, String after, int limit) throws SQLException {
        List<String> numbers = numbers(after, limit);
        Optional<String> last =
                numbers.size() < limit ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
        List<CaseRow> rows = numbers.isEmpty() ? List.of() : rows(numbers, from);
        Map<String, List<StoredEvent>> events = rows.isEmpty()
                ? Map.of()
                : events(rows.stream().map(row -> row.number).toList());
        return new JdbcDates.Page(rows.stream().map(row -> open(row, events)).toList(), last);
    }

    private OpenCase open(CaseRow row, Map<String, List<StoredEvent>> events) {
        return new OpenCase(
                row,
                events.getOrDefault(row.number, List.of()).stream()
                        .filter(event -> event.seq() <= row.seq)
                        .sorted(Comparator.comparingLong(StoredEvent::seq))
                        .toList(),
                () -> contents.apply(row.number));
    }

    private List<String> numbers(String after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NUMBERS)) {
            select.setMaxRows(limit);
            select.setString(1, after);
            List<String> numbers = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getString(1));
                }
            }
            return numbers;
        }
    }

    private List<CaseRow> rows(List<String> numbers, String from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CASES.formatted(places(numbers)))) {
            bind(select, numbers);
            for (int i = 1; i <= 5; i++) {
                select.setString(numbers.size() + i, from);
            }
            List<CaseRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            rows.sort(Comparator.comparing(row -> row.number));
            return rows;
        }
    }

    private static String places(List<String> numbers) {
        return String.join(",", Collections.nCopies(numbers.size(), "?"));
    }

    private static void bind(PreparedStatement select, List<String> numbers) throws SQLException {
        for (int i = 0; i < numbers.size(); i++) {
            select.setString(i + 1, numbers.get(i));
        }
    }

    private Map<String, List<StoredEvent>> events(List<String> numbers) throws SQLException {
        Map<String, List<StoredEvent>> events = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(EVENTS.formatted(places(numbers)))) {
            bind(select, numbers);
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
