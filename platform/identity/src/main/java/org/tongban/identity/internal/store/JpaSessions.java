// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.time.Instant;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sessions, known by digests of their tokens. */
@Component(service = JpaSessions.class)
public final class JpaSessions {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaSessions(@Reference(target = "(osgi.unit.name=identity-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Begins a session.
     *
     * @param digest of its token
     * @param holder who signed in
     * @param now the time
     * @param expires when it ends in any case
     */
    public void begin(String digest, Holder holder, Instant now, Instant expires) {
        SessionRow row = new SessionRow();
        row.digest = digest;
        row.holder = holder.key();
        row.createdAt = now.toEpochMilli();
        row.seenAt = now.toEpochMilli();
        row.expiresAt = expires.toEpochMilli();
        jpa.tx(TransactionType.Required, em -> em.persist(row));
    }

    /**
     * Reads a session.
     *
     * @param digest of its token
     * @return the session, also when it is over, or empty
     */
    public Optional<StoredSession> find(String digest) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(SessionRow.class, digest))
                        .map(row -> new StoredSession(
                                Holder.of(row.holder),
                                Instant.ofEpochMilli(row.seenAt),
                                Instant.ofEpochMilli(row.expiresAt))));
    }

    /**
     * Notes that a session is in use.
     *
     * @param digest of its token
     * @param now the time; never moves back
     */
    public void touch(String digest, Instant now) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery(
                                "update SessionRow s set s.seenAt = :now where s.digest = :digest and s.seenAt < :now")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("digest", digest)
                        .executeUpdate());
    }

    /**
     * Ends a session.
     *
     * @param digest of its token; may be unknown
     */
    public void end(String digest) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("delete from SessionRow s where s.digest = :digest")
                        .setParameter("digest", digest)
                        .executeUpdate());
    }

    /**
     * Deletes what is over.
     *
     * @param now sessions that end by then
     * @param idleSince sessions that were not seen after it
     * @return how many
     */
    public int sweep(Instant now, Instant idleSince) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("delete from SessionRow s where s.expiresAt <= :now or s.seenAt <= :idleSince")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("idleSince", idleSince.toEpochMilli())
                        .executeUpdate());
    }
}
