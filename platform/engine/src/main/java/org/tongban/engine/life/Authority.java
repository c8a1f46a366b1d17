// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/** Which posts reach a case: by duty, place, level and department, and never by the digits of a division code. */
public final class Authority {
    private final CaseFacts facts;

    /**
     * The authority over one case.
     *
     * @param facts about it
     */
    public Authority(CaseFacts facts) {
        this.facts = facts;
    }

    /**
     * The caller as somebody who may do something.
     *
     * @param caller who calls
     * @param who may do it
     * @param level at which it is done; posts above may do it too
     * @return the actor, or empty when the caller may not
     */
    public Optional<Actor> actor(Caller caller, Who who, HallLevel level) {
        return actor(caller, who, level, facts.matter().department());
    }

    /**
     * The caller as somebody who may do something that a certain department does.
     *
     * @param caller who calls
     * @param who may do it
     * @param level at which it is done; posts above may do it too
     * @param department that does it
     * @return the actor, or empty when the caller may not
     */
    public Optional<Actor> actor(Caller caller, Who who, HallLevel level, String department) {
        if (caller instanceof Caller.Citizen citizen) {
            boolean may = who == Who.APPLICANT || who == Who.APPLICANT_OR_COUNTER;
            return may && facts.applicants().contains(citizen.person())
                    ? Optional.of(Actor.applicant(citizen.person()))
                    : Optional.empty();
        }
        if (caller instanceof Caller.Adapter adapter) {
            return who == Who.COURIER
                    ? new Parcels(facts.history()).of(adapter.name()).map(Parcels.Parcel::actor)
                    : Optional.empty();
        }
        return caller instanceof Caller.Staff staff
                ? staff.posts().stream()
                        .filter(entitles(who, level, department))
                        .findFirst()
                        .map(post -> Actor.officer(staff, post))
                : Optional.empty();
    }

    /**
     * Tells whether a caller may do a step of the case.
     *
     * @param caller who wants to
     * @param step of its matter
     * @return true for those who examine, or for a decision decide, at the level of the step or above it
     */
    public boolean does(Caller caller, Step step) {
        Who who = step.kind() == Step.Kind.DECISION ? Who.DECIDER : Who.EXAMINER;
        return actor(caller, who, step.level(), facts.department(step)).isPresent();
    }

    /**
     * In which departments somebody may have the case in hand.
     *
     * @param caller with the posts that entitle today
     * @return keys of the departments for which the caller may do one of the steps that come next, or decide; never what the
     *     caller has prepared where duties are separated
     */
    public Set<String> carries(Caller caller) {
        StepPlan plan = new StepPlan(facts);
        return Stream.concat(next(plan), plan.decision().stream())
                .filter(step -> does(caller, step) && !prepared(caller, step))
                .map(facts::department)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** 审查分离: who accepted does not examine, and who examined does not decide. */
    private boolean prepared(Caller caller, Step step) {
        CaseEventType before =
                step.kind() == Step.Kind.DECISION ? CaseEventType.STEP_COMPLETED : CaseEventType.ACCEPTED;
        return caller instanceof Caller.Staff staff
                && !facts.oneSitting()
                && facts.history().stream()
                        .anyMatch(past -> past.type() == before && past.actor().equals(Actor.ref(staff)));
    }

    /** What is open, and where a department has nothing open, what it still has to do. */
    private Stream<Step> next(StepPlan plan) {
        List<Step> open = plan.open();
        Set<String> busy = open.stream().map(facts::department).collect(Collectors.toSet());
        return Stream.concat(
                open.stream(), plan.outstanding().stream().filter(step -> !busy.contains(facts.department(step))));
    }

    /**
     * Tells whether a caller may read the case. Everybody else gets the answer of a case that does not exist.
     *
     * @param caller who asks
     * @return true for applicants, the receiving counters and the competent officers; for any counter of the area while the
     *     result waits to be handed out
     */
    public boolean sees(Caller caller) {
        if (caller instanceof Caller.Citizen citizen) {
            return facts.applicants().contains(citizen.person());
        }
        return caller instanceof Caller.Staff staff && staff.posts().stream().anyMatch(this::reads);
    }

    /**
     * The level of a post, by the depth of its branch.
     *
     * @param scope of the post
     * @return city for the root
     */
    public static HallLevel level(ScopePath scope) {
        long depth = scope.value().chars().filter(c -> c == '/').count();
        if (depth <= 1) {
            return HallLevel.CITY;
        }
        return depth == 2 ? HallLevel.DISTRICT : depth == 3 ? HallLevel.TOWN : HallLevel.VILLAGE;
    }

    private boolean reads(Post post) {
        return switch (post.duty()) {
            case WINDOW, HELPER -> post.scope().covers(facts.hall()) || (waitsForHandingOut() && servesTheArea(post));
            case ACCEPTANCE, EXAMINATION, DECISION ->
                facts.departments().stream().anyMatch(department -> competent(post, department));
            case MATTER_EDITOR, PUBLISHER, SUPERVISOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> false;
        };
    }

    private Predicate<Post> entitles(Who who, HallLevel level, String department) {
        return switch (who) {
            case APPLICANT, COURIER -> post -> false;
            case APPLICANT_OR_COUNTER -> this::receivingCounter;
            case ACCEPTER ->
                facts.matter().acceptance().by() == Matter.AcceptanceRule.By.WINDOW
                        ? post -> post.duty() == Duty.WINDOW && post.scope().covers(facts.hall())
                        : post -> post.duty() == Duty.ACCEPTANCE && competent(post, department);
            case EXAMINER ->
                post -> post.duty() == Duty.EXAMINATION && competent(post, department) && reaches(post, level);
            case CASEWORKER ->
                post -> (post.duty() == Duty.EXAMINATION || post.duty() == Duty.DECISION)
                        && competent(post, department);
            case DECIDER -> post -> post.duty() == Duty.DECISION && competent(post, department) && reaches(post, level);
            case HANDER -> post -> counter(post) || (post.duty() == Duty.DECISION && competent(post, department));
        };
    }

    private boolean competent(Post post, String department) {
        return post.scope().covers(facts.scope())
                && post.department().filter(key -> !key.equals(department)).isEmpty();
    }

    private static boolean reaches(Post post, HallLevel level) {
        return level(post.scope()).atLeast(level);
    }

    private boolean receivingCounter(Post post) {
        return counter(post) && post.scope().covers(facts.hall());
    }

    private static boolean counter(Post post) {
        return post.duty() == Duty.WINDOW || post.duty() == Duty.HELPER;
    }

    /** 就近能办: a result is handed out at any counter of the area that received the case or decides it. */
    private boolean servesTheArea(Post post) {
        return post.scope().covers(facts.hall())
                || area(facts.hall()).covers(post.scope())
                || area(facts.scope()).covers(post.scope());
    }

    private boolean waitsForHandingOut() {
        return facts.state() == CaseState.ISSUED
                || facts.state() == CaseState.REFUSED
                || (facts.state() == CaseState.GRANTED && facts.nothingToMake());
    }

    /** The branch of the service area: the first two segments of a path. */
    private static ScopePath area(ScopePath path) {
        int second = path.value().indexOf('/', 1);
        int third = second < 0 ? -1 : path.value().indexOf('/', second + 1);
        return third < 0 ? path : new ScopePath(path.value().substring(0, third));
    }
}
