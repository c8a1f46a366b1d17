// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;
import org.tongban.notice.internal.Reminder;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Reminders that are still to come. */
@Component(service = JpaReminders.class)
public final class JpaReminders {
    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals what is said
     */
    @Activate
    public JpaReminders(@Reference(target = "(osgi.unit.name=notice-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * Takes back what is settled and keeps what is new, in one go.
     *
     * @param number of the case
     * @param settled kinds that are taken back
     * @param due new ones
     */
    public void replace(CaseNumber number, Set<Reminder.Kind> settled, List<Reminder> due) {
        if (settled.isEmpty() && due.isEmpty()) {
            return;
        }
        jpa.tx(TransactionType.Required, em -> {
            settled.forEach(
                    kind -> em.createQuery("delete from ReminderRow r where r.number = :number and r.kind = :kind")
                            .setParameter("number", number.value())
                            .setParameter("kind", kind.name())
                            .executeUpdate());
            due.forEach(reminder -> em.persist(row(reminder)));
        });
    }

    /**
     * What people are to be reminded of now.
     *
     * @param now the time
     * @param limit the most
     * @return the earliest first
     */
    public List<Reminder> due(Instant now, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select r from ReminderRow r where r.fireAt <= :now order by r.fireAt",
                                ReminderRow.class)
                        .setParameter("now", now.toEpochMilli())
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(this::reminder)
                        .toList());
    }

    /**
     * Forgets a reminder that was given.
     *
     * @param reminder as it was read
     */
    public void given(Reminder reminder) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("delete from ReminderRow r where r.number = :number and r.seq = :seq"
                                + " and r.occasion = :occasion")
                        .setParameter("number", reminder.number().value())
                        .setParameter("seq", reminder.seq())
                        .setParameter("occasion", reminder.occasion())
                        .executeUpdate());
    }

    private ReminderRow row(Reminder reminder) {
        ReminderRow row = new ReminderRow();
        row.id = UUID.randomUUID().toString();
        row.number = reminder.number().value();
        row.seq = reminder.seq();
        row.kind = reminder.kind().name();
        row.occasion = reminder.occasion();
        row.persons = reminder.persons().stream().map(PersonRef::toString).collect(Collectors.joining(","));
        row.fireAt = reminder.fireAt().toEpochMilli();
        Sealed sealed = seals.text(row.id, reminder.text());
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        return row;
    }

    private Reminder reminder(ReminderRow row) {
        return new Reminder(
                new CaseNumber(row.number),
                row.seq,
                Reminder.Kind.valueOf(row.kind),
                row.occasion,
                Arrays.stream(row.persons.split(",", -1))
                        .filter(ref -> !ref.isEmpty())
                        .map(ref -> new PersonRef(UUID.fromString(ref)))
                        .toList(),
                Instant.ofEpochMilli(row.fireAt),
                seals.text(row.id, row.content, row.keyId));
    }
}
