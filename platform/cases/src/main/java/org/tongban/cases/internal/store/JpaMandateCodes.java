// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Codes by which applicants confirm, one for each draft: digits, phone and what they confirm are sealed. */
@Component(service = JpaMandateCodes.class)
public final class JpaMandateCodes {
    private static final int TRIES = 5;

    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals
     */
    @Activate
    public JpaMandateCodes(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * The code that was sent last.
     *
     * @param draft id of the draft
     * @return empty when there was none
     */
    public Optional<SentCode> find(UUID draft) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(MandateCodeRow.class, draft.toString()))
                        .map(this::opened));
    }

    /**
     * Notes a code; the one before is void, and its tries are forgotten.
     *
     * @param draft id of the draft
     * @param code that was sent
     */
    public void put(UUID draft, SentCode code) {
        for (int tries = 1; ; tries++) {
            try {
                jpa.tx(TransactionType.Required, em -> {
                    MandateCodeRow row = em.find(MandateCodeRow.class, draft.toString());
                    if (row == null) {
                        em.persist(filled(new MandateCodeRow(), draft, code));
                    } else {
                        filled(row, draft, code);
                    }
                    em.flush();
                });
                return;
            } catch (PersistenceException failed) {
                // Sent from two pages at the same moment: the later one holds.
                if (!(Failures.unique(failed) || Failures.passing(failed)) || tries == TRIES) {
                    throw failed;
                }
            }
        }
    }

    /**
     * Counts a try, before the digits are looked at: two tries at once are two.
     *
     * @param draft id of the draft
     * @param most tries that there are
     * @return how many tries are left after this one; empty when there was none left for it
     */
    public Optional<Integer> tried(UUID draft, int most) {
        return jpa.txExpr(TransactionType.Required, em -> {
            int counted = em.createQuery(
                            "update MandateCodeRow c set c.tries = c.tries + 1 where c.draft = :draft and c.tries < :most")
                    .setParameter("draft", draft.toString())
                    .setParameter("most", most)
                    .executeUpdate();
            return counted == 0
                    ? Optional.empty()
                    : Optional.of(most
                            - em.createQuery(
                                            "select c.tries from MandateCodeRow c where c.draft = :draft",
                                            Integer.class)
                                    .setParameter("draft", draft.toString())
                                    .getSingleResult());
        });
    }

    /**
     * Forgets codes that nobody can use any more.
     *
     * @param before when they were sent
     * @return how many
     */
    public int deleteOlderThan(Instant before) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("delete from MandateCodeRow c where c.sentAt < :before")
                        .setParameter("before", before.toEpochMilli())
                        .executeUpdate());
    }

    private MandateCodeRow filled(MandateCodeRow row, UUID draft, SentCode code) {
        Sealed sealed = seals.mandateCode(draft.toString(), code);
        row.draft = draft.toString();
        row.sentAt = code.at().toEpochMilli();
        row.sends = code.sends();
        row.tries = 0;
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        return row;
    }

    private SentCode opened(MandateCodeRow row) {
        Map<String, String> said = seals.mandateCode(row.draft, row.content, row.keyId);
        return new SentCode(
                said.getOrDefault("digits", ""),
                said.getOrDefault("content", ""),
                said.getOrDefault("phone", ""),
                Instant.ofEpochMilli(row.sentAt),
                row.sends);
    }
}
