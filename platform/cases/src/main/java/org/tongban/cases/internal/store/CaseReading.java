// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;

/**
 * Reads whole cases in two statements: what a case costs to read is round trips. Each statement sees one moment, and the
 * second asks for nothing that was written after the first, so that no transaction has to be around them. The few rows are
 * sorted here: a database opens a whole sorter for them.
 */
final class CaseReading {
    /** The head with its events, each beside it: one statement, so that they belong together. */
    private static final String WAY = "select " + CaseColumns.of("c")
            + ", c.content, c.key_id, e.seq, e.event_type, e.at_ms, e.actor, e.hash, e.payload, e.key_id"
            + " from case_file c join case_event e on e.case_number = c.case_number and e.seq <= c.seq"
            + " where c.case_number = ?";

    private static final String PAPERS = "select a.place, a.person, a.role, m.id, m.seq, m.place, m.material, m.mark,"
            + " m.content_type, m.length, m.file_name, m.key_id from case_applicant a left join case_material m"
            + " on m.case_number = a.case_number and m.seq <= ? where a.case_number = ?";

    private static final int CONTENT = CaseColumns.COUNT + 1;
    private static final int EVENT = CaseColumns.COUNT + 3;

    private final DataSource source;
    private final Seals seals;

    CaseReading(DataSource source, Seals seals) {
        this.source = source;
        this.seals = seals;
    }

    Optional<StoredCase> find(CaseNumber number) {
        try (Connection connection = source.getConnection()) {
            Optional<Way> way = way(connection, number);
            return way.isEmpty() ? Optional.empty() : Optional.of(whole(connection, way.get()));
        } catch (SQLException failed) {
            throw new IllegalStateException("A case cannot be read", failed);
        }
    }

    Optional<StoredTrack> track(CaseNumber number) {
        try (Connection connection = source.getConnection()) {
            return way(connection, number).map(way -> new StoredTrack(HeadMapping.head(way.head()), events(way)));
        } catch (SQLException failed) {
            throw new IllegalStateException("The way of a case cannot be read", failed);
        }
    }

    /**
     * A head with its events.
     *
     * @param head without what is personal
     * @param content sealed
     * @param key that it is sealed with
     * @param events as they came
     */
    private record Way(CaseRow head, byte[] content, String key, List<EventRow> events) {}

    private static Optional<Way> way(Connection connection, CaseNumber number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAY)) {
            select.setString(1, number.value());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                List<EventRow> events = new ArrayList<>();
                Way way =
                        new Way(CaseColumns.row(found), found.getBytes(CONTENT), found.getString(CONTENT + 1), events);
                do {
                    events.add(EventRow.of(way.head().number, found, EVENT));
                } while (found.next());
                return Optional.of(way);
            }
        }
    }

    private StoredCase whole(Connection connection, Way way) throws SQLException {
        String number = way.head().number;
        Map<Short, Applicant> applicants = new TreeMap<>();
        Map<String, MaterialRow> papers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(PAPERS)) {
            select.setLong(1, way.head().seq);
            select.setString(2, number);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    applicants.put(found.getShort(1), applicant(found));
                    String id = found.getString(4);
                    if (id != null) {
                        papers.put(id, paper(id, found));
                    }
                }
            }
        }
        return new StoredCase(
                HeadMapping.head(way.head()),
                seals.content(number, way.content(), way.key()),
                List.copyOf(applicants.values()),
                events(way),
                materials(papers.values()));
    }

    private static Applicant applicant(ResultSet found) throws SQLException {
        return new Applicant(new PersonRef(UUID.fromString(found.getString(2))), found.getString(3));
    }

    private static MaterialRow paper(String id, ResultSet found) throws SQLException {
        MaterialRow row = new MaterialRow();
        row.id = id;
        row.seq = found.getLong(5);
        row.place = found.getShort(6);
        row.material = found.getString(7);
        row.mark = found.getString(8);
        row.contentType = found.getString(9);
        row.length = found.getLong(10);
        row.fileName = found.getBytes(11);
        row.keyId = found.getString(12);
        return row;
    }

    private List<CaseMaterial> materials(Collection<MaterialRow> papers) {
        return papers.stream()
                .sorted(Comparator.comparingLong((MaterialRow paper) -> paper.seq)
                        .thenComparingInt(paper -> paper.place))
                .map(this::material)
                .toList();
    }

    private List<StoredEvent> events(Way way) {
        return way.events().stream()
                .sorted(Comparator.comparingLong(event -> event.seq))
                .map(this::event)
                .toList();
    }

    private StoredEvent event(EventRow row) {
        return new StoredEvent(
                row.seq,
                CaseEventType.valueOf(row.type),
                Instant.ofEpochMilli(row.at),
                row.actor,
                seals.event(row).values(),
                row.hash);
    }

    private CaseMaterial material(MaterialRow row) {
        return new CaseMaterial(
                UUID.fromString(row.id),
                row.material,
                row.fileName == null ? "" : seals.fileName(row.id, row.fileName, row.keyId),
                row.contentType,
                row.length,
                CaseMaterial.Mark.valueOf(row.mark));
    }
}
