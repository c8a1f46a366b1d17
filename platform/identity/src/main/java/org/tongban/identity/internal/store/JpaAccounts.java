// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes accounts that exist; the sessions of the account end in the same transaction. */
@Component(service = JpaAccounts.class)
public final class JpaAccounts {
    /** With the present one these are the last five. */
    private static final int PAST_KEPT = 4;

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaAccounts(@Reference(target = "(osgi.unit.name=identity-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * The hashes of earlier passwords.
     *
     * @param holder whose
     * @return the newest first, without the present one
     */
    public List<String> past(Holder holder) {
        return jpa.txExpr(TransactionType.Required, em -> past(em, holder));
    }

    /**
     * Replaces a password.
     *
     * @param holder whose
     * @param old hash of the present one
     * @param chosen hash of the new one
     * @param now the time
     * @return false when the present one was replaced meanwhile
     */
    public boolean changePassword(Holder holder, String old, String chosen, Instant now) {
        return jpa.txExpr(TransactionType.Required, em -> {
            int changed = em.createQuery("update CredentialRow c set c.password = :chosen, c.changedAt = :now"
                            + " where c.holder = :holder and c.password = :old")
                    .setParameter("chosen", chosen)
                    .setParameter("now", now.toEpochMilli())
                    .setParameter("holder", holder.key())
                    .setParameter("old", old)
                    .executeUpdate();
            if (changed == 1) {
                em.persist(new PastPasswordRow(holder, old, now.toEpochMilli()));
                em.flush();
                forgetOldest(em, holder);
                endSessions(em, holder);
            }
            return changed == 1;
        });
    }

    /**
     * Closes the account of a member of staff.
     *
     * @param workNumber who leaves
     */
    public void close(String workNumber) {
        jpa.tx(TransactionType.Required, em -> {
            em.createQuery("update StaffRow s set s.active = 0 where s.workNumber = :number")
                    .setParameter("number", workNumber)
                    .executeUpdate();
            endSessions(em, new Holder.OfStaff(workNumber));
        });
    }

    private static void forgetOldest(EntityManager em, Holder holder) {
        past(em, holder).stream()
                .skip(PAST_KEPT)
                .forEach(hash -> em.createQuery("delete from PastPasswordRow p where p.password = :hash")
                        .setParameter("hash", hash)
                        .executeUpdate());
    }

    private static List<String> past(EntityManager em, Holder holder) {
        return em.createQuery(
                        "select p.password from PastPasswordRow p where p.holder = :holder order by p.replacedAt desc",
                        String.class)
                .setParameter("holder", holder.key())
                .getResultList();
    }

    private static void endSessions(EntityManager em, Holder holder) {
        em.createQuery("delete from SessionRow s where s.holder = :holder")
                .setParameter("holder", holder.key())
                .executeUpdate();
    }
}
