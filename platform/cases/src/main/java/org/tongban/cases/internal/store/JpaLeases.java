// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Timestamp;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leases: of all nodes, one runs a job. Time is the database's, so that clocks of nodes may differ. */
@Component(service = JpaLeases.class)
public final class JpaLeases {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaLeases(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Takes or renews a lease.
     *
     * @param job name of the job
     * @param node who wants to run it
     * @param millis how long
     * @return the fencing number, greater with each holder; empty while another node has the lease
     */
    public Optional<Long> take(String job, String node, long millis) {
        try {
            return jpa.txExpr(TransactionType.Required, em -> {
                LeaseRow row = em.find(LeaseRow.class, job);
                if (row == null) {
                    LeaseRow first = new LeaseRow();
                    first.job = job;
                    first.holder = node;
                    first.fence = 1;
                    em.persist(first);
                    em.flush();
                    first.until = now(em, job) + millis;
                    return Optional.of(first.fence);
                }
                long now = now(em, job);
                if (row.until > now && !row.holder.equals(node)) {
                    return Optional.<Long>empty();
                }
                int taken = em.createQuery(
                                "update LeaseRow l set l.holder = :node, l.until = :until, l.fence = l.fence + 1"
                                        + " where l.job = :job and l.fence = :fence")
                        .setParameter("node", node)
                        .setParameter("until", now + millis)
                        .setParameter("job", job)
                        .setParameter("fence", row.fence)
                        .executeUpdate();
                return taken == 1 ? Optional.of(row.fence + 1) : Optional.<Long>empty();
            });
        } catch (PersistenceException failed) {
            if (Failures.unique(failed)) {
                return Optional.empty(); // another node made the row first
            }
            throw failed;
        }
    }

    /** The database's time, read over this job's own row: over the others, two that begin at once wait for each other. */
    private static long now(EntityManager em, String job) {
        return em.createQuery("select current_timestamp from LeaseRow l where l.job = :job", Timestamp.class)
                .setParameter("job", job)
                .getSingleResult()
                .getTime();
    }
}
