// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.hall.ScopePath;
import org.tongban.identity.PersonRef;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/**
 * All that a decision about a case depends on.
 *
 * @param state where it stands
 * @param matter pinned at filing
 * @param possible steps that the answers call for; conditions are already evaluated
 * @param applicants who applies
 * @param hall place of the hall that received it
 * @param scope competent place
 * @param history what has happened, from the first
 * @param attached files of the case that no command has named yet, with the code of their material
 */
public record CaseFacts(
        CaseState state,
        Matter matter,
        List<Step> possible,
        Set<PersonRef> applicants,
        ScopePath hall,
        ScopePath scope,
        List<Past> history,
        Map<UUID, String> attached) {

    /**
     * The steps of the case: those that the answers call for, and on demand those whose notice has gone out.
     *
     * @return in the order of the case
     */
    public List<Step> steps() {
        return possible.stream()
                .filter(step -> !step.onDemand() || called(step))
                .toList();
    }

    private boolean called(Step step) {
        return history.stream()
                .anyMatch(past -> past.type() == CaseEventType.STEP_STARTED
                        && step.code().equals(past.payload().get(PayloadKeys.STEP)));
    }

    /**
     * The facts after a change, for what waits next.
     *
     * @param change what was decided
     * @param actor who did it
     * @param at when, in Asia/Shanghai
     * @return new facts
     */
    public CaseFacts after(Change change, Actor actor, LocalDateTime at) {
        List<Past> longer = new ArrayList<>(history);
        change.events().forEach(event -> longer.add(new Past(event.type(), actor.ref(), event.payload(), at)));
        return new CaseFacts(change.to(), matter, possible, applicants, hall, scope, List.copyOf(longer), attached);
    }

    /**
     * The same case with files that no command has named yet.
     *
     * @param files with the code of their material
     * @return new facts
     */
    public CaseFacts with(Map<UUID, String> files) {
        return new CaseFacts(state, matter, possible, applicants, hall, scope, history, files);
    }

    /**
     * As it was right after one event; the state stays that of now.
     *
     * @param event its place in the history
     * @return new facts
     */
    public CaseFacts until(int event) {
        return new CaseFacts(state, matter, possible, applicants, hall, scope, history.subList(0, event + 1), attached);
    }

    /**
     * The department that does a step.
     *
     * @param step of this case
     * @return key; that of the matter where the step names none
     */
    public String department(Step step) {
        return step.department().orElse(matter.department());
    }

    /**
     * The departments that have to do with the case: that of the matter, and those of single steps.
     *
     * @return keys, that of the matter first
     */
    public Set<String> departments() {
        Set<String> all = new LinkedHashSet<>();
        all.add(matter.department());
        steps().forEach(step -> step.department().ifPresent(all::add));
        return all;
    }

    /**
     * Who did something last.
     *
     * @param type what
     * @return the reference of the actor, empty when it has not happened
     */
    public Optional<String> actorOf(CaseEventType type) {
        return history.stream()
                .filter(past -> past.type() == type)
                .reduce((earlier, later) -> later)
                .map(Past::actor);
    }

    /**
     * Tells whether one person may do the whole case: instant matters, and those that say so.
     *
     * @return true when duties are not separated
     */
    public boolean oneSitting() {
        return matter.duties() == Matter.DutyRule.ONE_SITTING || matter.caseType() == Matter.CaseType.INSTANT;
    }

    /**
     * Tells whether a granted case needs nothing to be made before it is handed out.
     *
     * @return true when every result is a completion or purely electronic
     */
    public boolean nothingToMake() {
        return matter.results().stream()
                .allMatch(result -> result.kind() == Matter.Result.Kind.COMPLETION
                        || result.delivery().equals(List.of(Matter.Result.Delivery.ELECTRONIC)));
    }
}
