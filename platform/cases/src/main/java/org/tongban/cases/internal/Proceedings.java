// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.internal.store.Entry;
import org.tongban.engine.life.Authority;
import org.tongban.engine.life.CalledFields;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Decided;
import org.tongban.engine.life.Life;
import org.tongban.engine.life.Moment;
import org.tongban.engine.life.OneTimeNotice;
import org.tongban.engine.life.Refusal;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;

/** What a command makes of a case: the decision, the dates, the corrected answers. Nothing is written here. */
final class Proceedings {
    private final Registers registers;
    private final Documents documents;

    Proceedings(Registers registers, Documents documents) {
        this.registers = registers;
        this.documents = documents;
    }

    /** What came of deciding. */
    sealed interface Result {
        /**
         * It is not done.
         *
         * @param outcome what the caller hears
         */
        record Refused(CommandOutcome outcome) implements Result {}

        /**
         * It can be written.
         *
         * @param seen the case with the papers that are handed in now
         * @param change what happens
         * @param papers that it names
         * @param answers as they are afterwards
         */
        record Possible(Access.Seen seen, Change change, List<CaseMaterial> papers, CorrectedAnswers answers)
                implements Result {}
    }

    /** Tells whether a command hands in papers that were stored before. */
    static boolean supplies(CaseCommand command) {
        return command instanceof CaseCommand.SupplyCorrection
                || command instanceof CaseCommand.SupplyDeferred
                || (command instanceof CaseCommand.Deliver deliver
                        && !deliver.files().isEmpty());
    }

    /**
     * Decides.
     *
     * @param found the case
     * @param unnamed papers of the case that no command has named yet
     */
    Result decide(Caller caller, CaseCommand command, Access.Seen found, List<CaseMaterial> unnamed) {
        Access.Seen seen =
                found.with(unnamed.stream().collect(Collectors.toMap(CaseMaterial::id, CaseMaterial::material)));
        Answers corrected = command instanceof CaseCommand.SupplyCorrection supply ? supply.corrected() : Answers.EMPTY;
        Decided decided = Life.decide(seen.facts(), named(seen, command, corrected), caller, moment(seen));
        if (decided instanceof Refusal refusal) {
            return new Result.Refused(refused(refusal));
        }
        Optional<FieldError> stranger = stranger(command, seen);
        if (stranger.isPresent()) {
            return new Result.Refused(new CommandOutcome.Invalid(List.of(stranger.get())));
        }
        Change change = (Change) decided;
        Map<UUID, CaseMaterial> known = unnamed.stream().collect(Collectors.toMap(CaseMaterial::id, paper -> paper));
        List<CaseMaterial> papers =
                change.files().stream().distinct().map(known::get).toList();
        CorrectedAnswers answers = new CorrectedAnswers(seen, registers, corrected, papers);
        return answers.errors().isEmpty()
                ? new Result.Possible(seen, change, papers, answers)
                : new Result.Refused(new CommandOutcome.Invalid(answers.errors()));
    }

    /** Why a case cannot be given to the colleague who is named: whoever has it in hand must be able to take it on. */
    private Optional<FieldError> stranger(CaseCommand command, Access.Seen seen) {
        if (!(command instanceof CaseCommand.Assign assign)
                || assign.workNumber().isBlank()) {
            return Optional.empty();
        }
        String number = assign.workNumber().strip();
        Optional<Caller.Staff> colleague = registers.colleague(number);
        if (colleague.isEmpty()) {
            return Optional.of(new FieldError("workNumber", "没有工号 " + number + "，或者这个人已经离岗。请核对工号。"));
        }
        return carries(seen, colleague.get()).isEmpty()
                ? Optional.of(new FieldError("workNumber", "工号 " + number + " 的岗位办不了这一件接下来的步骤，请转给能办的同事。"))
                : Optional.empty();
    }

    private static Set<String> carries(Access.Seen seen, Caller.Staff colleague) {
        return new Authority(seen.facts()).carries(colleague);
    }

    /** What a colleague is given is what the posts of the colleague reach: in a joint case, the part of one department. */
    private CaseCommand named(Access.Seen seen, CaseCommand.Assign command) {
        Set<String> departments = registers
                .colleague(command.workNumber().strip())
                .map(colleague -> carries(seen, colleague))
                .orElse(Set.of());
        return new CaseCommand.Assign(
                command.number(), command.seq(), command.workNumber(), command.reason(), departments);
    }

    /** The notice is answered without the fields that its answers call for in turn: these are no change that nobody asked for. */
    private CaseCommand named(Access.Seen seen, CaseCommand command, Answers corrected) {
        if (command instanceof CaseCommand.Assign assign) {
            return named(seen, assign);
        }
        if (!(command instanceof CaseCommand.SupplyCorrection supply)
                || corrected.values().isEmpty()) {
            return command;
        }
        Set<String> notice = OneTimeNotice.last(seen.facts().history()).stream()
                .map(Shortcoming::material)
                .collect(Collectors.toSet());
        Map<String, Object> answers = new LinkedHashMap<>(corrected.values());
        answers.keySet()
                .removeAll(new CalledFields(
                                filled -> registers.matters().form(seen.facts().matter(), filled),
                                seen.stored().content().answers())
                        .by(corrected, notice)
                        .fields());
        return new CaseCommand.SupplyCorrection(supply.number(), supply.seq(), supply.files(), new Answers(answers));
    }

    static CommandOutcome refused(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? new CommandOutcome.NotAllowed(refusal.reason())
                : new CommandOutcome.Invalid(refusal.errors());
    }

    /** When it is decided, with the last day that the law leaves. */
    Moment moment(Access.Seen seen) {
        return new Moment(
                registers.today(),
                registers.calendar(),
                seen.stored().head().dues().statutory());
    }

    /**
     * What is to be written.
     *
     * @param change what happens, with what a courier said to it
     */
    Entry.Advance advance(Result.Possible possible, Change change) {
        Access.Seen seen = possible.seen();
        Instant now = registers.now();
        Change recorded = documents.pin(seen, possible.answers().record(change));
        return new Entry.Advance(
                seen.stored().head(),
                new Heads(seen, registers.calendar())
                        .after(recorded, now, now, possible.answers().scope()),
                recorded.actor().ref(),
                now,
                recorded.events(),
                possible.papers(),
                possible.answers().content(),
                seen.last());
    }
}
