// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStep;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.internal.PlayedCase;
import org.tongban.form.Answers;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/**
 * A case on its way. Each act is done by somebody who may do it: who accepts does not examine, who examines does not decide,
 * and a step for two is signed by two. What the platform would refuse is an {@link AssertionError} with its sentence.
 */
public final class CaseRun {
    private final MatterRun run;
    private final PlayedCase played;

    CaseRun(MatterRun run, PlayedCase played) {
        this.run = run;
        this.played = played;
    }

    /** A refusal of the platform. */
    private static final class RefusedError extends AssertionError {
        private static final long serialVersionUID = 1;

        private RefusedError(String sentence) {
            super(sentence);
        }
    }

    /**
     * 受理.
     *
     * @return this
     */
    public CaseRun accept() {
        return by(accepter(), seq -> new CaseCommand.Accept(file().number(), seq));
    }

    /**
     * 不予受理.
     *
     * @param ground one of the four
     * @param reason in words
     * @return this
     */
    public CaseRun decline(DeclineGround ground, String reason) {
        return by(accepter(), seq -> new CaseCommand.Decline(file().number(), seq, ground, reason));
    }

    /**
     * 一次性告知.
     *
     * @param problems by code of the material or field, what is wrong with it
     * @return this
     */
    public CaseRun returnForCorrection(Map<String, String> problems) {
        List<Shortcoming> shortcomings = problems.entrySet().stream()
                .map(problem -> new Shortcoming(problem.getKey(), problem.getValue()))
                .toList();
        return by(accepter(), seq -> new CaseCommand.RequestCorrection(file().number(), seq, shortcomings));
    }

    /**
     * The applicant completes what was asked for.
     *
     * @param corrected one answer for each field that was named
     * @param materials codes of the papers that were named
     * @return this
     */
    public CaseRun supply(Map<String, ?> corrected, String... materials) {
        List<UUID> papers = Arrays.stream(materials).map(played::attach).toList();
        return by(
                applicant(),
                seq -> new CaseCommand.SupplyCorrection(
                        file().number(), seq, papers, new Answers(Map.copyOf(corrected))));
    }

    /**
     * The applicant brings papers that were promised for later (容缺).
     *
     * @param materials their codes
     * @return this
     */
    public CaseRun supplyDeferred(String... materials) {
        List<UUID> papers = Arrays.stream(materials).map(played::attach).toList();
        return by(applicant(), seq -> new CaseCommand.SupplyDeferred(file().number(), seq, papers));
    }

    /**
     * Sends out the notice with which a step begins.
     *
     * @param code of the step
     * @param until the day that is told
     * @param words of the notice
     * @return this
     */
    public CaseRun startStep(String code, String until, String words) {
        Optional<LocalDate> day = until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        return by(run.people().examiner(1), seq -> new CaseCommand.StartStep(file().number(), seq, code, day, words));
    }

    /**
     * Finishes a step, with as many signatures as it needs.
     *
     * @param code of the step
     * @param opinion what was found
     * @return this
     */
    public CaseRun completeStep(String code, String opinion) {
        Step step = step(code).step();
        for (int officer = 1; officer <= Math.max(1, step.people()); officer++) {
            by(
                    run.people().examiner(officer),
                    seq -> new CaseCommand.CompleteStep(file().number(), seq, code, opinion));
        }
        return this;
    }

    /**
     * 转报: another body decides it.
     *
     * @param body its name
     * @param reason in words for the applicant
     * @return this
     */
    public CaseRun forward(String body, String reason) {
        return by(run.people().examiner(1), seq -> new CaseCommand.Forward(file().number(), seq, body, reason));
    }

    /**
     * 退回: a finished step is done again.
     *
     * @param code of the step
     * @param reason in words
     * @return this
     */
    public CaseRun sendBack(String code, String reason) {
        return by(run.people().decider(1), seq -> new CaseCommand.SendBack(file().number(), seq, code, reason));
    }

    /**
     * 中止: the clock stands.
     *
     * @param code of the matter's pause
     * @param document number of the paper that demands it
     * @param reason in words
     * @return this
     */
    public CaseRun pause(String code, String document, String reason) {
        return by(
                run.people().examiner(1),
                seq -> new CaseCommand.Suspend(file().number(), seq, code, document, Optional.empty(), reason));
    }

    /**
     * 恢复: the clock runs again.
     *
     * @param reason in words
     * @return this
     */
    public CaseRun resume(String reason) {
        return by(run.people().examiner(1), seq -> new CaseCommand.Resume(file().number(), seq, reason));
    }

    /**
     * Asks for the one extension, and has it approved.
     *
     * @param reason told to the applicant
     * @return this
     */
    public CaseRun extend(String reason) {
        by(run.people().examiner(1), seq -> new CaseCommand.ProposeExtension(file().number(), seq, reason));
        return by(run.people().decider(1), seq -> new CaseCommand.DecideExtension(file().number(), seq, true, "同意"));
    }

    /**
     * 准予.
     *
     * @param opinion what is granted
     * @return this
     */
    public CaseRun grant(String opinion) {
        return by(run.people().decider(1), seq -> new CaseCommand.Grant(file().number(), seq, opinion));
    }

    /**
     * 不予.
     *
     * @param reason code of a refusal reason of the matter
     * @param clause law and article
     * @param explanation in words for the applicant
     * @return this
     */
    public CaseRun refuse(String reason, String clause, String explanation) {
        return by(
                run.people().decider(1),
                seq -> new CaseCommand.Refuse(file().number(), seq, reason, clause, explanation));
    }

    /**
     * 制证.
     *
     * @param number of the certificate or document
     * @return this
     */
    public CaseRun issue(String number) {
        return by(run.people().decider(1), seq -> new CaseCommand.Issue(file().number(), seq, number));
    }

    /**
     * 送达; closes the case.
     *
     * @param means how, in words
     * @return this
     */
    public CaseRun deliver(String means) {
        return by(run.people().clerk(), seq -> new CaseCommand.Deliver(file().number(), seq, means));
    }

    /**
     * 撤回, by the applicant.
     *
     * @param reason may be empty
     * @return this
     */
    public CaseRun withdraw(String reason) {
        return by(applicant(), seq -> new CaseCommand.Withdraw(file().number(), seq, reason));
    }

    /**
     * 秒批: lets the automatic rule of the matter look at the case.
     *
     * @param facts what the registers say, by the names of the rule
     * @return true when the rule granted it; else a person decides
     */
    public boolean decidedAutomatically(Map<String, Object> facts) {
        return played.automatic(facts);
    }

    /**
     * Any other act.
     *
     * @param caller who does it
     * @param command what, made for the last event
     * @return this
     */
    public CaseRun by(Caller caller, java.util.function.LongFunction<CaseCommand> command) {
        CommandOutcome outcome = played.execute(caller, command.apply(file().seq()));
        if (outcome instanceof CommandOutcome.NotAllowed refused) {
            throw new RefusedError(refused.reason());
        }
        if (outcome instanceof CommandOutcome.Invalid invalid) {
            throw new RefusedError(invalid.errors().stream()
                    .map(error -> error.field() + "：" + error.message())
                    .collect(java.util.stream.Collectors.joining("\n")));
        }
        return this;
    }

    /**
     * Expects that the platform refuses an act.
     *
     * @param act what is tried on this case
     * @return the sentence that the officer or citizen reads
     */
    public String refused(Consumer<CaseRun> act) {
        try {
            act.accept(this);
        } catch (RefusedError refusal) {
            return Optional.ofNullable(refusal.getMessage()).orElse("");
        }
        throw new AssertionError("平台没有拒绝。");
    }

    /**
     * The case as an officer sees it: state, clock with dates and light, materials, events.
     *
     * @return as it is at this moment of the run's clock
     */
    public CaseFile file() {
        return played.file();
    }

    /**
     * One step with its status, last day and light.
     *
     * @param code of the step
     * @return as it is now
     */
    public CaseStep step(String code) {
        return file().steps().stream()
                .filter(step -> step.step().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("这个办件没有步骤 " + code + "，有的是："
                        + file().steps().stream()
                                .map(step -> step.step().code())
                                .toList()));
    }

    /**
     * The steps that can be done now.
     *
     * @return their codes, the decision included when everything else is done
     */
    public List<String> openSteps() {
        return file().openSteps().stream().map(Step::code).toList();
    }

    /**
     * The text of a document that has gone out.
     *
     * @param kind of document; the last of them when there are several
     * @return line by line as the citizen reads it
     */
    public String text(DocumentKind kind) {
        List<CaseDocument> documents = file().documents();
        return documents.stream()
                .filter(document -> document.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(played::text)
                .orElseThrow(() -> new AssertionError("还没有《" + kind.label() + "》，已经发出的是："
                        + documents.stream()
                                .map(document -> document.kind().label())
                                .toList()));
    }

    private Caller applicant() {
        return run.people().citizen(file().applicants().get(0).person());
    }

    private Caller accepter() {
        Matter matter = file().definition().matter();
        return matter.acceptance().by() == Matter.AcceptanceRule.By.WINDOW
                ? run.people().clerk()
                : run.people().accepter();
    }
}
