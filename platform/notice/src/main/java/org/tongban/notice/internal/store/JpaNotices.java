// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import java.time.Instant;
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
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;
import org.tongban.notice.MessageChannel;
import org.tongban.notice.NoticeService;
import org.tongban.notice.internal.Letter;
import org.tongban.notice.internal.Text;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** The inboxes. A notice and its messages are written together, once. */
@Component(service = JpaNotices.class)
public final class JpaNotices {
    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals what is said
     */
    @Activate
    public JpaNotices(@Reference(target = "(osgi.unit.name=notice-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * Writes a notice with its messages, unless it is there.
     *
     * @param letter what is to be written
     * @return false when it was there
     */
    public boolean write(Letter letter) {
        try {
            return jpa.txExpr(TransactionType.Required, em -> {
                if (written(em, letter)) {
                    return false;
                }
                NoticeRow row = row(letter);
                em.persist(row);
                letter.kinds().forEach(kind -> em.persist(message(letter, row.id, kind)));
                em.flush();
                return true;
            });
        } catch (PersistenceException failed) {
            if (Failures.unique(failed)) {
                return false; // another node was told the same
            }
            throw failed;
        }
    }

    private static boolean written(EntityManager em, Letter letter) {
        return !em.createQuery("select n.id from NoticeRow n where n.number = :number and n.seq = :seq"
                        + " and n.person = :person and n.occasion = :occasion")
                .setParameter("number", letter.number().value())
                .setParameter("seq", letter.seq())
                .setParameter("person", letter.person().toString())
                .setParameter("occasion", letter.occasion())
                .getResultList()
                .isEmpty();
    }

    private NoticeRow row(Letter letter) {
        NoticeRow row = new NoticeRow();
        row.id = UUID.randomUUID().toString();
        row.number = letter.number().value();
        row.seq = letter.seq();
        row.occasion = letter.occasion();
        row.person = letter.person().toString();
        row.at = letter.at().toEpochMilli();
        Sealed sealed = seals.text(row.id, letter.text());
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        return row;
    }

    private DeliveryRow message(Letter letter, String notice, MessageChannel.Kind kind) {
        DeliveryRow row = new DeliveryRow();
        row.id = UUID.randomUUID().toString();
        row.notice = notice;
        row.number = letter.number().value();
        row.person = letter.person().toString();
        row.kind = kind.name();
        row.state = NoticeService.Delivery.State.WAITING.name();
        row.nextAt = letter.at().toEpochMilli();
        row.lastAt = row.nextAt;
        Sealed sealed =
                seals.message(row.id, letter.text().sms().orElse(letter.text().title()));
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        return row;
    }

    /**
     * An inbox, newest first.
     *
     * @param person whose
     * @param after id of the last notice of the page before
     * @param limit the most
     * @return notices
     */
    public List<NoticeService.Notice> of(PersonRef person, String after, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            Optional<NoticeRow> last = own(em, person, after);
            return em
                    .createQuery(
                            "select n from NoticeRow n where n.person = :person"
                                    + " and (n.at < :at or (n.at = :at and n.seq < :seq)"
                                    + " or (n.at = :at and n.seq = :seq and n.id < :id))"
                                    + " order by n.at desc, n.seq desc, n.id desc",
                            NoticeRow.class)
                    .setParameter("person", person.toString())
                    .setParameter("at", last.map(row -> row.at).orElse(Long.MAX_VALUE))
                    .setParameter("seq", last.map(row -> row.seq).orElse(Long.MAX_VALUE))
                    .setParameter("id", last.map(row -> row.id).orElse(""))
                    .setMaxResults(limit)
                    .getResultList()
                    .stream()
                    .map(this::notice)
                    .toList();
        });
    }

    /**
     * How many are not opened.
     *
     * @param person whose
     * @return zero or more
     */
    public long unread(PersonRef person) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select count(n) from NoticeRow n where n.person = :person and n.openedAt = 0",
                                Long.class)
                        .setParameter("person", person.toString())
                        .getSingleResult());
    }

    /**
     * Opens one.
     *
     * @param person whose
     * @param id of the notice
     * @param now the time
     * @return the notice, or empty
     */
    public Optional<NoticeService.Notice> open(PersonRef person, String id, Instant now) {
        return jpa.txExpr(TransactionType.Required, em -> {
            Optional<NoticeRow> found = own(em, person, id);
            found.filter(row -> row.openedAt == 0).ifPresent(row -> row.openedAt = now.toEpochMilli());
            return found.map(this::notice);
        });
    }

    /**
     * Opens all up to now.
     *
     * @param person whose
     * @param now the time
     */
    public void openAll(PersonRef person, Instant now) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("update NoticeRow n set n.openedAt = :now"
                                + " where n.person = :person and n.openedAt = 0 and n.at <= :now")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("person", person.toString())
                        .executeUpdate());
    }

    /**
     * What was sent about a case.
     *
     * @param number of the case
     * @param limit the most
     * @return newest first
     */
    public List<NoticeService.Delivery> deliveries(CaseNumber number, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select d, n from DeliveryRow d, NoticeRow n where d.number = :number"
                                        + " and n.id = d.notice order by n.at desc, n.seq desc, d.id",
                                Object[].class)
                        .setParameter("number", number.value())
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(pair -> delivery((DeliveryRow) pair[0], (NoticeRow) pair[1]))
                        .toList());
    }

    private NoticeService.Delivery delivery(DeliveryRow row, NoticeRow notice) {
        return new NoticeService.Delivery(
                seals.text(notice.id, notice.content, notice.keyId).title(),
                MessageChannel.Kind.valueOf(row.kind),
                NoticeService.Delivery.State.valueOf(row.state),
                row.tries,
                Instant.ofEpochMilli(row.lastAt));
    }

    private static Optional<NoticeRow> own(EntityManager em, PersonRef person, String id) {
        return Optional.ofNullable(em.find(NoticeRow.class, id)).filter(row -> row.person.equals(person.toString()));
    }

    private NoticeService.Notice notice(NoticeRow row) {
        Text text = seals.text(row.id, row.content, row.keyId);
        return new NoticeService.Notice(
                row.id,
                new CaseNumber(row.number),
                text.title(),
                text.text(),
                Instant.ofEpochMilli(row.at),
                row.openedAt > 0);
    }
}
