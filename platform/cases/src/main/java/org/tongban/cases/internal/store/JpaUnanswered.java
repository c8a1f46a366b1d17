// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.LocalDate;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseState;
import org.tongban.engine.life.Waiting;

/** Finds cases for which the authority has let its answer date pass. */
@Component(service = JpaUnanswered.class)
public final class JpaUnanswered {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaUnanswered(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Received cases whose answer date lies before a day.
     *
     * @param today the day
     * @param after number of the last case of the page before, empty for the first
     * @param limit the most cases to return
     * @return in the order of their numbers
     */
    public List<CaseHead> before(LocalDate today, String after, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select c from CaseRow c where c.waitingDuty in :queues and c.state = :state"
                                        + " and c.due < :today and c.number > :after order by c.number",
                                CaseRow.class)
                        .setParameter("queues", List.of(Waiting.Queue.WINDOW.name(), Waiting.Queue.ACCEPTANCE.name()))
                        .setParameter("state", CaseState.RECEIVED.name())
                        .setParameter("today", today.toString())
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(HeadMapping::head)
                        .toList());
    }
}
