// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.PersonRef;
import org.tongban.notice.MessageChannel;
import org.tongban.notice.NoticeService.Delivery.State;
import org.tongban.vault.Vault;

/**
 * Messages on their way. Whoever raises the count of tries sends; a node that dies while it sends leaves a message that others
 * may try when its time is over.
 */
@Component(service = JpaMessages.class)
public final class JpaMessages {
    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault opens what is said
     */
    @Activate
    public JpaMessages(@Reference(target = "(osgi.unit.name=notice-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * A message to be sent.
     *
     * @param id of the message
     * @param person to whom
     * @param kind of the channel
     * @param text what it says
     * @param tries how often it was tried before
     */
    public record Message(String id, PersonRef person, MessageChannel.Kind kind, String text, int tries) {
        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /**
     * What is to be sent now.
     *
     * @param now the time
     * @param limit the most
     * @return what has waited longest first
     */
    public List<Message> due(Instant now, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select d from DeliveryRow d where d.state = :state and d.nextAt <= :now"
                                        + " order by d.nextAt, d.id",
                                DeliveryRow.class)
                        .setParameter("state", State.WAITING.name())
                        .setParameter("now", now.toEpochMilli())
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> new Message(
                                row.id,
                                new PersonRef(UUID.fromString(row.person)),
                                MessageChannel.Kind.valueOf(row.kind),
                                seals.message(row.id, row.content, row.keyId),
                                row.tries))
                        .toList());
    }

    /**
     * Takes a message to send it.
     *
     * @param message as it was read
     * @param now the time
     * @param lease after which others may try it
     * @return false when somebody else has taken it
     */
    public boolean take(Message message, Instant now, Duration lease) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("update DeliveryRow d set d.tries = :next, d.nextAt = :until, d.lastAt = :now"
                                        + " where d.id = :id and d.tries = :tries and d.state = :state")
                                .setParameter("next", message.tries() + 1)
                                .setParameter("until", now.plus(lease).toEpochMilli())
                                .setParameter("now", now.toEpochMilli())
                                .setParameter("id", message.id())
                                .setParameter("tries", message.tries())
                                .setParameter("state", State.WAITING.name())
                                .executeUpdate()
                        == 1);
    }

    /**
     * Notes what came of sending, unless somebody else has taken the message meanwhile.
     *
     * @param message as it was read before it was taken
     * @param state where it is now
     * @param next when it is tried again
     */
    public void sent(Message message, State state, Instant next) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("update DeliveryRow d set d.state = :state, d.nextAt = :next"
                                + " where d.id = :id and d.tries = :tries")
                        .setParameter("state", state.name())
                        .setParameter("next", next.toEpochMilli())
                        .setParameter("id", message.id())
                        .setParameter("tries", message.tries() + 1)
                        .executeUpdate());
    }

    /**
     * How many messages wait although their time has come long ago.
     *
     * @param before when they should have been sent
     * @return zero or more
     */
    public long late(Instant before) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select count(d) from DeliveryRow d where d.state = :state and d.nextAt < :before",
                                Long.class)
                        .setParameter("state", State.WAITING.name())
                        .setParameter("before", before.toEpochMilli())
                        .getSingleResult());
    }
}
