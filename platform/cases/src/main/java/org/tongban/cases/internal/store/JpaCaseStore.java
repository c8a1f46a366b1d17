// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;
import org.tongban.vault.Vault;

/** The cases in the database: one way in, and whole cases out. */
@Component(service = JpaCaseStore.class)
public final class JpaCaseStore {
    /** How often a transaction is tried that lost a deadlock. */
    private static final int TRIES = 5;

    private final JpaTemplate jpa;
    private final Vault vault;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals what is personal
     */
    @Activate
    public JpaCaseStore(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
        this.seals = new Seals(vault);
    }

    /**
     * The one way in. All entries go into one transaction; when one of them meets a conflict, each is written alone, so that
     * it fails and no other.
     *
     * @param entries of different cases
     * @return what came of each, in the same order
     */
    public List<Outcome> append(List<Entry> entries) {
        List<PreparedEntry> prepared =
                entries.stream().map(entry -> new PreparedEntry(vault, entry)).toList();
        Optional<List<Optional<Outcome>>> written = write(prepared);
        if (written.isEmpty() && entries.size() > 1) {
            return entries.stream().map(entry -> append(List.of(entry)).get(0)).toList();
        }
        List<Outcome> outcomes = new java.util.ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int place = i;
            outcomes.add(written.flatMap(list -> list.get(place)).orElseGet(() -> conflict(entry)));
        }
        return outcomes;
    }

    /** Empty when a row was there already; nothing is written then. */
    private Optional<List<Optional<Outcome>>> write(List<PreparedEntry> prepared) {
        for (int tries = 1; ; tries++) {
            try {
                return Optional.of(jpa.txExpr(
                        TransactionType.Required,
                        em -> prepared.stream().map(entry -> entry.write(em)).toList()));
            } catch (PersistenceException failed) {
                if (Failures.unique(failed)) {
                    return Optional.empty();
                }
                if (!Failures.passing(failed) || tries == TRIES) {
                    throw failed;
                }
            }
        }
    }

    private Outcome conflict(Entry entry) {
        return entry instanceof Entry.Filing filing && filing.claim().isPresent()
                ? filedBefore(filing.claim().get().idempotency())
                        .<Outcome>map(Outcome.FiledBefore::new)
                        .orElseGet(Outcome.Stale::new)
                : new Outcome.Stale();
    }

    /**
     * The case of an earlier filing.
     *
     * @param idempotency owner and key
     * @return its number, or empty
     */
    public Optional<CaseNumber> filedBefore(String idempotency) {
        String digest = Digests.idempotency(vault, idempotency);
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(IdempotencyRow.class, digest))
                        .map(row -> new CaseNumber(row.number)));
    }

    /**
     * Reads a whole case.
     *
     * @param number of the case
     * @return the case, or empty
     */
    public Optional<StoredCase> find(CaseNumber number) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(CaseRow.class, number.value()))
                        .map(row -> read(em, row)));
    }

    /**
     * Reads the way of a case and nothing else.
     *
     * @param number of the case
     * @return the way, or empty
     */
    public Optional<StoredTrack> track(CaseNumber number) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(CaseRow.class, number.value()))
                        .map(row -> new StoredTrack(HeadMapping.head(row), events(em, row))));
    }

    /**
     * The head is read first, and then only what belongs to it: an event that is written between two of these queries is
     * not mixed with a head that does not know it. The few rows are sorted here: a database opens a whole sorter for them.
     */
    private StoredCase read(EntityManager em, CaseRow row) {
        return new StoredCase(
                HeadMapping.head(row),
                seals.content(row.number, row.content, row.keyId),
                em
                        .createQuery("select a from ApplicantRow a where a.number = :number", ApplicantRow.class)
                        .setParameter("number", row.number)
                        .getResultList()
                        .stream()
                        .sorted(Comparator.comparingInt(applicant -> applicant.place))
                        .map(applicant ->
                                new Applicant(new PersonRef(UUID.fromString(applicant.person)), applicant.role))
                        .toList(),
                events(em, row),
                rows(em, MaterialRow.class, row).stream()
                        .sorted(Comparator.comparingLong((MaterialRow paper) -> paper.seq)
                                .thenComparingInt(paper -> paper.place))
                        .map(this::material)
                        .toList());
    }

    private List<StoredEvent> events(EntityManager em, CaseRow head) {
        return rows(em, EventRow.class, head).stream()
                .sorted(Comparator.comparingLong(event -> event.seq))
                .map(this::event)
                .toList();
    }

    private static <T> List<T> rows(EntityManager em, Class<T> type, CaseRow head) {
        String query = "select r from " + type.getSimpleName() + " r where r.number = :number and r.seq <= :seq";
        return em.createQuery(query, type)
                .setParameter("number", head.number)
                .setParameter("seq", head.seq)
                .getResultList();
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

    /**
     * The case to which a paper belongs.
     *
     * @param material id of the paper
     * @return its number, or empty
     */
    public Optional<CaseNumber> caseOf(UUID material) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(MaterialRow.class, material.toString()))
                        .map(row -> new CaseNumber(row.number)));
    }
}
