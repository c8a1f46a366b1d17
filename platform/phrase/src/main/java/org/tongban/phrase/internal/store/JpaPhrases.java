// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.phrase.PhraseTopic;

/** The phrases. */
@Component(service = JpaPhrases.class)
public final class JpaPhrases {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaPhrases(@Reference(target = "(osgi.unit.name=phrase-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * The phrases of some owners.
     *
     * @param owners their keys
     * @return in the order in which they were added
     */
    public List<KeptPhrase> of(Collection<String> owners) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select r from PhraseRow r where r.owner in :owners order by r.at, r.id",
                                PhraseRow.class)
                        .setParameter("owners", List.copyOf(owners))
                        .getResultList()
                        .stream()
                        .map(JpaPhrases::kept)
                        .toList());
    }

    /**
     * One phrase.
     *
     * @param id of it
     * @return empty when there is none
     */
    public Optional<KeptPhrase> find(UUID id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(PhraseRow.class, id.toString()))
                        .map(JpaPhrases::kept));
    }

    /**
     * Keeps a phrase.
     *
     * @param phrase new
     */
    public void add(KeptPhrase phrase) {
        PhraseRow row = new PhraseRow();
        row.id = phrase.id().toString();
        row.owner = phrase.owner();
        row.topic = phrase.topic().name();
        row.words = phrase.text();
        row.author = phrase.author();
        row.at = phrase.at().toEpochMilli();
        jpa.tx(TransactionType.Required, em -> em.persist(row));
    }

    /**
     * Changes the text of a phrase.
     *
     * @param id of it
     * @param text from now on
     * @return false when it is not there any more
     */
    public boolean change(UUID id, String text) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("update PhraseRow r set r.words = :words where r.id = :id")
                                .setParameter("words", text)
                                .setParameter("id", id.toString())
                                .executeUpdate()
                        == 1);
    }

    /**
     * Removes a phrase.
     *
     * @param id of it
     * @return false when it was not there any more
     */
    public boolean remove(UUID id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("delete from PhraseRow r where r.id = :id")
                                .setParameter("id", id.toString())
                                .executeUpdate()
                        == 1);
    }

    private static KeptPhrase kept(PhraseRow row) {
        return new KeptPhrase(
                UUID.fromString(row.id),
                row.owner,
                PhraseTopic.valueOf(row.topic),
                row.words,
                row.author,
                Instant.ofEpochMilli(row.at));
    }
}
