// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.ParcelStatus;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.TerminationGround;
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
            "terminate",
            "start-step",
            "change-hearing",
            "send-back",
            "suspend",
            "resume",
            "propose-extension",
            "decide-extension",
            "claim",
            "assign",
            "forward",
            "dispatch",
            "mark-parcel",
            "supply-deferred",
            "settle");

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
     * @param ground for decline: not-needed, not-competent, no-standing or out-of-time; for terminate: subject-gone,
     *     corrections-never-came, deferred-never-came or impossible; optional
     * @param reason for every command that needs one; optional
     * @param step for complete-step, start-step, change-hearing and send-back: code of the step; optional
     * @param opinion for complete-step, grant, settle and decide-extension; optional
     * @param clause for refuse: law and article; optional
     * @param explanation for refuse; optional
     * @param resultNumber for issue and settle; optional
     * @param means for deliver and settle; optional
     * @param until ISO date that is told, needed for start-step and change-hearing; for request-correction and suspend; optional
     * @param words for start-step and change-hearing: what the notice says; optional
     * @param pause for suspend: code of a pause of the matter; optional
     * @param document for suspend: number of the paper that demands it; optional
     * @param approved for decide-extension; optional
     * @param workNumber for assign: of the colleague, absent for nobody; optional
     * @param body for forward: name of the body that decides; optional
     * @param recipient for dispatch: name on the parcel; optional
     * @param phone for dispatch; optional
     * @param address for dispatch; optional
     * @param parcel for mark-parcel: number of the parcel; optional
     * @param status for mark-parcel: lost or returned; optional
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
            @Nullable String means,
            @Nullable String until,
            @Nullable String words,
            @Nullable String pause,
            @Nullable String document,
            @Nullable Boolean approved,
            @Nullable String workNumber,
            @Nullable String body,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String parcel,
            @Nullable String status) {}

    static CaseCommand read(CaseNumber number, String name, CommandBody body) {
        Commands in = new Commands(body);
        CaseCommand command = in.command(number, name);
        in.needs.met();
        return command;
    }

    private CaseCommand command(CaseNumber number, String name) {
        long seq = needs.number(body.seq, "seq");
        return switch (name) {
            case "request-correction" -> new CaseCommand.RequestCorrection(number, seq, shortcomings(), until());
            case "supply-correction" -> new CaseCommand.SupplyCorrection(number, seq, files(), corrected());
            case "accept" -> new CaseCommand.Accept(number, seq);
            case "decline" ->
                new CaseCommand.Decline(
                        number,
                        seq,
                        choice(DeclineGround.class, "ground", body.ground),
                        needs.text(body.reason, "reason"));
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
            case "terminate" ->
                new CaseCommand.Terminate(
                        number,
                        seq,
                        choice(TerminationGround.class, "ground", body.ground),
                        needs.text(body.reason, "reason"));
            default -> between(number, seq, name);
        };
    }

    /** What happens between acceptance and decision. */
    private CaseCommand between(CaseNumber number, long seq, String name) {
        return switch (name) {
            case "start-step" ->
                new CaseCommand.StartStep(
                        number, seq, needs.text(body.step, "step"), until(), needs.text(body.words, "words"));
            case "change-hearing" ->
                new CaseCommand.ChangeHearing(
                        number,
                        seq,
                        needs.text(body.step, "step"),
                        until(),
                        needs.text(body.words, "words"),
                        needs.text(body.reason, "reason"));
            case "send-back" ->
                new CaseCommand.SendBack(number, seq, needs.text(body.step, "step"), needs.text(body.reason, "reason"));
            case "suspend" ->
                new CaseCommand.Suspend(
                        number,
                        seq,
                        needs.text(body.pause, "pause"),
                        needs.text(body.document, "document"),
                        until(),
                        needs.text(body.reason, "reason"));
            case "resume" -> new CaseCommand.Resume(number, seq, needs.text(body.reason, "reason"));
            case "propose-extension" ->
                new CaseCommand.ProposeExtension(number, seq, needs.text(body.reason, "reason"));
            case "decide-extension" ->
                new CaseCommand.DecideExtension(number, seq, needs.yesOrNo(body.approved, "approved"), opinion());
            case "claim" -> new CaseCommand.Claim(number, seq);
            case "assign" ->
                new CaseCommand.Assign(
                        number,
                        seq,
                        Optional.ofNullable(body.workNumber).orElse(""),
                        Optional.ofNullable(body.reason).orElse(""));
            case "forward" ->
                new CaseCommand.Forward(number, seq, needs.text(body.body, "body"), needs.text(body.reason, "reason"));
            case "dispatch" ->
                new CaseCommand.Dispatch(
                        number,
                        seq,
                        needs.text(body.recipient, "recipient"),
                        needs.text(body.phone, "phone"),
                        needs.text(body.address, "address"));
            case "mark-parcel" ->
                new CaseCommand.MarkParcel(
                        number,
                        seq,
                        needs.text(body.parcel, "parcel"),
                        choice(ParcelStatus.class, "status", body.status),
                        needs.text(body.reason, "reason"));
            case "supply-deferred" -> new CaseCommand.SupplyDeferred(number, seq, files());
            case "settle" ->
                new CaseCommand.Settle(
                        number,
                        seq,
                        needs.text(body.opinion, "opinion"),
                        Optional.ofNullable(body.resultNumber).orElse(""),
                        Optional.ofNullable(body.means).orElse(""));
            default -> throw Problem.notFound("这个操作");
        };
    }

    private String opinion() {
        return Optional.ofNullable(body.opinion).orElse("");
    }

    private Optional<LocalDate> until() {
        if (body.until == null || body.until.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(body.until.strip()));
        } catch (DateTimeParseException unreadable) {
            needs.wrong("until", Members.named("until") + "要写成 2026-12-01 这样。");
            return Optional.empty();
        }
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

    private <E extends Enum<E>> E choice(Class<E> type, String member, @Nullable String value) {
        String name = needs.text(value, member);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (kebab(constant).equals(name.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        if (!name.isEmpty()) {
            String names = Arrays.stream(constants).map(Commands::kebab).collect(Collectors.joining("、"));
            needs.wrong(member, Members.named(member) + "只能是：" + names + "。");
        }
        return constants[0];
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
