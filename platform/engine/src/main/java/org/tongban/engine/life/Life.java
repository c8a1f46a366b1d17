// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.Deferral;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.TerminationGround;
import org.tongban.engine.clock.Deadline;
import org.tongban.form.FieldError;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** Decides what a command does to a case. Pure: the same facts always give the same answer. */
public final class Life {
    private static final TimeLimit SHORTEST_CORRECTION = new TimeLimit(3, TimeLimit.Unit.WORKING_DAY);

    /** Calendar days; a date further away is a slip of the pen. */
    private static final int LONGEST_CORRECTION = 366;

    private final CaseFacts facts;
    private final Act act;
    private final Actor actor;
    private final Caller caller;
    private final Names names;
    private final Said said;
    private final Between between;
    private final Moment moment;

    private Life(CaseFacts facts, Act act, Said said, Actor actor, Caller caller, Moment moment) {
        this.facts = facts;
        this.act = act;
        this.actor = actor;
        this.caller = caller;
        this.said = said;
        this.names = new Names(facts.matter());
        this.moment = moment;
        this.between = new Between(facts, moment, actor, said);
    }

    /**
     * Decides.
     *
     * @param facts about the case
     * @param command what is to be done
     * @param caller who wants it; must be able to see the case
     * @param moment when
     * @return the change, or why not
     */
    public static Decided decide(CaseFacts facts, CaseCommand command, Caller caller, Moment moment) {
        Act act = Act.of(command);
        Optional<Transition> row = LifeTable.find(facts.state(), act);
        if (row.isEmpty()) {
            return Refusal.because(notHere(facts, act));
        }
        if (about(command).filter(code -> unknown(facts, code)).isPresent()) {
            return Refusal.of(List.of(new FieldError("step", "这个事项没有这一步。")));
        }
        Optional<Actor> actor = actor(facts, row.get(), command, caller);
        if (actor.isEmpty()) {
            return Refusal.because(
                    "您的岗位不能办这一步（" + act.label() + "）。请交给：" + holder(facts, who(row.get(), step(facts, command))) + "。");
        }
        Said said = new Said(actor.get(), row.get().to());
        return new Life(facts, act, said, actor.get(), caller, moment).decide(command);
    }

    private static String holder(CaseFacts facts, Who who) {
        boolean window = facts.matter().acceptance().by() == Matter.AcceptanceRule.By.WINDOW;
        return who == Who.ACCEPTER && window ? "收件大厅的综合窗口" : who.label();
    }

    private static String notHere(CaseFacts facts, Act act) {
        String now = facts.state().label();
        return facts.state().ended()
                ? "这个办件已经结束（" + now + "），不能再" + act.label() + "。"
                : "现在的状态是“" + now + "”，不能" + named(act) + "。";
    }

    /** A refusal is named in marks: two negations in a row are hard to read. */
    private static String named(Act act) {
        return act.label().startsWith("不") ? "作出“" + act.label() + "”" : act.label();
    }

    private static Optional<Actor> actor(CaseFacts facts, Transition row, CaseCommand command, Caller caller) {
        Optional<Step> step = step(facts, command);
        HallLevel level = step.map(Step::level).orElseGet(() -> Waiting.decisionLevel(facts));
        Who who = who(row, step);
        if (row.by() == Who.CASEWORKER) {
            return facts.departments().stream()
                    .flatMap(key -> new Authority(facts).actor(caller, Who.CASEWORKER, level, key).stream())
                    .findFirst();
        }
        String department = step.flatMap(Step::department).orElse(facts.matter().department());
        return new Authority(facts).actor(caller, who, level, department);
    }

    private static Who who(Transition row, Optional<Step> step) {
        return step.filter(found -> found.kind() == Step.Kind.DECISION).isPresent() ? Who.DECIDER : row.by();
    }

    /** The code of the step that a command names. */
    private static Optional<String> about(CaseCommand command) {
        if (command instanceof CaseCommand.CompleteStep completion) {
            return Optional.of(completion.step());
        }
        return command instanceof CaseCommand.ChangeHearing change ? Optional.of(change.step()) : started(command);
    }

    private static Optional<String> started(CaseCommand command) {
        return command instanceof CaseCommand.StartStep start ? Optional.of(start.step()) : Optional.empty();
    }

    private static boolean unknown(CaseFacts facts, String code) {
        return facts.possible().stream().noneMatch(step -> step.code().equals(code));
    }

    /** The step that a command is about, for those that only its examiners may do. */
    private static Optional<Step> step(CaseFacts facts, CaseCommand command) {
        StepPlan plan = new StepPlan(facts);
        if (command instanceof CaseCommand.CompleteStep completion) {
            return plan.find(completion.step());
        }
        if (command instanceof CaseCommand.Forward) {
            return plan.forwarding();
        }
        if (command instanceof CaseCommand.ChangeHearing change) {
            return plan.find(change.step());
        }
        return started(command)
                .flatMap(code -> facts.possible().stream()
                        .filter(step -> step.code().equals(code))
                        .findFirst());
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
            case ISSUE ->
                change(Map.of(PayloadKeys.RESULT, said.resultNumber(((CaseCommand.Issue) command).resultNumber())));
            case DELIVER -> sending().deliver((CaseCommand.Deliver) command);
            case DISPATCH -> sending().dispatch((CaseCommand.Dispatch) command);
            case REPORT_PARCEL -> sending().report((CaseCommand.ReportParcel) command);
            case MARK_PARCEL -> sending().mark((CaseCommand.MarkParcel) command, moment);
            case WITHDRAW -> change(Map.of(PayloadKeys.REASON, Said.cut(((CaseCommand.Withdraw) command).reason())));
            case TERMINATE -> terminate((CaseCommand.Terminate) command);
            case START_STEP -> between.startStep((CaseCommand.StartStep) command);
            case CHANGE_HEARING -> new HearingChange(facts, moment, said).decide((CaseCommand.ChangeHearing) command);
            case SEND_BACK ->
                between.sendBack((CaseCommand.SendBack) command, step -> new Authority(facts).does(caller, step));
            case SUSPEND -> between.suspend((CaseCommand.Suspend) command);
            case RESUME -> between.resume((CaseCommand.Resume) command);
            case PROPOSE_EXTENSION -> between.proposeExtension((CaseCommand.ProposeExtension) command);
            case DECIDE_EXTENSION -> between.decideExtension((CaseCommand.DecideExtension) command);
            case CLAIM -> assignment().claim();
            case ASSIGN -> assignment().assign((CaseCommand.Assign) command);
            case FORWARD -> between.forward((CaseCommand.Forward) command);
            case SUPPLY_DEFERRED -> between.supplyDeferred((CaseCommand.SupplyDeferred) command);
            case SETTLE ->
                between.undecided(true)
                        .<Decided>map(Refusal::because)
                        .orElseGet(() -> new OneSitting(facts, caller, actor).settle((CaseCommand.Settle) command));
        };
    }

    private Decided requestCorrection(CaseCommand.RequestCorrection command) {
        if (command.shortcomings().isEmpty()) {
            return Refusal.of(List.of(new FieldError("shortcomings", "请写明要补正什么，一次写全。")));
        }
        for (Shortcoming shortcoming : command.shortcomings()) {
            if (names.find(shortcoming.material()).isEmpty()) {
                said.wrong(shortcoming.material(), "这个事项没有这份材料或这一栏。请从列表里选。");
            }
            text(shortcoming.material(), shortcoming.problem());
        }
        List<String> late = OneTimeNotice.tooLate(facts.history(), command.shortcomings()).stream()
                .map(code -> names.find(code).orElse(code))
                .toList();
        if (said.well() && !late.isEmpty()) {
            return Refusal.because("第一次告知时没有提出的，不能再要求补正：" + String.join("、", late) + "。只能列上次没有补好的，或者新交材料里的问题。");
        }
        Map<String, String> payload = new LinkedHashMap<>(OneTimeNotice.payload(command.shortcomings()));
        payload.put(PayloadKeys.UNTIL, correctBy(command.until()).toString());
        return change(payload);
    }

    /** Who has to complete papers is given some days for it. */
    private LocalDate correctBy(Optional<LocalDate> wanted) {
        LocalDate soonest = Deadline.of(SHORTEST_CORRECTION, moment.today(), moment.calendar())
                .day();
        wanted.filter(day -> day.isBefore(soonest))
                .ifPresent(day ->
                        said.wrong("until", "至少给申请人 " + SHORTEST_CORRECTION.amount() + " 个工作日，最早填 " + soonest + "。"));
        wanted.filter(day -> day.isAfter(moment.today().plusDays(LONGEST_CORRECTION)))
                .ifPresent(
                        day -> said.wrong("until", "最晚填 " + moment.today().plusDays(LONGEST_CORRECTION) + "。请核对日期。"));
        return wanted.orElseGet(() -> Deadline.of(Standing.USUAL_CORRECTION, moment.today(), moment.calendar())
                .day());
    }

    private Decided supplyCorrection(CaseCommand.SupplyCorrection command) {
        Supply supply = new Supply(facts, command);
        said.wrong(supply.errors());
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
        Optional<String> unfinished = between.unfinished(step.get());
        if (unfinished.isPresent()) {
            return Refusal.because(unfinished.get());
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
        return between.undecided(true)
                .or(this::mayDecide)
                .<Decided>map(Refusal::because)
                .orElseGet(() -> say(PayloadKeys.OPINION, "opinion", command.opinion()));
    }

    private Decided refuse(CaseCommand.Refuse command) {
        Optional<String> obstacle = between.undecided(false).or(this::mayDecide);
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
            said.wrong("reason", "请从这个事项规定的理由里选一条。");
        }
        return change(Map.of(
                PayloadKeys.REFUSAL, command.reason(),
                PayloadKeys.CLAUSE, text("clause", command.clause()),
                PayloadKeys.REASON, text("explanation", command.explanation())));
    }

    private Decided terminate(CaseCommand.Terminate command) {
        Optional<String> early = tooEarly(command.ground());
        if (early.isPresent()) {
            return Refusal.because(early.get());
        }
        return change(Map.of(
                PayloadKeys.GROUND, command.ground().name(), PayloadKeys.REASON, text("reason", command.reason())));
    }

    /** What the applicant still has time for is no ground yet. */
    private Optional<String> tooEarly(TerminationGround ground) {
        Standing standing = new Standing(facts, moment.calendar());
        return switch (ground) {
            case CORRECTIONS_NEVER_CAME ->
                standing.correctBy()
                        .filter(day -> !moment.today().isAfter(day))
                        .map(day -> "补正期限到" + DayWords.of(day) + "，还没有到期，不能以没有补齐为由终止。");
            case DEFERRED_NEVER_CAME ->
                standing.deferrals().stream().anyMatch(one -> late(one))
                        ? Optional.empty()
                        : Optional.of("没有到期还没补交的容缺材料，不能以此为由终止。");
            default -> Optional.empty();
        };
    }

    private boolean late(Deferral deferral) {
        return !deferral.supplied() && moment.today().isAfter(deferral.by());
    }

    private Sending sending() {
        return new Sending(facts, actor, said);
    }

    private Assignment assignment() {
        return new Assignment(facts, caller, actor, said);
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
        return said.text(field, words);
    }

    private Decided change(Map<String, String> payload) {
        return change(payload, List.of());
    }

    private Decided change(Map<String, String> payload, List<UUID> files) {
        return said.change(act.writes(), payload, files);
    }
}
