// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseState;
import org.tongban.matter.AutomaticRule;
import org.tongban.matter.Matter;
import org.tongban.matter.Ruling;
import org.tongban.matter.Step;

/**
 * 秒批: what a ruling makes of a case that nobody has touched yet. It grants, or it leaves the case to a person; nothing else
 * is possible (DOMAIN 3.1).
 */
public final class Automation {
    private static final String SENT = "电子送达，请在“我的办件”里查看";

    private final CaseFacts facts;
    private final AutomaticRule rule;
    private final String body;

    private Automation(CaseFacts facts, AutomaticRule rule, String body) {
        this.facts = facts;
        this.rule = rule;
        this.body = body;
    }

    /**
     * Tells whether a rule may look at the case: it was filed and nothing else has happened to it.
     *
     * @param facts about it
     * @return false where the matter has no rule
     */
    public static boolean due(CaseFacts facts) {
        return facts.matter().automatic().isPresent()
                && facts.state() == CaseState.RECEIVED
                && facts.history().size() == 1;
    }

    /**
     * Decides.
     *
     * @param facts about the case
     * @param ruling what the rule makes of its inputs
     * @param body in whose name
     * @return the change; empty when no rule may look at the case
     */
    public static Optional<Change> decide(CaseFacts facts, Ruling ruling, String body) {
        return due(facts)
                ? facts.matter().automatic().map(rule -> new Automation(facts, rule, body).decide(ruling))
                : Optional.empty();
    }

    private Change decide(Ruling ruling) {
        List<String> obstacles = new ArrayList<>(ruling.unmet());
        if (papers().contains(":" + CaseMaterial.Mark.UPLOADED)
                || papers().contains(":" + CaseMaterial.Mark.DEFERRED)) {
            obstacles.add("材料不用人核对");
        }
        if (facts.applicants().size() != 1) {
            obstacles.add("只有一个申请人");
        }
        if (!facts.possible().stream().allMatch(Automation::plain)) {
            obstacles.add("没有要到场或判断的步骤");
        }
        return obstacles.isEmpty() ? grant(ruling) : refer(ruling, obstacles);
    }

    private String papers() {
        return facts.history().get(0).payload().getOrDefault(PayloadKeys.MATERIALS, "");
    }

    private static boolean plain(Step step) {
        return step.onDemand()
                || step.kind() == Step.Kind.DECISION
                || (step.kind() == Step.Kind.EXAMINATION
                        && step.people() <= 1
                        && step.department().isEmpty());
    }

    private Change grant(Ruling ruling) {
        List<Change.NewEvent> events = new ArrayList<>();
        String opinion = "经自动核对，"
                + String.join(
                        "；",
                        rule.conditions().stream()
                                .map(AutomaticRule.Condition::says)
                                .toList()) + "，符合规定，予以同意。";
        events.add(event(CaseEventType.ACCEPTED, Map.of()));
        facts.steps().stream()
                .filter(step -> step.kind() == Step.Kind.EXAMINATION)
                .forEach(step -> events.add(event(
                        CaseEventType.STEP_COMPLETED,
                        Map.of(
                                PayloadKeys.STEP, step.code(),
                                PayloadKeys.STEP_NAME, step.name(),
                                PayloadKeys.OPINION, opinion))));
        Map<String, String> decision = kept(ruling);
        decision.put(PayloadKeys.OPINION, opinion);
        events.add(event(CaseEventType.GRANTED, decision));
        if (electronic()) {
            Act.DELIVER.writes().forEach(type -> events.add(event(type, Map.of(PayloadKeys.MEANS, SENT))));
        }
        return change(electronic() ? CaseState.CLOSED : CaseState.GRANTED, events);
    }

    private Change refer(Ruling ruling, List<String> obstacles) {
        Map<String, String> said = kept(ruling);
        said.put(PayloadKeys.REASON, "这些条件不符合或查不到：" + String.join("；", obstacles) + "。请人工办理。");
        return change(CaseState.RECEIVED, List.of(event(CaseEventType.REFERRED, said)));
    }

    /** Everything that is needed to decide once more. */
    private Map<String, String> kept(Ruling ruling) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(PayloadKeys.RULE, facts.matter().code() + "/" + rule.version());
        kept.put(PayloadKeys.RULE_TEXT, ruling.rule());
        kept.put(PayloadKeys.RULE_DIGEST, ruling.digest());
        kept.put(PayloadKeys.RULE_BASIS, rule.basis());
        kept.put(PayloadKeys.INPUTS, ruling.inputs());
        return kept;
    }

    /** Where every result is electronic, nothing is left to be made or handed over. */
    private boolean electronic() {
        return facts.matter().results().stream()
                .allMatch(result -> result.delivery().equals(List.of(Matter.Result.Delivery.ELECTRONIC)));
    }

    private Actor actor() {
        return Actor.rule(facts.matter().code(), rule.version(), body);
    }

    private Change change(CaseState to, List<Change.NewEvent> events) {
        return new Change(actor(), to, List.copyOf(events), List.of());
    }

    private Change.NewEvent event(CaseEventType type, Map<String, String> said) {
        Map<String, String> all = new LinkedHashMap<>(said);
        all.put(PayloadKeys.OFFICE, actor().office());
        return new Change.NewEvent(type, all);
    }
}
