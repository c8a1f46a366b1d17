// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;

/** Reads a command from the last part of the path and its body. */
final class Commands {
    /** The last parts of the paths. */
    static final List<String> NAMES = List.of(
            "request-correction",
            "supply-correction",
            "accept",
            "decline",
            "complete-step",
            "grant",
            "refuse",
            "issue",
            "deliver",
            "withdraw",
            "terminate");

    private final Needs needs = new Needs();
    private final CommandBody body;

    private Commands(CommandBody body) {
        this.body = body;
    }

    /**
     * What commands need: each takes the members that it names and ignores the others.
     *
     * @param seq the number of events that the caller has seen, for every command
     * @param shortcomings for request-correction; optional
     * @param files for supply-correction: ids of files; optional
     * @param corrected for supply-correction: an answer for each field that the notice names; optional
     * @param ground for decline: not-needed, not-competent, no-standing or out-of-time; optional
     * @param reason for decline, refuse, withdraw and terminate; optional
     * @param step for complete-step: code of the step; optional
     * @param opinion for complete-step and grant; optional
     * @param clause for refuse: law and article; optional
     * @param explanation for refuse; optional
     * @param resultNumber for issue; optional
     * @param means for deliver; optional
     */
    record CommandBody(
            @Nullable Long seq,
            @Nullable List<Shortcoming> shortcomings,
            @Nullable List<String> files,
            @Nullable Map<String, @Nullable Object> corrected,
            @Nullable String ground,
            @Nullable String reason,
            @Nullable String step,
            @Nullable String opinion,
            @Nullable String clause,
            @Nullable String explanation,
            @Nullable String resultNumber,
            @Nullable String means) {}

    static CaseCommand read(CaseNumber number, String name, CommandBody body) {
        Commands in = new Commands(body);
        CaseCommand command = in.command(number, name);
        in.needs.met();
        return command;
    }

    private CaseCommand command(CaseNumber number, String name) {
        long seq = needs.number(body.seq, "seq");
        return switch (name) {
            case "request-correction" -> new CaseCommand.RequestCorrection(number, seq, shortcomings());
            case "supply-correction" -> new CaseCommand.SupplyCorrection(number, seq, files(), corrected());
            case "accept" -> new CaseCommand.Accept(number, seq);
            case "decline" -> new CaseCommand.Decline(number, seq, ground(), needs.text(body.reason, "reason"));
            case "complete-step" ->
                new CaseCommand.CompleteStep(
                        number, seq, needs.text(body.step, "step"), needs.text(body.opinion, "opinion"));
            case "grant" -> new CaseCommand.Grant(number, seq, needs.text(body.opinion, "opinion"));
            case "refuse" ->
                new CaseCommand.Refuse(
                        number,
                        seq,
                        needs.text(body.reason, "reason"),
                        needs.text(body.clause, "clause"),
                        needs.text(body.explanation, "explanation"));
            case "issue" -> new CaseCommand.Issue(number, seq, needs.text(body.resultNumber, "resultNumber"));
            case "deliver" -> new CaseCommand.Deliver(number, seq, needs.text(body.means, "means"));
            case "withdraw" ->
                new CaseCommand.Withdraw(
                        number, seq, Optional.ofNullable(body.reason).orElse(""));
            case "terminate" -> new CaseCommand.Terminate(number, seq, needs.text(body.reason, "reason"));
            default -> throw Problem.notFound("这个操作");
        };
    }

    private List<Shortcoming> shortcomings() {
        return some(body.shortcomings).stream()
                .map(one -> new Shortcoming(
                        needs.text(one.material(), "shortcomings.material"),
                        needs.text(one.problem(), "shortcomings.problem")))
                .toList();
    }

    private List<UUID> files() {
        return some(body.files).stream().map(file -> Calls.uuid(file, "这个文件")).toList();
    }

    private Answers corrected() {
        return body.corrected == null ? Answers.EMPTY : TypedAnswers.of(body.corrected);
    }

    private DeclineGround ground() {
        String name = needs.text(body.ground, "ground");
        for (DeclineGround ground : DeclineGround.values()) {
            if (ground.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return ground;
            }
        }
        if (!name.isEmpty()) {
            needs.wrong("ground", "不予受理只有四种理由：not-needed、not-competent、no-standing、out-of-time。");
        }
        return DeclineGround.NOT_NEEDED;
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
