// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.identity.PersonRef;
import org.tongban.vault.Sealed;

/**
 * A whole case as it lies in the database: what is personal in it stays sealed.
 *
 * @param head where it stands
 * @param content what is personal
 * @param applicants who applies, in their order
 * @param events from the first to the last
 * @param papers in their order
 */
record SealedCase(
        CaseHead head, Sealed content, List<Applicant> applicants, List<EventRow> events, List<MaterialRow> papers) {
    /** What a row takes beside the bytes that are counted, roughly. */
    private static final int ROW_BYTES = 500;

    private static final Comparator<MaterialRow> ORDER =
            Comparator.comparingLong((MaterialRow paper) -> paper.seq).thenComparingInt(paper -> paper.place);

    SealedCase {
        applicants = List.copyOf(applicants);
        events = List.copyOf(events);
        papers = papers.stream().sorted(ORDER).toList();
    }

    /** That was filed just now. */
    static SealedCase filed(List<Object> rows) {
        CaseRow row = of(CaseRow.class, rows).findFirst().orElseThrow();
        return new SealedCase(
                HeadMapping.head(row),
                new Sealed(row.content, row.keyId),
                of(ApplicantRow.class, rows)
                        .map(applicant ->
                                new Applicant(new PersonRef(UUID.fromString(applicant.person)), applicant.role))
                        .toList(),
                of(EventRow.class, rows).toList(),
                of(MaterialRow.class, rows).toList());
    }

    /** With what an act has added to it. */
    SealedCase after(Entry.Advance advance, PreparedEntry written) {
        CaseRow row = new CaseRow();
        HeadMapping.fill(row, advance.head());
        return new SealedCase(
                HeadMapping.head(row),
                written.content().orElse(content),
                applicants,
                longer(events, of(EventRow.class, written.rows())),
                longer(papers, of(MaterialRow.class, written.rows())));
    }

    private static <T> Stream<T> of(Class<T> kind, List<Object> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <T> List<T> longer(List<T> known, Stream<T> added) {
        List<T> all = new ArrayList<>(known);
        added.forEach(all::add);
        return all;
    }

    /** Tells whether an act follows the last of these events. */
    boolean precedes(Entry.Advance advance) {
        EventRow last = events.get(events.size() - 1);
        return last.seq == advance.last().seq()
                && last.hash.equals(advance.last().hash());
    }

    /** How much memory it takes, roughly. */
    int bytes() {
        int ciphers = content.cipher().length
                + events.stream().mapToInt(event -> length(event.payload)).sum()
                + papers.stream().mapToInt(paper -> length(paper.fileName)).sum();
        return ciphers + ROW_BYTES * (2 + applicants.size() + events.size() + papers.size());
    }

    private static int length(byte @Nullable [] cipher) {
        return cipher == null ? 0 : cipher.length;
    }

    StoredCase opened(Seals seals) {
        return new StoredCase(
                head,
                seals.content(head.number().value(), content.cipher(), content.keyId()),
                applicants,
                events(seals, events),
                papers.stream().map(paper -> material(seals, paper)).toList());
    }

    static List<StoredEvent> events(Seals seals, List<EventRow> rows) {
        return rows.stream().map(row -> event(seals, row)).toList();
    }

    private static StoredEvent event(Seals seals, EventRow row) {
        return new StoredEvent(
                row.seq,
                CaseEventType.valueOf(row.type),
                Instant.ofEpochMilli(row.at),
                row.actor,
                seals.event(row).values(),
                row.hash);
    }

    private static CaseMaterial material(Seals seals, MaterialRow row) {
        return new CaseMaterial(
                UUID.fromString(row.id),
                row.material,
                row.fileName == null ? "" : seals.fileName(row.id, row.fileName, row.keyId),
                row.contentType,
                row.length,
                CaseMaterial.Mark.valueOf(row.mark));
    }

    @Override
    public String toString() {
        return "SealedCase[" + head.number() + "]";
    }
}
