// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.vault.Vault;

/**
 * Counts attempts to sign in. An attempt is counted before the password is looked at, so that many at once on many nodes
 * get no more tries than one after the other. Unknown accounts lock like known ones and so tell nothing.
 */
@Component(service = JpaAttempts.class)
public final class JpaAttempts {
    private static final int MOST = 5;
    private static final Duration LOCK = Duration.ofMinutes(10);

    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault hides the accounts
     */
    @Activate
    public JpaAttempts(@Reference(target = "(osgi.unit.name=identity-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
    }

    /**
     * Whether an attempt is looked at.
     *
     * @param open false while the account is locked
     * @param lockedUntil when the account is locked now; with an open attempt this was the last one, unless it succeeds
     */
    public record Admission(boolean open, Optional<Instant> lockedUntil) {}

    /**
     * Counts an attempt.
     *
     * @param account normalised, whether or not it exists
     * @param now time of the attempt
     * @return whether it is looked at
     */
    public Admission admit(String account, Instant now) {
        String index = index(account);
        while (true) {
            try {
                return jpa.txExpr(TransactionType.Required, em -> admit(em, index, now));
            } catch (PersistenceException failed) {
                // Another attempt wrote the row first or held it: it has made progress, so trying again ends.
                if (!Failures.unique(failed) && !Failures.passing(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static Admission admit(EntityManager em, String index, Instant now) {
        // The update holds the row until the transaction ends: what follows sees no other attempt in between.
        int counted = em.createQuery("update AttemptRow a set a.attempts = a.attempts + 1, a.lastAt = :now"
                        + " where a.account = :account and a.lockedUntil <= :now")
                .setParameter("now", now.toEpochMilli())
                .setParameter("account", index)
                .executeUpdate();
        AttemptRow row = em.find(AttemptRow.class, index);
        if (row == null) {
            em.persist(first(index, now));
            em.flush();
            return new Admission(true, Optional.empty());
        }
        if (counted == 0 && row.lockedUntil <= now.toEpochMilli()) {
            // Another attempt wrote the first row after the update had found none: this one counts in it.
            em.clear();
            return admit(em, index, now);
        }
        if (counted == 1 && row.attempts >= MOST) {
            row.attempts = 0;
            row.lockedUntil = now.plus(LOCK).toEpochMilli();
        }
        Optional<Instant> lockedUntil =
                Optional.of(Instant.ofEpochMilli(row.lockedUntil)).filter(now::isBefore);
        return new Admission(counted == 1, lockedUntil);
    }

    private static AttemptRow first(String index, Instant now) {
        AttemptRow row = new AttemptRow();
        row.account = index;
        row.attempts = 1;
        row.lockedUntil = 0;
        row.lastAt = now.toEpochMilli();
        return row;
    }

    /**
     * Forgets the attempts after a success.
     *
     * @param account normalised
     */
    public void forget(String account) {
        String index = index(account);
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("delete from AttemptRow a where a.account = :account")
                        .setParameter("account", index)
                        .executeUpdate());
    }

    /**
     * Forgets attempts that are long past.
     *
     * @param before the last attempt was earlier
     * @return how many accounts
     */
    public int sweep(Instant before) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("delete from AttemptRow a where a.lastAt < :before and a.lockedUntil < :before")
                        .setParameter("before", before.toEpochMilli())
                        .executeUpdate());
    }

    private String index(String account) {
        return vault.blindIndex("identity.account", account);
    }
}
