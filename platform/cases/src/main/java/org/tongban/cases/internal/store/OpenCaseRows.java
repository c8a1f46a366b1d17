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
    private static final Set<CaseEventType> NO_DATES =
            Set.of(CaseEventType.RECEIVED, CaseEventType.ACCEPTED, CaseEventType.DEADLINE_RECOMPUTED);
    private static final String NUMBERS =
            "select case_number from case_file where case_number > ? order by case_number";

    /** By number only: a range would let a database think of reading the whole table for each page. */
    private static final String CASES = "select "
            + CaseColumns.NAMES
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
                    rows.add(CaseColumns.row(found));
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
                    EventRow row = EventRow.of(found.getString(1), found, 2);
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
}
