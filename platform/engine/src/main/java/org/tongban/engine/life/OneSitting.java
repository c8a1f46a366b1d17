// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.matter.Step;

/** 即办: everything that is left of a case, done by one person in one sitting (DOMAIN 3.1). */
final class OneSitting {
    private final CaseFacts facts;
    private final Caller caller;
    private final Actor actor;
    private final StepPlan plan;

    OneSitting(CaseFacts facts, Caller caller, Actor actor) {
        this.facts = facts;
        this.caller = caller;
        this.actor = actor;
        this.plan = new StepPlan(facts);
    }

    Decided settle(CaseCommand.Settle command) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return Refusal.because(obstacle.get());
        }
        boolean handedOver = !command.means().isBlank();
        boolean made = !facts.nothingToMake();
        CaseState to = handedOver ? CaseState.CLOSED : made ? CaseState.ISSUED : CaseState.GRANTED;
        Said said = new Said(actor, to);
        List<Change.NewEvent> events = new ArrayList<>();
        if (facts.state() == CaseState.RECEIVED) {
            events.add(said.event(CaseEventType.ACCEPTED, Map.of()));
        }
        Map<String, String> opinion = Map.of(PayloadKeys.OPINION, said.text("opinion", command.opinion()));
        steps().forEach(step -> events.add(said.event(
                CaseEventType.STEP_COMPLETED,
                Map.of(
                        PayloadKeys.STEP, step.code(),
                        PayloadKeys.STEP_NAME, step.name(),
                        PayloadKeys.OPINION, opinion.get(PayloadKeys.OPINION)))));
        events.add(said.event(CaseEventType.GRANTED, opinion));
        if (made) {
            Map<String, String> result = Map.of(PayloadKeys.RESULT, said.resultNumber(command.resultNumber()));
            events.add(said.event(CaseEventType.ISSUED, result));
        }
        if (handedOver) {
            Map<String, String> means = Map.of(PayloadKeys.MEANS, said.text("means", command.means()));
            events.add(said.event(CaseEventType.DELIVERED, means));
            events.add(said.event(CaseEventType.CLOSED, means));
        }
        return said.change(events, List.of());
    }

    private List<Step> steps() {
        return facts.steps().stream()
                .filter(step -> step.kind() != Step.Kind.DECISION)
                .filter(step -> !plan.done(step))
                .toList();
    }

    private Optional<String> obstacle() {
        if (!facts.oneSitting()) {
            return Optional.of("这个事项要分岗办理，不能一次办结。");
        }
        String apart = steps().stream()
                .filter(step -> step.people() > 1
                        || step.announced()
                        || step.department().isPresent())
                .map(Step::name)
                .collect(Collectors.joining("、"));
        if (!apart.isEmpty()) {
            return Optional.of("这些步骤不能一个人当场办：" + apart + "。请分步办理。");
        }
        String lacking = String.join("、", lacking());
        return lacking.isEmpty() ? Optional.empty() : Optional.of("您没有这个事项的" + lacking + "授权，不能一次办结。请分岗办理，或请安全管理员授权。");
    }

    /** The posts of one person, authorisations with their end included, have to reach every act. */
    private List<String> lacking() {
        HallLevel level = Waiting.decisionLevel(facts);
        List<String> lacking = new ArrayList<>();
        if (facts.state() == CaseState.RECEIVED && !may(Who.ACCEPTER, level)) {
            lacking.add("受理");
        }
        if (!steps().stream().allMatch(step -> may(Who.EXAMINER, step.level()))) {
            lacking.add("审查");
        }
        if (!may(Who.DECIDER, level)) {
            lacking.add("决定");
        }
        return lacking;
    }

    private boolean may(Who who, HallLevel level) {
        return new Authority(facts).actor(caller, who, level).isPresent();
    }
}
