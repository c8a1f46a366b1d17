// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService.PreviewOutcome;
import org.tongban.cases.CommandOutcome;
import org.tongban.engine.life.Act;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/**
 * The same act on several cases of an inbox. Each goes through by itself, with the sequence that its row showed: whoever
 * presses twice does nothing twice.
 */
public final class Batch {
    /** The most cases at once: one page of the inbox. */
    public static final int MOST = 50;

    private final Office office;
    private final Caller.Staff staff;
    private final Verb verb;
    private final Words words;

    /**
     * What is typed once for all of them.
     *
     * @param workNumber of the colleague who takes them over
     * @param reason for the colleague
     * @param means how they were handed out
     */
    public record Words(String workNumber, String reason, String means) {}

    /** What came of a case. The letter stands in the address of the result. */
    public enum Result {
        /** Done now. */
        DONE("d", "已办"),
        /** The same person had done the same before. */
        BEFORE("b", "刚才已经办过，没有重复"),
        /** Something else happened meanwhile. */
        CHANGED("c", "没有办：这一件刚刚有了新情况"),
        /** It cannot be done. */
        REFUSED("n", "没有办"),
        /** No such case, or no longer in sight. */
        GONE("x", "没有办：这一件不在您的岗位了");

        private final String letter;
        private final String label;

        Result(String letter, String label) {
            this.letter = letter;
            this.label = label;
        }

        String letter() {
            return letter;
        }

        String label() {
            return label;
        }

        static Optional<Result> of(String letter) {
            return Arrays.stream(values())
                    .filter(result -> result.letter.equals(letter))
                    .findFirst();
        }
    }

    /**
     * For a member of staff.
     *
     * @param office the services
     * @param staff who acts
     * @param verb what is done
     * @param words what is typed once
     */
    public Batch(Office office, Caller.Staff staff, Verb verb, Words words) {
        this.office = office;
        this.staff = staff;
        this.verb = verb;
        this.words = words;
    }

    /**
     * What can be done to several cases of an inbox at once.
     *
     * @param duty of the inbox
     * @return in the order of the buttons
     */
    public static Set<Verb> verbs(Duty duty) {
        return switch (duty) {
            case WINDOW -> EnumSet.of(Verb.ACCEPT, Verb.DELIVER);
            case HELPER -> EnumSet.of(Verb.DELIVER);
            case ACCEPTANCE -> EnumSet.of(Verb.ACCEPT);
            case EXAMINATION, DECISION -> EnumSet.of(Verb.CLAIM, Verb.ASSIGN);
            case MATTER_EDITOR, PUBLISHER, SUPERVISOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR ->
                EnumSet.noneOf(Verb.class);
        };
    }

    /**
     * What is missing for all of them.
     *
     * @param rows how many are ticked
     * @return sentences
     */
    public Optional<String> missing(int rows) {
        if (rows == 0) {
            return Optional.of("还没有勾选办件。请先在左边勾选。");
        }
        if (rows > MOST) {
            return Optional.of("一次最多办 " + MOST + " 件。请分几次办。");
        }
        if (verb == Verb.DELIVER && words.means().isBlank()) {
            return Optional.of("请写明怎么送到的。");
        }
        return verb == Verb.ASSIGN
                        && (words.workNumber().isBlank() || words.reason().isBlank())
                ? Optional.of("请写明转给谁（工号）和为什么。")
                : Optional.empty();
    }

    /**
     * Does it to one case.
     *
     * @param row number and sequence, as the row sent them
     * @return number and letter for the address of the result; empty for a row that cannot be read
     */
    public Optional<String> act(String row) {
        String[] parts = row.split("[.]", -1);
        Optional<CaseNumber> number = CaseNumber.parse(parts[0]);
        return parts.length == 2 && parts[1].matches("[0-9]{1,18}")
                ? number.map(found ->
                        found + "." + act(found, Long.parseLong(parts[1])).letter())
                : Optional.empty();
    }

    private Result act(CaseNumber number, long seq) {
        CommandOutcome outcome = office.cases().execute(staff, command(number, seq));
        if (outcome instanceof CommandOutcome.Done) {
            return Result.DONE;
        }
        if (outcome instanceof CommandOutcome.Conflict conflict) {
            return doneBefore(conflict.current(), seq) ? Result.BEFORE : Result.CHANGED;
        }
        return outcome instanceof CommandOutcome.NotFound ? Result.GONE : Result.REFUSED;
    }

    /** The event right after what the row showed is the one that this act writes, by the same person. */
    private boolean doneBefore(CaseFile current, long seq) {
        Act act = Act.of(command(current.number(), seq));
        return current.events().stream()
                .filter(event -> event.seq() == seq + 1)
                .anyMatch(event ->
                        event.type() == act.writes().get(0) && event.actor().endsWith(" " + staff.workNumber()));
    }

    private CaseCommand command(CaseNumber number, long seq) {
        return switch (verb) {
            case ACCEPT -> new CaseCommand.Accept(number, seq);
            case CLAIM -> new CaseCommand.Claim(number, seq);
            case ASSIGN -> new CaseCommand.Assign(number, seq, words.workNumber(), words.reason());
            case DELIVER -> new CaseCommand.Deliver(number, seq, words.means());
            default -> throw new IllegalArgumentException("Not done to several: " + verb);
        };
    }

    /**
     * The table of results. What stands in it is read from the cases as they are, not from the address.
     *
     * @param results numbers and letters
     * @return rows
     */
    public List<BatchView.Row> rows(List<String> results) {
        return results.stream().limit(MOST).flatMap(one -> row(one).stream()).toList();
    }

    private Optional<BatchView.Row> row(String text) {
        String[] parts = text.split("[.]", -1);
        Optional<CaseNumber> number = CaseNumber.parse(parts[0]);
        Optional<Result> result = parts.length == 2 ? Result.of(parts[1]) : Optional.empty();
        return number.flatMap(found -> result.map(what -> row(found, what)));
    }

    private BatchView.Row row(CaseNumber number, Result result) {
        Optional<CaseFile> file = office.cases().find(staff, number);
        String reason = result == Result.REFUSED ? file.flatMap(this::refusal).orElse("现在可以再试一次。") : "";
        boolean done = result == Result.DONE || result == Result.BEFORE;
        return new BatchView.Row(
                file.map(seen -> "/desk/cases/" + number).orElse(""),
                number.grouped(),
                file.map(seen -> seen.definition().matter().name()).orElse(""),
                file.map(CaseFile::applicantName).orElse(""),
                done,
                result.label(),
                reason,
                file.map(seen -> seen.state().label()).orElse(done ? "已离开您的岗位" : ""));
    }

    private Optional<String> refusal(CaseFile file) {
        PreviewOutcome drawn = office.cases().preview(staff, command(file.number(), file.seq()));
        if (!(drawn instanceof PreviewOutcome.NotPossible not)) {
            return Optional.empty();
        }
        if (not.outcome() instanceof CommandOutcome.NotAllowed refused) {
            return Optional.of(refused.reason());
        }
        return not.outcome() instanceof CommandOutcome.Invalid invalid
                ? Optional.of(invalid.errors().stream().map(FieldError::message).collect(Collectors.joining(" ")))
                : Optional.empty();
    }
}
