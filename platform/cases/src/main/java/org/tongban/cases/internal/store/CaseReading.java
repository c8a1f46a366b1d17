// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;
import org.tongban.vault.Sealed;

/**
 * Reads whole cases in two statements: what a case costs to read is round trips. Each statement sees one moment, and the
 * second asks for nothing that was written after the first, so that no transaction has to be around them. The few rows are
 * sorted here: a database opens a whole sorter for them. What was read is kept, for whoever acts on it next.
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
    private final KeptCases kept = new KeptCases(KeptCases.BYTES, System::nanoTime);

    CaseReading(DataSource source, Seals seals) {
        this.source = source;
        this.seals = seals;
    }

    Optional<StoredCase> find(CaseNumber number) {
        Optional<SealedCase> rows = read(number);
        rows.ifPresentOrElse(kept::keep, () -> kept.forget(number));
        return rows.map(found -> found.opened(seals));
    }

    private Optional<SealedCase> read(CaseNumber number) {
        try (Connection connection = source.getConnection()) {
            Optional<Way> way = way(connection, number);
            return way.isEmpty() ? Optional.empty() : Optional.of(whole(connection, way.get()));
        } catch (SQLException failed) {
            throw new IllegalStateException("A case cannot be read", failed);
        }
    }

    /** As it was read or written last. */
    Optional<StoredCase> kept(CaseNumber number) {
        return kept.find(number).map(found -> found.opened(seals));
    }

    void wrote(PreparedEntry prepared, boolean written) {
        kept.wrote(prepared, written);
    }

    Optional<StoredTrack> track(CaseNumber number) {
        try (Connection connection = source.getConnection()) {
            return way(connection, number)
                    .map(way -> new StoredTrack(HeadMapping.head(way.head()), SealedCase.events(seals, way.events())));
        } catch (SQLException failed) {
            throw new IllegalStateException("The way of a case cannot be read", failed);
        }
    }

    /**
     * A head with its events.
     *
     * @param head without what is personal
     * @param content sealed
     * @param events in their order
     */
    private record Way(CaseRow head, Sealed content, List<EventRow> events) {}

    private static Optional<Way> way(Connection connection, CaseNumber number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAY)) {
            select.setString(1, number.value());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                CaseRow head = CaseColumns.row(found);
                Sealed content = new Sealed(found.getBytes(CONTENT), found.getString(CONTENT + 1));
                List<EventRow> events = new ArrayList<>();
                do {
                    events.add(EventRow.of(head.number, found, EVENT));
                } while (found.next());
                events.sort(Comparator.comparingLong(event -> event.seq));
                return Optional.of(new Way(head, content, events));
            }
        }
    }

    private static SealedCase whole(Connection connection, Way way) throws SQLException {
        Map<Short, Applicant> applicants = new TreeMap<>();
        Map<String, MaterialRow> papers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(PAPERS)) {
            select.setLong(1, way.head().seq);
            select.setString(2, way.head().number);
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
        return new SealedCase(
                HeadMapping.head(way.head()),
                way.content(),
                List.copyOf(applicants.values()),
                way.events(),
                List.copyOf(papers.values()));
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
}
