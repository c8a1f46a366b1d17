// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.AbsenceService.Absence;
import org.tongban.identity.AbsenceService.NotedAbsence;

/** Absences on record. Nothing is deleted: who could act for whom, and when, is to be read later. */
@Component(service = JpaAbsences.class)
public final class JpaAbsences {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaAbsences(@Reference(target = "(osgi.unit.name=identity-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Puts an absence on record, unless another one of the same person overlaps.
     *
     * @param noted with a new reference
     * @param by work number of who notes it, empty for the operator
     * @param now the time
     * @return the one that overlaps, or empty when this one is on record
     */
    public Optional<NotedAbsence> add(NotedAbsence noted, String by, Instant now) {
        while (true) {
            try {
                return jpa.txExpr(TransactionType.Required, em -> add(em, noted, by, now.toEpochMilli()));
            } catch (PersistenceException failed) {
                // Somebody else held the person: it has made progress, so trying again ends.
                if (!Failures.passing(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static Optional<NotedAbsence> add(EntityManager em, NotedAbsence noted, String by, long now) {
        Absence absence = noted.absence();
        // Holds the person until the transaction ends: of two overlapping absences at once, one sees the other.
        em.createQuery("update StaffRow s set s.active = s.active where s.workNumber = :absent")
                .setParameter("absent", absence.absent())
                .executeUpdate();
        Optional<NotedAbsence> other = em
                .createQuery(
                        "select a from AbsenceRow a where a.workNumber = :absent and a.cancelledAt = 0"
                                + " and a.firstDay <= :until and a.lastDay >= :from order by a.firstDay",
                        AbsenceRow.class)
                .setParameter("absent", absence.absent())
                .setParameter("from", absence.from().toString())
                .setParameter("until", absence.until().toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(AbsenceRow::noted);
        if (other.isEmpty()) {
            em.persist(new AbsenceRow(noted, by, now));
            em.flush();
        }
        return other;
    }

    /**
     * Reads an absence that is neither over nor cancelled.
     *
     * @param id the reference
     * @param today the day
     * @return the absence, or empty
     */
    public Optional<NotedAbsence> find(UUID id, LocalDate today) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(AbsenceRow.class, id.toString()))
                        .filter(row -> row.cancelledAt == 0 && row.lastDay.compareTo(today.toString()) >= 0)
                        .map(AbsenceRow::noted));
    }

    /**
     * Lists present and coming absences of a person, and of those for whom the person stands in.
     *
     * @param workNumber of the person
     * @param today the day
     * @return in the order of days
     */
    public List<NotedAbsence> list(String workNumber, LocalDate today) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select a from AbsenceRow a where (a.workNumber = :number or a.deputy = :number)"
                                        + " and a.cancelledAt = 0 and a.lastDay >= :today order by a.firstDay, a.id",
                                AbsenceRow.class)
                        .setParameter("number", workNumber)
                        .setParameter("today", today.toString())
                        .getResultList()
                        .stream()
                        .map(AbsenceRow::noted)
                        .toList());
    }

    /**
     * For whom somebody stands in.
     *
     * @param deputy work number
     * @param today the day
     * @return work numbers of those who are away, in their order
     */
    public List<String> absentFor(String deputy, LocalDate today) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select a.workNumber from AbsenceRow a where a.deputy = :deputy and a.cancelledAt = 0"
                                        + " and a.firstDay <= :today and a.lastDay >= :today order by a.workNumber",
                                String.class)
                        .setParameter("deputy", deputy)
                        .setParameter("today", today.toString())
                        .getResultList());
    }

    /**
     * Cancels an absence; one that is cancelled stays as it is.
     *
     * @param id the reference
     * @param by work number of who cancels, empty for the operator
     * @param now the time
     */
    public void cancel(UUID id, String by, Instant now) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("update AbsenceRow a set a.cancelledAt = :now, a.cancelledBy = :by"
                                + " where a.id = :id and a.cancelledAt = 0")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("by", by)
                        .setParameter("id", id.toString())
                        .executeUpdate());
    }
}
