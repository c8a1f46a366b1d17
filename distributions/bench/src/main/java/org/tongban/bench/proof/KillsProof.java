// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.tongban.bench.Figure;
import org.tongban.bench.Karaf;
import org.tongban.bench.Places;

/** The power is cut at random moments of acts upon a module, and of first starts, while citizens file. */
final class KillsProof {
    /** A quick start counts here, throughput does not. */
    private static final String FLAGS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx256m -Xss512k";

    private static final int PEOPLE = 4;
    private static final int FIRST_START_EVERY = 8;
    private static final int FORGET_EVERY = 10;
    private static final long HEAD_START_MILLIS = 150;

    private final Places places;
    private final PrintStream out;
    private final int rounds;
    private final long seed;
    private final FirstStarts firstStarts;
    private final Receipts receipts = new Receipts();
    private final Report report = new Report();
    private final List<Double> restarts = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> mixed = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    KillsProof(Places places, PrintStream out, int rounds, long seed) {
        this.places = places;
        this.out = out;
        this.rounds = rounds;
        this.seed = seed;
        this.firstStarts = new FirstStarts(places, FLAGS);
    }

    Report run() throws IOException {
        long start = System.nanoTime();
        try (Node node = Node.lay(places, "kills", FLAGS, Map.of())) {
            node.start();
            firstStarts.learn(node, node.serves());
            Stage stage = Stage.set(node, PEOPLE);
            NextArchive next = new NextArchive(places.county().resolve("modules/civil-affairs-0.1.0.jar"), places);
            rounds(node, stage, new Fate(seed, next));
            Receipts.Found found = receipts.look(new Door(List.of(node.port())), stage.citizens());
            figures(found, (System.nanoTime() - start) / 1e9);
        }
        return report;
    }

    private void rounds(Node node, Stage stage, Fate fate) throws IOException {
        for (int round = 1; round <= rounds; round++) {
            boolean forget = round % FORGET_EVERY == 0;
            if (round % FIRST_START_EVERY == 0) {
                double moment = fate.moment(firstStarts.length());
                List<String> faults = firstStarts.cut(moment);
                say(round, "first start", moment, firstStarts.length(), faults.isEmpty() ? "whole" : faults.toString());
                count("first start", faults, faults.isEmpty() ? "whole" : "mixed");
            } else {
                act(round, node, stage, fate, forget);
            }
        }
    }

    private void act(int round, Node node, Stage stage, Fate fate, boolean forget) throws IOException {
        Administrator administrator = new Administrator(node);
        Optional<JsonNode> module = administrator.module(Changes.MODULE);
        Blow blow = fate.blow(module.map(line -> line.path("version").asText()), module.flatMap(KillsProof::earlier));
        double length = fate.length(blow.kind());
        double moment = fate.moment(blow.kind());
        int known = receipts.count();
        Optional<Answer> answer;
        Citizens citizens = new Citizens(new Door(List.of(node.port())), stage.citizens(), receipts);
        try (citizens) {
            Karaf.pause(HEAD_START_MILLIS);
            answer = strike(blow, administrator, fate, moment);
            node.kill();
        }
        if (forget) {
            node.forgetCache();
        }
        node.start();
        restarts.add(node.serves());
        citizens.askAgain();
        Optional<String> version = administrator.version(Changes.MODULE);
        List<String> faults = new Whole(node).faults();
        if (!blow.allows(version, answer)) {
            faults.add("in force: " + version.orElse("-") + " after " + answer.map(Answer::status));
        }
        List<String> gone = Receipts.lost(new Door(List.of(node.port())), receipts.since(known));
        lost.addAll(gone);
        String outcome = version.equals(blow.after()) ? "new" : "old";
        say(round, blow.toString(), moment, length, outcome + " " + faults + (gone.isEmpty() ? "" : " lost " + gone));
        count(blow.kind().toString(), faults, faults.isEmpty() ? outcome : "mixed");
    }

    private static Optional<Answer> strike(Blow blow, Administrator administrator, Fate fate, double moment)
            throws IOException {
        long start = System.nanoTime();
        CompletableFuture<Answer> act = CompletableFuture.supplyAsync(() -> {
            try {
                Answer answer = blow.strike(administrator);
                if (answer.good()) {
                    fate.took(blow.kind(), (System.nanoTime() - start) / 1e6);
                }
                return answer;
            } catch (IOException cut) {
                return Answer.none(cut);
            }
        });
        try {
            Answer answer = act.get((long) (moment * 1000), TimeUnit.MICROSECONDS);
            Karaf.pause((long) Math.max(0, moment - (System.nanoTime() - start) / 1e6));
            return Optional.of(answer);
        } catch (java.util.concurrent.TimeoutException underway) {
            fate.underway(blow.kind(), moment);
            return Optional.empty();
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /** The version to which a rollback would go: the highest below the one in force. */
    private static Optional<String> earlier(JsonNode module) {
        List<String> kept = new ArrayList<>();
        module.path("retained").forEach(line -> kept.add(line.path("version").asText()));
        int now = last(module.path("version").asText());
        return kept.stream()
                .filter(version -> last(version) < now)
                .max(java.util.Comparator.comparing(KillsProof::last));
    }

    private static int last(String version) {
        return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
    }

    private void say(int round, String what, double moment, double length, String outcome) {
        out.printf(Locale.ROOT, "%3d %-32s cut after %5.0f of %5.0f ms: %s%n", round, what, moment, length, outcome);
    }

    private void count(String what, List<String> faults, String outcome) {
        outcomes.merge(what + ": " + outcome, 1, Integer::sum);
        if (!faults.isEmpty()) {
            mixed.add(what + " " + faults);
        }
    }

    private void figures(Receipts.Found found, double seconds) {
        report.condition("seed", Long.toString(seed));
        report.condition("outcomes", outcomes.toString());
        report.add("kills", rounds);
        report.none("mixed states", mixed.size());
        report.add("acknowledged filings", receipts.count());
        lost.addAll(found.lost());
        report.none("acknowledged filings that are lost", (int)
                lost.stream().distinct().count());
        report.none(
                "cases that nobody was told of, or told twice", found.doubled().size());
        double[] times = restarts.stream().mapToDouble(Double::doubleValue).toArray();
        report.add("restart to all modules, median, s", Figure.median(times));
        report.most("   the longest, s", java.util.Arrays.stream(times).max().orElse(0), 60);
        report.add("minutes for all", seconds / 60);
        report.complain(String.join("\n", mixed));
    }
}
