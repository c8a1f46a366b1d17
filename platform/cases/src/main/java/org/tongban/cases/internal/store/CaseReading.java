// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;

/** Reads whole cases in two statements: what a case costs to read is round trips. */
final class CaseReading {
    /** What is only read is not kept twice to find out whether it was changed; named, so that it is prepared once. */
    static final String READ_ONLY = "eclipselink.read-only";

    static final String WAY = "case.way";
    static final String PAPERS = "case.papers";

    private final Seals seals;

    CaseReading(Seals seals) {
        this.seals = seals;
    }

    Optional<StoredCase> find(EntityManager em, CaseNumber number) {
        List<Object[]> way = way(em, number);
        return way.stream().findFirst().map(row -> read(em, (CaseRow) row[0], way));
    }

    Optional<StoredTrack> track(EntityManager em, CaseNumber number) {
        List<Object[]> way = way(em, number);
        return way.stream().findFirst().map(row -> new StoredTrack(HeadMapping.head((CaseRow) row[0]), events(way)));
    }

    /** The head with its events, each beside it: one statement, so that they belong together. */
    private static List<Object[]> way(EntityManager em, CaseNumber number) {
        return em.createNamedQuery(WAY, Object[].class)
                .setParameter("number", number.value())
                .getResultList();
    }

    /**
     * What belongs to the head that was read, and nothing that was written since. The few rows are sorted here: a database
     * opens a whole sorter for them.
     */
    private StoredCase read(EntityManager em, CaseRow head, List<Object[]> way) {
        List<Object[]> rows = em.createNamedQuery(PAPERS, Object[].class)
                .setParameter("number", head.number)
                .setParameter("seq", head.seq)
                .getResultList();
        return new StoredCase(
                HeadMapping.head(head),
                seals.content(head.number, head.content, head.keyId),
                applicants(rows),
                events(way),
                materials(rows));
    }

    private static List<Applicant> applicants(List<Object[]> rows) {
        return rows.stream()
                .map(row -> (ApplicantRow) row[0])
                .collect(Collectors.toMap(row -> row.place, row -> row, (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .map(row -> new Applicant(new PersonRef(UUID.fromString(row.person)), row.role))
                .toList();
    }

    private List<CaseMaterial> materials(List<Object[]> rows) {
        return rows.stream()
                .map(row -> (MaterialRow) row[1])
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(paper -> paper.id, paper -> paper, (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparingLong((MaterialRow paper) -> paper.seq)
                        .thenComparingInt(paper -> paper.place))
                .map(this::material)
                .toList();
    }

    private List<StoredEvent> events(List<Object[]> way) {
        return way.stream()
                .map(row -> (EventRow) row[1])
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
