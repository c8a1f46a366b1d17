// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.tongban.module.NodeStatus;

/** The processes that share the database, as each of them writes it about itself. */
public final class JpaNodes {
    private static final int LONGEST_PROBLEM = 600;
    private static final int LONGEST_VERSIONS = 10_000;
    /** A node that was not heard of for a week is not coming back under this name. */
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final JpaTemplate jpa;

    JpaNodes(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Writes how a node stands, and forgets those that were not heard of for a week.
     *
     * @param node as it stands; its last beat is now
     */
    public void beat(NodeStatus node) {
        jpa.tx(TransactionType.Required, em -> {
            NodeRow found = em.find(NodeRow.class, node.name());
            NodeRow row = found == null ? new NodeRow(node.name()) : found;
            row.startedAt = node.started().toEpochMilli();
            row.beatAt = node.beat().toEpochMilli();
            row.problem =
                    node.problem().map(text -> shortened(text, LONGEST_PROBLEM)).orElse(null);
            row.versions = written(node.versions());
            if (found == null) {
                em.persist(row);
            }
            em.createQuery("delete from NodeRow r where r.beatAt < :forgotten")
                    .setParameter("forgotten", node.beat().minus(FORGOTTEN).toEpochMilli())
                    .executeUpdate();
        });
    }

    /**
     * Forgets a node that says goodbye.
     *
     * @param name of the node
     */
    public void leave(String name) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("delete from NodeRow r where r.name = :name")
                        .setParameter("name", name)
                        .executeUpdate());
    }

    /**
     * All nodes.
     *
     * @param silent those that were last heard of before are not alive
     * @return in the order of names
     */
    public List<NodeStatus> nodes(Instant silent) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("select r from NodeRow r order by r.name", NodeRow.class).getResultList().stream()
                        .map(row -> status(row, silent))
                        .toList());
    }

    private static NodeStatus status(NodeRow row, Instant silent) {
        Instant beat = Instant.ofEpochMilli(row.beatAt);
        return new NodeStatus(
                row.name,
                Instant.ofEpochMilli(row.startedAt),
                beat,
                !beat.isBefore(silent),
                Optional.ofNullable(row.problem),
                read(row.versions));
    }

    private static String written(Map<String, String> versions) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(versions).forEach((name, version) -> {
            String line = name + " " + version + "\n";
            if (text.length() + line.length() <= LONGEST_VERSIONS) {
                text.append(line);
            }
        });
        // Never empty, so that it is the same in every database.
        return text.isEmpty() ? "\n" : text.toString();
    }

    private static Map<String, String> read(String versions) {
        return Arrays.stream(versions.split("\n", -1))
                .map(line -> line.split(" ", -1))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static String shortened(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
