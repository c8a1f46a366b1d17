// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What has happened, for whoever has to be told. */
@Component(service = JpaOutbox.class)
public final class JpaOutbox {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaOutbox(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Deletes what is too old to be told to anybody.
     *
     * @param before when it happened
     * @return how many
     */
    public int deleteOlderThan(Instant before) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("delete from OutboxRow o where o.at < :before")
                        .setParameter("before", before.toEpochMilli())
                        .executeUpdate());
    }
}
