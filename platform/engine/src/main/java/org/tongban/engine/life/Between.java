// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterKind;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** What happens between acceptance and decision: notices, pauses, the extension, and what is passed on. */
final class Between {
    private final CaseFacts facts;
    private final Moment moment;
    private final Actor actor;
    private final Said said;
    private final StepPlan plan;
    private final Standing standing;

    Between(CaseFacts facts, Moment moment, Actor actor, Said said) {
        this.facts = facts;
        this.moment = moment;
        this.actor = actor;
        this.said = said;
        this.plan = new StepPlan(facts);
        this.standing = new Standing(facts, moment.calendar());
    }

    Decided startStep(CaseCommand.StartStep command) {
        Optional<Step> found =
                plan.find(command.step()).filter(plan.open()::contains).or(() -> plan.onCall(command.step()));
        if (found.isEmpty()) {
            return Refusal.because("这一步现在不能办。");
        }
        Step step = found.get();
        if (standing.suspended(moment.today())) {
            return Refusal.because("办理已经中止。请先恢复办理。");
        }
        if (!step.announced()) {
            return Refusal.because("“" + step.name() + "”不用发书面通知，可以直接办。");
        }
        if (plan.started(step).isPresent()) {
            return Refusal.because("“" + step.name() + "”的通知已经发出了。");
        }
        return new StepNotice(facts.matter(), step, moment, said).send(command);
    }

    /** Why a step cannot be finished yet. */
    Optional<String> unfinished(Step step) {
        if (standing.suspended(moment.today())) {
            return Optional.of("办理已经中止。请先恢复办理。");
        }
        if (!step.announced()) {
            return Optional.empty();
        }
        if (plan.started(step).isEmpty()) {
            return Optional.of("“" + step.name() + "”要先发书面通知，再办。");
        }
        return plan.told(step)
                .filter(day ->
                        (step.kind() == Step.Kind.HEARING && moment.today().isBefore(day))
                                || (step.kind() == Step.Kind.PUBLIC_NOTICE
                                        && !moment.today().isAfter(day)))
                .map(day -> "“" + step.name() + "”的日子（" + DayWords.of(day) + "）还没到。");
    }

    /** Why nothing can be decided yet. */
    Optional<String> undecided(boolean grants) {
        if (standing.suspended(moment.today())) {
            return Optional.of("办理已经中止。请先恢复办理。");
        }
        Names names = new Names(facts.matter());
        String missing = standing.deferred().entrySet().stream()
                .filter(paper -> !paper.getValue())
                .map(paper -> names.find(paper.getKey()).orElse(paper.getKey()))
                .collect(Collectors.joining("、"));
        return grants && !missing.isEmpty() ? Optional.of("容缺的材料还没有补交：" + missing + "。补齐后才能准予。") : Optional.empty();
    }

    Decided sendBack(CaseCommand.SendBack command, Predicate<Step> mine) {
        Optional<Step> step = plan.find(command.step());
        if (step.filter(plan::done).isEmpty()) {
            said.wrong("step", "只能退回已经办完的步骤。");
            return said.change(List.of(), List.of());
        }
        if (!judges(step.get(), mine)) {
            return Refusal.because("“" + step.get().name() + "”只能由办过这一步的人、办后面步骤的人或者作决定的人退回。");
        }
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.STEP, step.get().code());
        payload.put(PayloadKeys.STEP_NAME, step.get().name());
        payload.put(PayloadKeys.REOPENED, String.join(",", plan.from(step.get())));
        payload.put(PayloadKeys.REASON, said.text("reason", command.reason()));
        return said.change(List.of(CaseEventType.STEP_REOPENED), payload, List.of());
    }

    /** Whose own work it was, who decides, or who has a step in hand that builds on it. */
    private boolean judges(Step step, Predicate<Step> mine) {
        List<String> after = plan.from(step);
        return plan.signatures(step).contains(actor.ref())
                || plan.decision().filter(mine).isPresent()
                || plan.open().stream()
                        .filter(open -> after.contains(open.code()))
                        .anyMatch(mine);
    }

    Decided suspend(CaseCommand.Suspend command) {
        List<Matter.PauseRule> rules = facts.matter().pauses();
        if (rules.isEmpty() || facts.matter().kind() == MatterKind.LICENCE) {
            return Refusal.because("这个事项没有规定可以中止的情形。");
        }
        if (standing.suspended(moment.today())) {
            return Refusal.because("办理已经中止了。");
        }
        if (rules.stream().noneMatch(rule -> rule.code().equals(command.pause()))) {
            String names = rules.stream().map(Matter.PauseRule::name).collect(Collectors.joining("、"));
            said.wrong("pause", "请选一种规定的情形：" + names + "。");
        }
        command.until().filter(day -> !day.isAfter(moment.today())).ifPresent(past -> said.wrong("until", "日期要在今天以后。"));
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.PAUSE, command.pause());
        payload.put(PayloadKeys.DOCUMENT, said.text("document", command.document()));
        payload.put(PayloadKeys.UNTIL, command.until().map(LocalDate::toString).orElse(""));
        payload.put(PayloadKeys.REASON, said.text("reason", command.reason()));
        return said.change(List.of(CaseEventType.SUSPENDED), payload, List.of());
    }

    Decided resume(CaseCommand.Resume command) {
        return standing.suspended(moment.today())
                ? said.change(
                        List.of(CaseEventType.RESUMED),
                        Map.of(PayloadKeys.REASON, said.text("reason", command.reason())),
                        List.of())
                : Refusal.because("办理没有中止，不用恢复。");
    }

    Decided proposeExtension(CaseCommand.ProposeExtension command) {
        Optional<TimeLimit> more = facts.matter().limits().statutory().flatMap(Matter.StatutoryLimit::extension);
        if (more.isEmpty()) {
            return Refusal.because("法律没有规定这个事项可以延期。");
        }
        if (standing.extensionDecided() || standing.extensionProposedBy().isPresent()) {
            return Refusal.because("延期只能申请一次，已经申请过了。");
        }
        if (moment.statutoryDue().filter(day -> moment.today().isAfter(day)).isPresent()) {
            return Refusal.because("已经过了法定期限，不能再延期。");
        }
        return said.change(
                List.of(CaseEventType.EXTENSION_PROPOSED),
                Map.of(PayloadKeys.REASON, said.text("reason", command.reason())),
                List.of());
    }

    Decided decideExtension(CaseCommand.DecideExtension command) {
        Optional<String> by = standing.extensionProposedBy();
        if (by.isEmpty()) {
            return Refusal.because("没有人申请延期。");
        }
        if (by.get().equals(actor.ref())) {
            return Refusal.because("申请延期的人不能自己批准。请交给负责人。");
        }
        if (command.approved()
                && moment.statutoryDue()
                        .filter(day -> moment.today().isAfter(day))
                        .isPresent()) {
            return Refusal.because("已经过了法定期限，不能再延期。");
        }
        String opinion = command.approved() ? Said.cut(command.opinion()) : said.text("opinion", command.opinion());
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.OPINION, opinion);
        payload.put(PayloadKeys.REASON, command.approved() ? proposedReason() : "");
        return said.change(
                List.of(command.approved() ? CaseEventType.EXTENDED : CaseEventType.EXTENSION_DENIED),
                payload,
                List.of());
    }

    private String proposedReason() {
        return facts.history().stream()
                .filter(past -> past.type() == CaseEventType.EXTENSION_PROPOSED)
                .map(past -> past.payload().getOrDefault(PayloadKeys.REASON, ""))
                .reduce("", (earlier, later) -> later);
    }

    Decided forward(CaseCommand.Forward command) {
        Optional<Step> step = plan.forwarding();
        if (standing.suspended(moment.today())) {
            return Refusal.because("办理已经中止。请先恢复办理。");
        }
        if (step.isEmpty()) {
            return Refusal.because("这个办件现在没有转报这一步。");
        }
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.STEP, step.get().code());
        payload.put(PayloadKeys.STEP_NAME, step.get().name());
        payload.put(PayloadKeys.TO_BODY, said.text("body", command.body()));
        payload.put(PayloadKeys.REASON, said.text("reason", command.reason()));
        return said.change(List.of(CaseEventType.FORWARDED), payload, List.of());
    }

    Decided supplyDeferred(CaseCommand.SupplyDeferred command) {
        Map<String, Boolean> deferred = standing.deferred();
        Set<String> supplied = new LinkedHashSet<>();
        List<String> papers = new ArrayList<>();
        if (command.files().isEmpty()) {
            said.wrong("files", "还没有选文件。");
        }
        for (UUID file : command.files()) {
            String material = facts.attached().get(file);
            if (material == null) {
                said.wrong("files", "有一个文件找不到了。请重新上传。");
            } else if (!deferred.containsKey(material)) {
                said.wrong(material, "这份材料没有容缺，不用补交。");
            } else {
                supplied.add(material);
                papers.add(material + ":" + CaseMaterial.Mark.UPLOADED.name() + ":" + file);
            }
        }
        return said.change(
                List.of(CaseEventType.DEFERRED_SUPPLIED),
                Map.of(
                        PayloadKeys.SUPPLIED,
                        String.join(",", supplied),
                        PayloadKeys.MATERIALS,
                        String.join(",", papers)),
                command.files());
    }
}
