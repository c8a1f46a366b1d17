// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Drafts in the database; answers and file names sealed. */
@Component(service = JpaDrafts.class)
public final class JpaDrafts {
    /** How often a change is tried when somebody else saves at the same moment. */
    private static final int TRIES = 10;

    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals answers
     */
    @Activate
    public JpaDrafts(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * Begins a draft, or goes on with the one that the owner has already begun for this matter and hall: its form is drawn
     * anew, from the version in force now.
     *
     * @param owner who begins it
     * @param draft a new one
     * @return the draft that there is now
     */
    public StoredDraft begin(String owner, Draft draft) {
        for (int tries = 1; ; tries++) {
            Optional<StoredDraft> begun = begun(owner, draft.matter(), draft.hall());
            if (begun.isPresent() && begun.get().draft().matterDigest().equals(draft.matterDigest())) {
                return begun.get();
            }
            try {
                if (begun.isEmpty()) {
                    return insert(owner, draft);
                }
                change(owner, begun.get().draft().id(), old -> old.drawnFrom(draft.matterDigest()));
            } catch (PersistenceException failed) {
                // Begun in another tab at the same moment: read that one.
                if (!Failures.unique(failed) || tries == TRIES) {
                    throw failed;
                }
            }
        }
    }

    private StoredDraft insert(String owner, Draft draft) {
        return jpa.txExpr(TransactionType.Required, em -> {
            DraftRow row = new DraftRow();
            row.owner = owner;
            fill(row, draft);
            em.persist(row);
            em.flush();
            return stored(row);
        });
    }

    private Optional<StoredDraft> begun(String owner, String matter, DivisionCode hall) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select d from DraftRow d where d.owner = :owner and d.matter = :matter and d.hall = :hall",
                                DraftRow.class)
                        .setParameter("owner", owner)
                        .setParameter("matter", matter)
                        .setParameter("hall", hall.value())
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(this::stored));
    }

    /**
     * Reads a draft of an owner.
     *
     * @param owner who asks
     * @param id of the draft
     * @return empty when there is none, or when it is somebody else's
     */
    public Optional<StoredDraft> find(String owner, UUID id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(DraftRow.class, id.toString()))
                        .filter(row -> row.owner.equals(owner))
                        .map(this::stored));
    }

    /**
     * The drafts of an owner, newest first.
     *
     * @param owner who asks
     * @param limit the most to return
     * @return without drafts of others
     */
    public List<Draft> mine(String owner, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select d from DraftRow d where d.owner = :owner order by d.savedAt desc",
                                DraftRow.class)
                        .setParameter("owner", owner)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> stored(row).draft())
                        .toList());
    }

    /**
     * Changes a draft as it is at this moment; two changes at once both hold.
     *
     * @param owner who changes it
     * @param id of the draft
     * @param change makes the new draft from the present one; may be called again
     * @return the changed draft, or empty when it is not the owner's
     */
    public Optional<Draft> change(String owner, UUID id, UnaryOperator<Draft> change) {
        for (int tries = 1; ; tries++) {
            try {
                return jpa.txExpr(
                        TransactionType.Required,
                        em -> Optional.ofNullable(em.find(DraftRow.class, id.toString()))
                                .filter(row -> row.owner.equals(owner))
                                .map(row -> {
                                    Draft changed = change.apply(stored(row).draft());
                                    fill(row, changed);
                                    em.flush();
                                    return changed;
                                }));
            } catch (PersistenceException failed) {
                boolean again = failed instanceof javax.persistence.OptimisticLockException
                        || failed.getCause() instanceof javax.persistence.OptimisticLockException
                        || Failures.passing(failed);
                if (!again || tries == TRIES) {
                    throw failed;
                }
            }
        }
    }

    /**
     * Throws a draft away.
     *
     * @param owner who does it
     * @param id of the draft
     * @return the draft as it was, or empty when it is not the owner's
     */
    public Optional<Draft> discard(String owner, UUID id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(DraftRow.class, id.toString()))
                        .filter(row -> row.owner.equals(owner))
                        .map(row -> {
                            Draft was = stored(row).draft();
                            em.remove(row);
                            return was;
                        }));
    }

    /**
     * Counts drafts of versions of matters.
     *
     * @param matterDigests the versions; not empty
     * @param since last change
     * @return how many
     */
    public long count(Collection<String> matterDigests, Instant since) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select count(d) from DraftRow d where d.matterDigest in :digests and d.savedAt >= :since",
                                Long.class)
                        .setParameter("digests", matterDigests)
                        .setParameter("since", since.toEpochMilli())
                        .getSingleResult());
    }

    /**
     * Deletes drafts that nobody has touched for long.
     *
     * @param before last change
     * @return how many
     */
    public int deleteOlderThan(Instant before) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("delete from DraftRow d where d.savedAt < :before")
                        .setParameter("before", before.toEpochMilli())
                        .executeUpdate());
    }

    private void fill(DraftRow row, Draft draft) {
        row.id = draft.id().toString();
        row.matter = draft.matter();
        row.matterDigest = draft.matterDigest();
        row.hall = draft.hall().value();
        row.channel = draft.channel().name();
        row.savedAt = draft.savedAt().toEpochMilli();
        Sealed sealed = seals.draft(row.id, draft.answers(), draft.files());
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
    }

    private StoredDraft stored(DraftRow row) {
        Map<String, Object> content = seals.draft(row.id, row.content, row.keyId);
        Draft draft = new Draft(
                UUID.fromString(row.id),
                row.matter,
                row.matterDigest,
                new DivisionCode(row.hall),
                Channel.valueOf(row.channel),
                new Answers(Json.child(content.get("answers"))).filled(),
                Seals.files(content),
                Instant.ofEpochMilli(row.savedAt));
        return new StoredDraft(draft, row.owner, row.version);
    }
}
