// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Receipt;
import org.tongban.identity.Caller;

/**
 * Alternating rounds: commands of officers with everything that belongs to them, and the same writes by JDBC. Each command
 * has cases of its own, filed just before, so that each can come first, second and last, and each side before the other.
 */
final class StepRounds implements Rounds {
    private static final int ROUNDS = 3;

    /** Until the compiler of the JVM has seen both sides. */
    private static final int WARM_ROUNDS = 3;

    private final Services services;
    private final Map<String, Act> acts;
    private final int amount;
    private final Map<String, RawStep> raw = new LinkedHashMap<>();

    StepRounds(Services services, int amount) {
        this.services = services;
        this.acts = acts(new Officers(services.halls()));
        this.amount = amount;
    }

    /** What is done to a case. */
    private interface Command {
        /** For a case as it was last seen. */
        CaseCommand on(CaseNumber number, long seq);
    }

    /**
     * One after the other to each case.
     *
     * @param officer who does it
     * @param command what
     */
    private record Act(Caller.Staff officer, Command command) {}

    private static Map<String, Act> acts(Officers officers) {
        Map<String, Act> acts = new LinkedHashMap<>();
        acts.put("accept", new Act(officers.clerk(), CaseCommand.Accept::new));
        acts.put(
                "step",
                new Act(
                        officers.examiner(Optional.empty()),
                        (number, seq) -> new CaseCommand.CompleteStep(number, seq, "examine", "符合条件，没有重复领取（示例）")));
        acts.put("decide", new Act(officers.decider(), (number, seq) -> new CaseCommand.Grant(number, seq, "同意（示例）")));
        return acts;
    }

    @Override
    public void run(Findings findings) throws SQLException, IOException {
        Settings.read(services.source()).forEach(findings::put);
        Citizens citizens = new Citizens(
                services.drafts(),
                services.cases(),
                Citizens.matter(services.matters()).digest());
        Receipt sample = citizens.file(citizens.ready());
        RawFiling filing = new RawFiling(services.source(), sample.number().value());
        learn(sample.number());
        raw.forEach((name, step) -> findings.put("setting.rows written by " + name, Integer.toString(step.rows())));
        Standstill.begin(services.source());
        Sides sides = new Sides(citizens, filing);
        List<String> order = new ArrayList<>(acts.keySet());
        for (int round = 1; round <= WARM_ROUNDS + ROUNDS; round++) {
            boolean warm = round <= WARM_ROUNDS;
            List<Boolean> turns = round % 2 == 0 ? List.of(true, false) : List.of(false, true);
            for (String act : order) {
                measure(findings, sides, turns, act, warm ? "warm." + round : Integer.toString(round - WARM_ROUNDS));
            }
            Collections.rotate(order, 1);
        }
    }

    /**
     * What makes cases for both sides.
     *
     * @param citizens file ours
     * @param filing makes theirs
     */
    private record Sides(Citizens citizens, RawFiling filing) {}

    /** What each command writes is read off one case. */
    private void learn(CaseNumber number) throws SQLException {
        long seq = 1;
        for (Map.Entry<String, Act> act : acts.entrySet()) {
            try (Connection connection = services.source().getConnection()) {
                List<Row> before = RawStep.rows(connection, number.value());
                seq = execute(act.getValue(), number, seq);
                raw.put(act.getKey(), RawStep.between(before, RawStep.rows(connection, number.value())));
            }
        }
    }

    /** On cases of its own that have come as far as the command needs them. */
    private void measure(Findings findings, Sides sides, List<Boolean> turns, String name, String round)
            throws SQLException {
        List<CaseNumber> ours = filed(sides.citizens());
        List<String> theirs = copied(sides.filing());
        long[] seqs = new long[amount];
        Arrays.fill(seqs, 1);
        for (String earlier :
                acts.keySet().stream().takeWhile(act -> !act.equals(name)).toList()) {
            ours(earlier, ours, seqs);
            raw(earlier, theirs);
        }
        for (boolean platform : turns) {
            Rate rate = platform ? ours(name, ours, seqs) : raw(name, theirs);
            findings.put(name + (platform ? ".ours." : ".raw.") + round, rate.text());
        }
    }

    private List<CaseNumber> filed(Citizens citizens) throws SQLException {
        ConcurrentLinkedQueue<CaseNumber> filed = new ConcurrentLinkedQueue<>();
        Parallel.run(amount, piece -> filed.add(citizens.file(citizens.ready()).number()));
        return List.copyOf(filed);
    }

    private List<String> copied(RawFiling filing) throws SQLException {
        ConcurrentLinkedQueue<String> copies = new ConcurrentLinkedQueue<>();
        List<String> drafts = Collections.nCopies(amount, UUID.randomUUID().toString());
        Parallel.run(amount, services.source(), connection -> filing.open(connection, drafts, copies::add));
        return List.copyOf(copies);
    }

    private Rate ours(String name, List<CaseNumber> numbers, long[] seqs) {
        Act act = Objects.requireNonNull(acts.get(name));
        return Parallel.run(amount, piece -> seqs[piece] = execute(act, numbers.get(piece), seqs[piece]));
    }

    private Rate raw(String name, List<String> numbers) {
        RawStep step = Objects.requireNonNull(raw.get(name));
        return Parallel.run(amount, services.source(), connection -> step.open(connection, numbers));
    }

    private long execute(Act act, CaseNumber number, long seq) {
        CommandOutcome outcome =
                services.cases().execute(act.officer(), act.command().on(number, seq));
        if (outcome instanceof CommandOutcome.Done done) {
            return done.file().seq();
        }
        throw new IllegalStateException(number + ": " + outcome);
    }
}
