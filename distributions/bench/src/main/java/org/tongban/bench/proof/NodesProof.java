// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tongban.bench.Figure;
import org.tongban.bench.Karaf;
import org.tongban.bench.Places;

/** Two nodes over one PostgreSQL; people come to both in turn, the department delivers through the first. */
final class NodesProof {
    private static final int PEOPLE = 24;
    private static final int SECONDS_TO_FOLLOW = 60;

    private final Scene scene;
    private final String size;
    private final Report report = new Report();

    /**
     * Nothing runs yet.
     *
     * @param scene what is changed
     * @param size of each node, as {@code tongban.size} says it
     */
    NodesProof(Scene scene, String size) {
        this.scene = scene;
        this.size = size;
    }

    Report run() throws IOException {
        Places places = scene.places();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(places.fresh("postgresql"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
                Node first = node("node-a", server);
                Node second = node("node-b", server)) {
            first.start();
            first.serves();
            Stage stage = Stage.set(first, PEOPLE);
            join(first, second);
            report.say("both serve");
            report.condition("database", "PostgreSQL with fsync, synchronous_commit and full_page_writes on");
            report.condition("tongban.size", size);
            report.condition("nodes", "two, asked in turn; sessions are not bound to a node");
            UnderLoad load = new UnderLoad(scene, List.of(first, second), stage, report);
            try (Follower follower = new Follower(second)) {
                load.run();
                same(first, second);
                double[] behind = follower.behind(load.changes().since());
                report.add("versions that the second node came to offer", behind.length);
                if (behind.length > 0) {
                    report.add("   later than the first, median, s", Figure.median(behind));
                    report.add(
                            "   later than the first, at most, s",
                            Arrays.stream(behind).max().orElse(0));
                }
            }
        }
        return report;
    }

    private Node node(String name, EmbeddedPostgres server) throws IOException {
        Node node = Node.lay(
                scene.places(),
                name,
                "",
                Map.of(
                        "tongban.size",
                        size,
                        "tongban.database",
                        "postgresql",
                        "tongban.database.url",
                        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                        "tongban.database.user",
                        "postgres"));
        Files.writeString(node.base().resolve("etc/database.password"), "unused");
        return node;
    }

    /** The second node has the keys of the first and sees the same files. */
    private static void join(Node first, Node second) throws IOException {
        Places.copy(first.base().resolve("keys"), second.base().resolve("keys"));
        Files.createSymbolicLink(
                second.base().resolve("data/blobs"),
                Files.createDirectories(first.base().resolve("data/blobs")));
        second.start();
        second.serves();
    }

    private void same(Node first, Node second) throws IOException {
        String wanted = String.valueOf(new Administrator(first).version(scene.module()));
        long start = System.nanoTime();
        while (!Changes.offered(first).equals(Changes.offered(second))
                && System.nanoTime() - start < SECONDS_TO_FOLLOW * 1e9) {
            Karaf.pause(50);
        }
        boolean same = Changes.offered(first).equals(Changes.offered(second))
                && wanted.equals(String.valueOf(new Administrator(second).version(scene.module())));
        report.none("nodes that end on another version", same ? 0 : 1);
        report.add("   seconds until both offered the same", (System.nanoTime() - start) / 1e9);
    }
}
