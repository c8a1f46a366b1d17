// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.Shortcoming;
import org.tongban.form.FieldError;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/** Decides what a command does to a case. Pure: the same facts always give the same answer. */
public final class Life {
    /** The longest text that is taken. */
    private static final int MOST = 2000;

    private final CaseFacts facts;
    private final Act act;
    private final CaseState to;
    private final Actor actor;
    private final Names names;
    private final List<FieldError> errors = new ArrayList<>();

    private Life(CaseFacts facts, Act act, CaseState to, Actor actor) {
        this.facts = facts;
        this.act = act;
        this.to = to;
        this.actor = actor;
        this.names = new Names(facts.matter());
    }

    /**
     * Decides.
     *
     * @param facts about the case
     * @param command what is to be done
     * @param caller who wants it; must be able to see the case
     * @return the change, or why not
     */
    public static Decided decide(CaseFacts facts, CaseCommand command, Caller caller) {
        Act act = Act.of(command);
        Optional<Transition> row = LifeTable.find(facts.state(), act);
        if (row.isEmpty()) {
            return Refusal.because(notHere(facts, act));
        }
        Optional<Actor> actor = actor(facts, row.get(), command, caller);
        if (actor.isEmpty()) {
            return Refusal.because(
                    "您的岗位不能办这一步（" + act.label() + "）。请交给：" + row.get().by().label() + "。");
        }
        return new Life(facts, act, row.get().to(), actor.get()).decide(command);
    }

    private static String notHere(CaseFacts facts, Act act) {
        String now = facts.state().label();
        return facts.state().ended()
                ? "这个办件已经结束（" + now + "），不能再" + act.label() + "。"
                : "现在的状态是“" + now + "”，不能" + act.label() + "。";
    }

    private static Optional<Actor> actor(CaseFacts facts, Transition row, CaseCommand command, Caller caller) {
        Optional<Step> step = command instanceof CaseCommand.CompleteStep completion
                ? new StepPlan(facts).find(completion.step())
                : Optional.empty();
        HallLevel level = step.map(Step::level).orElseGet(() -> Waiting.decisionLevel(facts));
        Who who = step.filter(found -> found.kind() == Step.Kind.DECISION).isPresent() ? Who.DECIDER : row.by();
        return new Authority(facts).actor(caller, who, level);
    }

    private Decided decide(CaseCommand command) {
        return switch (act) {
            case REQUEST_CORRECTION -> requestCorrection((CaseCommand.RequestCorrection) command);
            case SUPPLY_CORRECTION -> supplyCorrection((CaseCommand.SupplyCorrection) command);
            case ACCEPT -> change(Map.of());
            case DECLINE -> decline((CaseCommand.Decline) command);
            case COMPLETE_STEP -> completeStep((CaseCommand.CompleteStep) command);
            case GRANT -> grant((CaseCommand.Grant) command);
            case REFUSE -> refuse((CaseCommand.Refuse) command);
            case ISSUE -> say(PayloadKeys.RESULT, "resultNumber", ((CaseCommand.Issue) command).resultNumber());
            case DELIVER -> deliver((CaseCommand.Deliver) command);
            case WITHDRAW -> change(Map.of(PayloadKeys.REASON, cut(((CaseCommand.Withdraw) command).reason())));
            case TERMINATE -> say(PayloadKeys.REASON, "reason", ((CaseCommand.Terminate) command).reason());
        };
    }

    private Decided requestCorrection(CaseCommand.RequestCorrection command) {
        if (command.shortcomings().isEmpty()) {
            return Refusal.of(List.of(new FieldError("shortcomings", "请写明要补正什么，一次写全。")));
        }
        for (Shortcoming shortcoming : command.shortcomings()) {
            if (names.find(shortcoming.material()).isEmpty()) {
                errors.add(new FieldError(shortcoming.material(), "这个事项没有这份材料或这一栏。请从列表里选。"));
            }
            text(shortcoming.material(), shortcoming.problem());
        }
        List<String> late = OneTimeNotice.tooLate(facts.history(), command.shortcomings()).stream()
                .map(code -> names.find(code).orElse(code))
                .toList();
        if (errors.isEmpty() && !late.isEmpty()) {
            return Refusal.because("第一次告知时没有提出的，不能再要求补正：" + String.join("、", late) + "。只能列上次没有补好的，或者新交材料里的问题。");
        }
        return change(OneTimeNotice.payload(command.shortcomings()));
    }

    private Decided supplyCorrection(CaseCommand.SupplyCorrection command) {
        Supply supply = new Supply(facts, command);
        errors.addAll(supply.errors());
        return change(supply.payload(), command.files());
    }

    private Decided decline(CaseCommand.Decline command) {
        String reason = text("reason", command.reason());
        return change(Map.of(PayloadKeys.GROUND, command.ground().name(), PayloadKeys.REASON, reason));
    }

    private Decided completeStep(CaseCommand.CompleteStep command) {
        StepPlan plan = new StepPlan(facts);
        Optional<Step> step = plan.find(command.step());
        if (step.isEmpty()) {
            return Refusal.of(List.of(new FieldError("step", "这个办件没有这一步。")));
        }
        if (plan.decision().equals(step)) {
            return Refusal.because("这一步就是决定。请选“准予”或“不予”。");
        }
        if (!plan.open().contains(step.get())) {
            return Refusal.because(plan.done(step.get()) ? "这一步已经办完了。" : "前面的步骤还没有办完，这一步还不能办。");
        }
        if (plan.signatures(step.get()).contains(actor.ref())) {
            return Refusal.because("这一步要两个人办，您已经签过了。请同事再签。");
        }
        if (separated() && isActor(CaseEventType.ACCEPTED)) {
            return Refusal.because("受理的人不能审查同一件。请交给同事办理。");
        }
        return change(Map.of(
                PayloadKeys.STEP, step.get().code(),
                PayloadKeys.STEP_NAME, step.get().name(),
                PayloadKeys.OPINION, text("opinion", command.opinion())));
    }

    private Decided grant(CaseCommand.Grant command) {
        return mayDecide()
                .<Decided>map(Refusal::because)
                .orElseGet(() -> say(PayloadKeys.OPINION, "opinion", command.opinion()));
    }

    private Decided refuse(CaseCommand.Refuse command) {
        Optional<String> obstacle = mayDecide();
        if (obstacle.isPresent()) {
            return Refusal.because(obstacle.get());
        }
        if (facts.matter().refusal().isEmpty()) {
            return Refusal.because("这个事项没有规定可以不予的理由，不能作出不予决定。");
        }
        boolean known = facts.matter().refusal().stream()
                .map(Matter.RefusalReason::code)
                .anyMatch(command.reason()::equals);
        if (!known) {
            errors.add(new FieldError("reason", "请从这个事项规定的理由里选一条。"));
        }
        return change(Map.of(
                PayloadKeys.REFUSAL, command.reason(),
                PayloadKeys.CLAUSE, text("clause", command.clause()),
                PayloadKeys.REASON, text("explanation", command.explanation())));
    }

    private Decided deliver(CaseCommand.Deliver command) {
        boolean toMake = LifeTable.find(facts.state(), Act.ISSUE).isPresent() && !facts.nothingToMake();
        return toMake ? Refusal.because("结果还没有做好。请先制证，再送达。") : say(PayloadKeys.MEANS, "means", command.means());
    }

    /** Why nothing can be decided yet, or not by this person. */
    private Optional<String> mayDecide() {
        List<Step> outstanding = new StepPlan(facts).outstanding();
        if (!outstanding.isEmpty()) {
            String names = String.join("、", outstanding.stream().map(Step::name).toList());
            return Optional.of("还有步骤没有办完：" + names + "。办完后才能作决定。");
        }
        if (separated() && isActor(CaseEventType.STEP_COMPLETED)) {
            return Optional.of("审查的人不能作决定。请交给同事办理。");
        }
        boolean unexamined = facts.history().stream().noneMatch(past -> past.type() == CaseEventType.STEP_COMPLETED);
        return separated() && unexamined && isActor(CaseEventType.ACCEPTED)
                ? Optional.of("受理的人不能一个人审查并决定。请交给同事办理。")
                : Optional.empty();
    }

    private boolean separated() {
        return !facts.oneSitting();
    }

    private boolean isActor(CaseEventType type) {
        return facts.history().stream()
                .anyMatch(past -> past.type() == type && past.actor().equals(actor.ref()));
    }

    private Decided say(String key, String field, String words) {
        return change(Map.of(key, text(field, words)));
    }

    private String text(String field, String words) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            errors.add(new FieldError(field, "请填写这一栏。"));
        } else if (stripped.length() > MOST) {
            errors.add(new FieldError(field, "最多 " + MOST + " 个字，请写短一些。"));
        }
        return stripped;
    }

    private static String cut(String words) {
        String stripped = words.strip();
        return stripped.length() > MOST ? stripped.substring(0, MOST) : stripped;
    }

    private Decided change(Map<String, String> payload) {
        return change(payload, List.of());
    }

    private Decided change(Map<String, String> payload, List<UUID> files) {
        if (!errors.isEmpty()) {
            return Refusal.of(errors);
        }
        Map<String, String> said = new LinkedHashMap<>(payload);
        said.values().removeIf(String::isEmpty);
        if (!actor.office().isEmpty()) {
            said.put(PayloadKeys.OFFICE, actor.office());
        }
        List<Change.NewEvent> events = act.writes().stream()
                .map(type -> new Change.NewEvent(type, Collections.unmodifiableMap(said)))
                .toList();
        return new Change(actor, to, events, List.copyOf(files));
    }
}
