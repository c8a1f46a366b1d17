// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Blocks of serial numbers: a node takes one and counts in memory, so that no row is locked for each case. */
@Component(service = JpaSerials.class)
public final class JpaSerials {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaSerials(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Takes the next block of a county and day.
     *
     * @param county six digits
     * @param day of receipt
     * @param node who takes it
     * @return number of the block, from 0; no other caller on any node gets it
     */
    public int take(String county, LocalDate day, String node) {
        String workDay = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        while (true) {
            Optional<Integer> block = tryTake(county, workDay, node);
            if (block.isPresent()) {
                return block.get();
            }
        }
    }

    /** Empty when another node took it first; that node has then made progress, so trying again ends. */
    private Optional<Integer> tryTake(String county, String day, String node) {
        try {
            return Optional.of(jpa.txExpr(TransactionType.Required, em -> {
                Integer last = em.createQuery(
                                "select max(s.block) from SerialRow s where s.county = :county and s.day = :day",
                                Integer.class)
                        .setParameter("county", county)
                        .setParameter("day", day)
                        .getSingleResult();
                SerialRow row = new SerialRow();
                row.county = county;
                row.day = day;
                row.block = last == null ? 0 : last + 1;
                row.node = node;
                em.persist(row);
                return row.block;
            }));
        } catch (PersistenceException failed) {
            if (Failures.unique(failed) || Failures.passing(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
