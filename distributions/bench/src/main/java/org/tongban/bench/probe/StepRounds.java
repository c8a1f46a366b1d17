// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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

/** Alternating rounds: commands of officers with everything that belongs to them, then the same writes by JDBC, and again. */
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
        for (int round = 1; round <= WARM_ROUNDS + ROUNDS; round++) {
            boolean warm = round <= WARM_ROUNDS;
            measure(findings, citizens, filing, warm ? "warm." + round : Integer.toString(round - WARM_ROUNDS));
        }
    }

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

    private void measure(Findings findings, Citizens citizens, RawFiling filing, String round) throws SQLException {
        ConcurrentLinkedQueue<CaseNumber> filed = new ConcurrentLinkedQueue<>();
        Parallel.run(amount, piece -> filed.add(citizens.file(citizens.ready()).number()));
        ConcurrentLinkedQueue<String> copies = new ConcurrentLinkedQueue<>();
        List<String> drafts =
                java.util.Collections.nCopies(amount, UUID.randomUUID().toString());
        Parallel.run(amount, services.source(), connection -> filing.open(connection, drafts, copies::add));
        List<CaseNumber> ours = new ArrayList<>(filed);
        List<String> theirs = new ArrayList<>(copies);
        long[] seqs = new long[amount];
        java.util.Arrays.fill(seqs, 1);
        for (Map.Entry<String, Act> act : acts.entrySet()) {
            String name = act.getKey();
            Rate rate =
                    Parallel.run(amount, piece -> seqs[piece] = execute(act.getValue(), ours.get(piece), seqs[piece]));
            findings.put(name + ".ours." + round, rate.text());
            RawStep step = Objects.requireNonNull(raw.get(name));
            findings.put(
                    name + ".raw." + round,
                    Parallel.run(amount, services.source(), connection -> step.open(connection, theirs))
                            .text());
        }
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
