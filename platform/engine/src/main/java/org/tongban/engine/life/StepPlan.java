// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
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
     * The steps that an officer can call for now: everything before them is done, and their notice has not gone out.
     *
     * @return in the order of the case; empty unless the case is accepted
     */
    public List<Step> callable() {
        if (facts.state() != CaseState.ACCEPTED) {
            return List.of();
        }
        return facts.possible().stream()
                .filter(step -> step.onDemand() && !asked.containsKey(step.code()))
                .filter(this::ready)
                .toList();
    }

    Optional<Step> onCall(String code) {
        return callable().stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /**
     * The step with which a case leaves for another body.
     *
     * @return the first that can be done now
     */
    Optional<Step> forwarding() {
        return open().stream()
                .filter(step -> step.kind() == Step.Kind.FORWARDING)
                .findFirst();
    }

    /**
     * Who has signed a step.
     *
     * @param step of this case
     * @return references of the officers, each once
     */
    public Set<String> signatures(Step step) {
        Set<String> officers = new LinkedHashSet<>();
        for (Past past : facts.history()) {
            if (past.type() == CaseEventType.STEP_COMPLETED
                    && step.code().equals(past.payload().get(PayloadKeys.STEP))) {
                officers.add(past.actor());
            } else if (reopens(past, step)) {
                officers.clear();
            }
        }
        return officers;
    }

    /**
     * The written notice with which a step began.
     *
     * @param step of this case
     * @return empty when it has not gone out, or the step has to be done again since
     */
    public Optional<Past> started(Step step) {
        Optional<Past> notice = Optional.empty();
        for (Past past : facts.history()) {
            if (past.type() == CaseEventType.STEP_STARTED
                    && step.code().equals(past.payload().get(PayloadKeys.STEP))) {
                notice = Optional.of(past);
            } else if (reopens(past, step)) {
                notice = Optional.empty();
            }
        }
        return notice;
    }

    /**
     * The day that the notice of a step tells: of a hearing, of the end of a public notice, of the expected end.
     *
     * @param step of this case
     * @return empty when no notice has gone out, or it tells no day
     */
    public Optional<LocalDate> told(Step step) {
        return started(step)
                .flatMap(notice -> Optional.ofNullable(notice.payload().get(PayloadKeys.UNTIL)))
                .map(LocalDate::parse);
    }

    /**
     * How far a step is.
     *
     * @param step of this case
     * @return its status
     */
    public CaseStep.Status status(Step step) {
        if (done(step) && decision().filter(step::equals).isEmpty()) {
            return CaseStep.Status.DONE;
        }
        if (!open().contains(step)) {
            return facts.state() == CaseState.ACCEPTED || !decided() ? CaseStep.Status.COMING : CaseStep.Status.DONE;
        }
        return started(step).isPresent() ? CaseStep.Status.STARTED : CaseStep.Status.OPEN;
    }

    /**
     * Since when a step could be done: the last of acceptance and the steps before it.
     *
     * @param step of this case
     * @return empty while it cannot be done
     */
    public Optional<LocalDateTime> openSince(Step step) {
        Set<String> earlier = before(step).stream().map(Step::code).collect(Collectors.toSet());
        return facts.history().stream()
                .filter(past -> past.type() == CaseEventType.ACCEPTED
                        || reopens(past, step)
                        || (past.type() == CaseEventType.STEP_COMPLETED
                                && earlier.contains(past.payload().get(PayloadKeys.STEP))))
                .map(Past::at)
                .max(Comparator.naturalOrder())
                .filter(at -> ready(step));
    }

    /**
     * A step and all that come after it.
     *
     * @param step of this case
     * @return codes, in the order of the case
     */
    public List<String> from(Step step) {
        return facts.steps().stream()
                .filter(other -> other.equals(step) || follows(other, step, new LinkedHashSet<>()))
                .map(Step::code)
                .toList();
    }

    private boolean follows(Step later, Step step, Set<String> seen) {
        return seen.add(later.code())
                && before(later).stream().anyMatch(one -> one.equals(step) || follows(one, step, seen));
    }

    private boolean decided() {
        return facts.history().stream()
                .anyMatch(past -> past.type() == CaseEventType.GRANTED || past.type() == CaseEventType.REFUSED);
    }

    private static boolean reopens(Past past, Step step) {
        return past.type() == CaseEventType.STEP_REOPENED
                && List.of(past.payload().getOrDefault(PayloadKeys.REOPENED, "").split(",", -1))
                        .contains(step.code());
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
