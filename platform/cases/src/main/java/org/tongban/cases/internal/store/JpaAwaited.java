// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.LocalDate;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;

/** Finds cases whose applicants have let a date pass. */
@Component(service = JpaAwaited.class)
public final class JpaAwaited {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaAwaited(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Cases in which something was awaited until a day that lies before another.
     *
     * @param today the other day
     * @param after number of the last case of the page before, empty for the first
     * @param limit the most cases to return
     * @return in the order of their numbers
     */
    public List<CaseNumber> before(LocalDate today, String after, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select c.number from CaseRow c where c.awaitedUntil < :today and c.number > :after"
                                        + " order by c.number",
                                String.class)
                        .setParameter("today", today.toString())
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(CaseNumber::new)
                        .toList());
    }
}
