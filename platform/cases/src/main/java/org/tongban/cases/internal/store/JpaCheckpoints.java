// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.engine.chain.Checkpoint;
import org.tongban.engine.chain.Hash;
import org.tongban.engine.chain.Head;
import org.tongban.vault.Vault;

/** Signed statements of how far the chains had grown: what was cut off at their ends is seen by these. */
@Component(service = JpaCheckpoints.class)
public final class JpaCheckpoints {
    /** Looked at again: transactions that were under way at the last checkpoint, on nodes whose clocks differ. */
    private static final long OVERLAP_MILLIS = 3_600_000;

    private static final String NONE = "0".repeat(64);

    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault signs
     */
    @Activate
    public JpaCheckpoints(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
    }

    /**
     * Signs the heads of all chains that have grown since the last checkpoint.
     *
     * @param clock the time
     * @return the checkpoint; empty when nothing has grown, or when another node signed at the same moment
     */
    public Optional<Signed> sign(Clock clock) {
        try {
            return jpa.txExpr(TransactionType.Required, em -> sign(em, clock.instant()));
        } catch (PersistenceException failed) {
            if (Failures.unique(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /**
     * A checkpoint that was just signed.
     *
     * @param id counted from 1 without gaps
     * @param heads number of chains
     * @param signature over them and over the checkpoint before
     */
    public record Signed(long id, int heads, String signature) {}

    private Optional<Signed> sign(EntityManager em, Instant now) {
        Optional<CheckpointRow> before = last(em);
        long since = before.map(row -> row.at - OVERLAP_MILLIS).orElse(0L);
        List<Head> heads = grown(em, since);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        CheckpointRow row = new CheckpointRow();
        row.id = before.map(found -> found.id + 1).orElse(1L);
        row.at = now.toEpochMilli();
        row.heads = heads.size();
        row.previous = before.map(found -> found.signature).orElse(NONE);
        String text = Checkpoint.text(Instant.ofEpochMilli(row.at), row.previous, heads);
        row.digest = digest(text);
        row.signature = vault.sign(text);
        em.persist(row);
        heads.forEach(head -> em.persist(row(row.id, head)));
        return Optional.of(new Signed(row.id, row.heads, row.signature));
    }

    /** Heads of chains that moved lately, without those that an earlier checkpoint states already. */
    private static List<Head> grown(EntityManager em, long since) {
        return em
                .createQuery(
                        "select e from EventRow e, CaseRow c where c.movedAt >= :since and e.number = c.number"
                                + " and e.seq = c.seq and not exists (select h.seq from HeadRow h"
                                + " where h.number = c.number and h.seq = c.seq)",
                        EventRow.class)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(event -> new Head(event.number, event.seq, event.hash))
                .toList();
    }

    private static HeadRow row(long checkpoint, Head head) {
        HeadRow row = new HeadRow();
        row.checkpoint = checkpoint;
        row.number = head.caseNumber();
        row.seq = head.seq();
        row.hash = head.hash();
        return row;
    }

    private static Optional<CheckpointRow> last(EntityManager em) {
        return em
                .createQuery("select c from CheckpointRow c order by c.id desc", CheckpointRow.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static String digest(String text) {
        return Hash.SHA_256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** What does not hold about the checkpoints themselves. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        String previous = NONE;
        long expected = 1;
        for (CheckpointRow row : all()) {
            List<Head> heads = headsOf(row.id);
            String text = Checkpoint.text(Instant.ofEpochMilli(row.at), row.previous, heads);
            boolean holds = row.id == expected
                    && row.previous.equals(previous)
                    && row.heads == heads.size()
                    && vault.sign(text).equals(row.signature);
            if (!holds) {
                faults.add("检查点 " + row.id + " 被改动过，或前面的检查点缺失");
            }
            previous = row.signature;
            expected = row.id + 1;
        }
        faults.addAll(orphans());
        return faults;
    }

    /** Cases that a checkpoint knows and that are gone with all their events. */
    private List<String> orphans() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select distinct h.number from HeadRow h where not exists"
                                        + " (select c.number from CaseRow c where c.number = h.number)",
                                String.class)
                        .getResultList()
                        .stream()
                        .map(number -> number + " 整个办件被删去")
                        .toList());
    }

    private List<CheckpointRow> all() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("select c from CheckpointRow c order by c.id", CheckpointRow.class)
                        .getResultList());
    }

    private List<Head> headsOf(long checkpoint) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery("select h from HeadRow h where h.checkpoint = :checkpoint", HeadRow.class)
                        .setParameter("checkpoint", checkpoint)
                        .getResultList()
                        .stream()
                        .map(row -> new Head(row.number, row.seq, row.hash))
                        .toList());
    }
}
