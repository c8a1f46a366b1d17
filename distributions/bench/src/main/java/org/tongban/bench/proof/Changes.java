// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tongban.bench.Figure;
import org.tongban.bench.Karaf;

/** Upgrades and rollbacks of one module, one after the other, timed from the file to the first answer. */
final class Changes {
    /** The department whose matter is watched. */
    static final String MODULE = "matter-civil-affairs";

    private static final long LONGEST_MILLIS = 30_000;
    private static final long CADENCE_MILLIS = 1_000;
    private static final double A_SECOND = 1;

    private final Administrator administrator;
    private final Node node;
    private final Scene scene;
    private final List<Double> upgrades = new ArrayList<>();
    private final List<Double> rollbacks = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /**
     * None made yet.
     *
     * @param node through which
     * @param scene what
     */
    Changes(Node node, Scene scene) {
        this.node = node;
        this.scene = scene;
        this.administrator = new Administrator(node);
    }

    /** Makes them all, not faster than one in a second. */
    void make(List<Path> archives) throws IOException {
        List<String> versions = scene.versions();
        for (int i = 0; i < archives.size(); i++) {
            long start = System.nanoTime();
            note(administrator.upgrade(archives.get(i)), start, versions.get(i), upgrades);
            rest(start);
        }
        for (String version : scene.back()) {
            long start = System.nanoTime();
            note(administrator.rollback(scene.module()), start, version, rollbacks);
            rest(start);
        }
    }

    private void note(Answer answer, long start, String version, List<Double> times) throws IOException {
        if (!answer.good()) {
            refusals.add(version + ": " + answer.status() + " " + answer.body());
            return;
        }
        while (!serves(version)) {
            if (System.nanoTime() - start > LONGEST_MILLIS * 1_000_000) {
                refusals.add(version + " is in force and does not serve");
                return;
            }
            Karaf.pause(2);
        }
        since.putIfAbsent(version, System.nanoTime());
        times.add((System.nanoTime() - start) / 1e9);
    }

    private boolean serves(String version) throws IOException {
        return scene.module().equals(MODULE)
                ? offered(node).equals(NextArchive.matterVersion(version))
                : administrator.version(scene.module()).equals(Optional.of(version));
    }

    /** The version of the watched matter that a node offers; empty when it offers none. */
    static String offered(Node node) {
        Answer answer = node.ask(Call.get("/api/matters/" + Errand.ALLOWANCE.matter()));
        return answer.status() == 200
                ? answer.json().path("matter").path("version").asText()
                : "";
    }

    private static void rest(long start) throws IOException {
        long left = CADENCE_MILLIS - (System.nanoTime() - start) / 1_000_000;
        if (left > 0) {
            Karaf.pause(left);
        }
    }

    /** When each version was first seen to serve, in nanoseconds of the machine. */
    Map<String, Long> since() {
        return since;
    }

    void add(Report report) {
        report.add("upgrades that came into force, of " + scene.upgrades(), upgrades.size());
        add(report, "from the file to the first answer", upgrades);
        add(report, "rollback to the first answer", rollbacks);
        report.complain(String.join("\n", refusals));
    }

    private static void add(Report report, String name, List<Double> times) {
        double[] seconds = times.stream().mapToDouble(Double::doubleValue).toArray();
        if (seconds.length > 0) {
            report.most(name + ", median of " + seconds.length + ", s", Figure.median(seconds), A_SECOND);
            report.most("   the longest, s", Arrays.stream(seconds).max().orElse(0), A_SECOND);
        }
    }
}
