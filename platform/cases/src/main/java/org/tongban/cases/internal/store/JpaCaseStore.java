// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.vault.Vault;

/** The cases in the database: one way in, and whole cases out. */
@Component(service = JpaCaseStore.class)
public final class JpaCaseStore {
    /** How often a transaction is tried that lost a deadlock. */
    private static final int TRIES = 5;

    private final JpaTemplate jpa;
    private final Vault vault;
    private final CaseReading reading;
    private final CommitGroup together = new CommitGroup(this::written);

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param source of this module, to read whole cases from
     * @param vault seals what is personal
     */
    @Activate
    public JpaCaseStore(
            @Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa,
            @Reference(target = "(osgi.jndi.service.name=cases)") DataSource source,
            @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
        this.reading = new CaseReading(source, new Seals(vault));
    }

    /**
     * The one way in. All entries go into one transaction; when one of them meets a conflict, each is written alone, so that
     * it fails and no other. Single entries of several threads share transactions in the same way.
     *
     * @param entries of different cases
     * @return what came of each, in the same order
     */
    public List<Outcome> append(List<Entry> entries) {
        List<PreparedEntry> prepared =
                entries.stream().map(entry -> new PreparedEntry(vault, entry)).toList();
        return append(
                prepared, () -> prepared.size() == 1 ? List.of(together.write(prepared.get(0))) : written(prepared));
    }

    /**
     * Writes an act on a case that was {@linkplain #kept}, not read.
     *
     * @param advance what happens
     * @return that it is stale when the case is not exactly so in the database: it has to be read then
     */
    public Outcome appendToKept(Entry.Advance advance) {
        PreparedEntry prepared = PreparedEntry.toKept(vault, advance);
        return append(List.of(prepared), () -> List.of(together.write(prepared)))
                .get(0);
    }

    /** Whatever was not written, for whatever reason, is not known any more. */
    private List<Outcome> append(List<PreparedEntry> prepared, Supplier<List<Outcome>> writing) {
        List<Outcome> outcomes = List.of();
        try {
            outcomes = writing.get();
            return outcomes;
        } finally {
            for (int i = 0; i < prepared.size(); i++) {
                boolean written = i < outcomes.size() && outcomes.get(i) instanceof Outcome.Appended;
                reading.wrote(prepared.get(i), written);
            }
        }
    }

    private List<Outcome> written(List<PreparedEntry> prepared) {
        Optional<List<Optional<Outcome>>> written = write(prepared);
        if (written.isEmpty() && prepared.size() > 1) {
            return prepared.stream()
                    .map(entry -> written(List.of(entry)).get(0))
                    .toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            Entry entry = prepared.get(i).entry();
            int place = i;
            outcomes.add(written.flatMap(list -> list.get(place)).orElseGet(() -> conflict(entry)));
        }
        return outcomes;
    }

    /** Empty when a row was there already; nothing is written then. */
    private Optional<List<Optional<Outcome>>> write(List<PreparedEntry> prepared) {
        for (int tries = 1; ; tries++) {
            try {
                return Optional.of(jpa.txExpr(TransactionType.Required, em -> write(em, prepared)));
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

    /** Drafts are taken and cases are moved in one round trip each, before anything else is written. */
    private static List<Optional<Outcome>> write(EntityManager em, List<PreparedEntry> prepared) {
        List<Entry.Claim> claims =
                prepared.stream().flatMap(entry -> entry.claim().stream()).toList();
        Iterator<Boolean> taken = DraftClaims.take(em, claims).iterator();
        Set<PreparedEntry> moved = AdvancedRows.write(em, prepared);
        List<Optional<Outcome>> outcomes = new ArrayList<>();
        for (PreparedEntry entry : prepared) {
            boolean gone = entry.claim().isPresent() && !taken.next();
            outcomes.add(
                    gone ? Optional.empty() : moved.contains(entry) ? Optional.of(entry.appended()) : entry.write(em));
        }
        return outcomes;
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
        return reading.find(number);
    }

    /**
     * A case as this node has read or written it last. Nobody may be shown it or told no because of it: it may be out of
     * date, which only {@link #appendToKept} finds out.
     *
     * @param number of the case
     * @return the case, or empty
     */
    public Optional<StoredCase> kept(CaseNumber number) {
        return reading.kept(number);
    }

    /**
     * Reads the way of a case and nothing else.
     *
     * @param number of the case
     * @return the way, or empty
     */
    public Optional<StoredTrack> track(CaseNumber number) {
        return reading.track(number);
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
