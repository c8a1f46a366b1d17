// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tongban.bench.Karaf;

/** Upgrades and rollbacks of the watched module, one after the other, timed from the file to the first answer. */
final class Changes {
    static final String MODULE = "matter-civil-affairs";

    private static final long LONGEST_MILLIS = 30_000;

    private final Administrator administrator;
    private final Node node;
    private final List<Double> upgrades = new ArrayList<>();
    private final List<Double> rollbacks = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    Changes(Node node) {
        this.node = node;
        this.administrator = new Administrator(node);
    }

    /** Upgrades to each, not faster than one in so many ms. */
    void upgrade(List<Path> archives, List<String> versions, long cadence) throws IOException {
        for (int i = 0; i < archives.size(); i++) {
            long start = System.nanoTime();
            Answer answer = administrator.upgrade(archives.get(i));
            note(answer, start, versions.get(i), upgrades);
            rest(start, cadence);
        }
    }

    /** Rolls back, to each of these versions in turn. */
    void rollback(List<String> versions, long cadence) throws IOException {
        for (String version : versions) {
            long start = System.nanoTime();
            note(administrator.rollback(MODULE), start, version, rollbacks);
            rest(start, cadence);
        }
    }

    private void note(Answer answer, long start, String version, List<Double> times) throws IOException {
        if (!answer.good()) {
            refusals.add(version + ": " + answer.status() + " " + answer.body());
            return;
        }
        String wanted = NextArchive.matterVersion(version);
        if (!within(offered -> offered.equals(wanted))) {
            refusals.add(version + " is in force and not offered");
            return;
        }
        times.add((System.nanoTime() - start) / 1e9);
    }

    private boolean within(Predicate<String> wanted) throws IOException {
        long start = System.nanoTime();
        while (!wanted.test(offered(node))) {
            if (System.nanoTime() - start > LONGEST_MILLIS * 1_000_000) {
                return false;
            }
            Karaf.pause(2);
        }
        return true;
    }

    /** The version of the watched matter that a node offers; empty when it offers none. */
    static String offered(Node node) {
        Answer answer = node.ask(Call.get("/api/matters/" + Errand.ALLOWANCE.matter()));
        return answer.status() == 200
                ? answer.json().path("matter").path("version").asText()
                : "";
    }

    private static void rest(long start, long cadence) throws IOException {
        long left = cadence - (System.nanoTime() - start) / 1_000_000;
        if (left > 0) {
            Karaf.pause(left);
        }
    }

    double[] upgrades() {
        return upgrades.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] rollbacks() {
        return rollbacks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    List<String> refusals() {
        return refusals;
    }
}
