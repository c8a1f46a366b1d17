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
     * Deletes what is old and was told to everybody who is known; what waits for somebody stays.
     *
     * @param before when it happened
     * @return how many
     */
    public int deleteToldBefore(Instant before) {
        return jpa.txExpr(TransactionType.Required, em -> {
            int deleted = em.createNativeQuery("delete from case_outbox where at_ms < ?1 and not exists ("
                            + "select 1 from case_listener l where l.since_ms <= case_outbox.at_ms and not exists ("
                            + "select 1 from case_told t where t.listener = l.name"
                            + " and t.case_number = case_outbox.case_number and t.seq >= case_outbox.seq))")
                    .setParameter(1, before.toEpochMilli())
                    .executeUpdate();
            if (deleted > 0) {
                em.createNativeQuery("delete from case_told where not exists ("
                                + "select 1 from case_outbox o where o.case_number = case_told.case_number)")
                        .executeUpdate();
            }
            return deleted;
        });
    }
}
