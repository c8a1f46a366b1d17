// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.identity.Duty;
import org.tongban.matter.Step;

/** The steps of one case: which are done, which are open. Branches run side by side and join by themselves. */
public final class StepPlan {
    private final CaseFacts facts;
    private final Map<String, Step> asked = new HashMap<>();
    private final Map<String, Step> declared = new HashMap<>();

    /**
     * The plan of a case.
     *
     * @param facts about the case
     */
    public StepPlan(CaseFacts facts) {
        this.facts = facts;
        facts.steps().forEach(step -> asked.put(step.code(), step));
        facts.matter().steps().forEach(step -> declared.put(step.code(), step));
    }

    /**
     * A step of the case.
     *
     * @param code of the step
     * @return empty when the case has none of this code
     */
    public Optional<Step> find(String code) {
        return Optional.ofNullable(asked.get(code));
    }

    /**
     * The step that is the decision itself.
     *
     * @return the last step of this kind; empty when the matter declares none
     */
    public Optional<Step> decision() {
        return facts.steps().stream()
                .filter(step -> step.kind() == Step.Kind.DECISION)
                .reduce((earlier, later) -> later);
    }

    /**
     * Who has signed a step.
     *
     * @param step of this case
     * @return references of the officers, each once
     */
    public Set<String> signatures(Step step) {
        Set<String> officers = new LinkedHashSet<>();
        facts.history().stream()
                .filter(past -> past.type() == CaseEventType.STEP_COMPLETED)
                .filter(past -> step.code().equals(past.payload().get(PayloadKeys.STEP)))
                .forEach(past -> officers.add(past.actor()));
        return officers;
    }

    /**
     * Tells whether a step is done: as many officers have signed as it needs (a site survey needs two).
     *
     * @param step of this case
     * @return true when it is done
     */
    public boolean done(Step step) {
        return signatures(step).size() >= Math.max(1, step.people());
    }

    /**
     * What still has to be done before the decision.
     *
     * @return steps in the order of the case, without the decision
     */
    public List<Step> outstanding() {
        Optional<Step> decision = decision();
        return facts.steps().stream()
                .filter(step -> decision.filter(step::equals).isEmpty())
                .filter(step -> !done(step))
                .toList();
    }

    /**
     * What can be done now, the decision included when everything else is done.
     *
     * @return steps in the order of the case; empty unless the case is accepted
     */
    public List<Step> open() {
        if (facts.state() != CaseState.ACCEPTED) {
            return List.of();
        }
        List<Step> outstanding = outstanding();
        return outstanding.isEmpty()
                ? decision().stream().toList()
                : outstanding.stream().filter(this::ready).toList();
    }

    /**
     * The duty that a step needs.
     *
     * @param step any step
     * @return decision or examination
     */
    public static Duty duty(Step step) {
        return step.kind() == Step.Kind.DECISION ? Duty.DECISION : Duty.EXAMINATION;
    }

    private boolean ready(Step step) {
        return before(step).stream().allMatch(this::done);
    }

    /** The steps before this one; where a conditional step fell away, those before that one. */
    private Set<Step> before(Step step) {
        Set<Step> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> codes = new ArrayDeque<>(step.after());
        while (!codes.isEmpty()) {
            String code = codes.pop();
            if (!seen.add(code)) {
                continue;
            }
            Step asks = asked.get(code);
            Step fellAway = declared.get(code);
            if (asks != null) {
                found.add(asks);
            } else if (fellAway != null) {
                codes.addAll(fellAway.after());
            }
        }
        return found;
    }
}
