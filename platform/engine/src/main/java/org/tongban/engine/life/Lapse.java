// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.Deferral;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.TerminationGround;
import org.tongban.hall.WorkCalendar;

/**
 * What an applicant has not brought in time (DOMAIN 3.1). Nothing is decided by itself: an officer finds the case in the
 * inbox with the draft of a termination, and the applicant may still bring it.
 */
public final class Lapse {
    private final CaseFacts facts;
    private final Standing standing;
    private final Names names;

    /**
     * Of one case.
     *
     * @param facts about it
     * @param calendar by which the days of promised papers are counted
     */
    public Lapse(CaseFacts facts, WorkCalendar calendar) {
        this.facts = facts;
        this.standing = new Standing(facts, calendar);
        this.names = new Names(facts.matter());
    }

    /**
     * The last day for what the applicant has to bring next.
     *
     * @return empty when nothing is awaited, or its lapse is written down already
     */
    public Optional<LocalDate> awaitedUntil() {
        return switch (facts.state()) {
            case CORRECTION -> lapsed() ? Optional.empty() : standing.correctBy();
            case ACCEPTED -> awaited().stream().map(Deferral::by).min(Comparator.naturalOrder());
            default -> Optional.empty();
        };
    }

    /**
     * Decides whether something has lapsed.
     *
     * @param today a day in Asia/Shanghai
     * @return the change; empty while there is time
     */
    public Optional<Change> decide(LocalDate today) {
        return awaitedUntil()
                .filter(today::isAfter)
                .map(day -> facts.state() == CaseState.CORRECTION ? correction(day) : deferral(today, day));
    }

    /**
     * Tells whether the case lies with an officer because something has not come in time.
     *
     * @param facts about the case
     * @return false once it has come
     */
    static boolean open(CaseFacts facts) {
        boolean correction = false;
        Set<String> late = new LinkedHashSet<>();
        for (Past past : facts.history()) {
            switch (past.type()) {
                case CORRECTION_LAPSED -> correction = true;
                case CORRECTION_REQUESTED, CORRECTION_SUPPLIED -> correction = false;
                case DEFERRAL_LAPSED -> late.addAll(codes(past, PayloadKeys.PAPERS));
                case DEFERRED_SUPPLIED -> late.removeAll(codes(past, PayloadKeys.SUPPLIED));
                default -> {
                    // says nothing about it
                }
            }
        }
        return facts.state() == CaseState.CORRECTION ? correction : !late.isEmpty();
    }

    private static List<String> codes(Past past, String key) {
        return List.of(past.payload().getOrDefault(key, "").split(",", -1));
    }

    /**
     * The draft of a termination.
     *
     * @param ground of the termination
     * @param reason in words, to be edited
     */
    public record Draft(TerminationGround ground, String reason) {}

    /**
     * The draft with which a case lies with an officer.
     *
     * @param facts about the case
     * @return empty unless something has not come in time
     */
    public static Optional<Draft> draft(CaseFacts facts) {
        return facts.history().stream()
                .filter(past ->
                        past.type() == CaseEventType.CORRECTION_LAPSED || past.type() == CaseEventType.DEFERRAL_LAPSED)
                .reduce((earlier, later) -> later)
                .filter(past -> open(facts))
                .map(past -> new Draft(
                        past.type() == CaseEventType.CORRECTION_LAPSED
                                ? TerminationGround.CORRECTIONS_NEVER_CAME
                                : TerminationGround.DEFERRED_NEVER_CAME,
                        past.payload().getOrDefault(PayloadKeys.REASON, "")));
    }

    private boolean lapsed() {
        return open(facts);
    }

    private List<Deferral> awaited() {
        Set<String> written = facts.history().stream()
                .filter(past -> past.type() == CaseEventType.DEFERRAL_LAPSED)
                .flatMap(past -> List.of(
                        past.payload().getOrDefault(PayloadKeys.PAPERS, "").split(",", -1))
                        .stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return standing.deferrals().stream()
                .filter(one -> !one.supplied() && !written.contains(one.material()))
                .toList();
    }

    private Change correction(LocalDate until) {
        String missing = OneTimeNotice.last(facts.history()).stream()
                .map(Shortcoming::material)
                .map(code -> names.find(code).orElse(code))
                .collect(Collectors.joining("、"));
        return change(
                CaseEventType.CORRECTION_LAPSED,
                CaseState.CORRECTION,
                until,
                "",
                "补正告知书要求" + DayWords.of(until) + "前补齐：" + missing + "。到期没有补齐。");
    }

    private Change deferral(LocalDate today, LocalDate first) {
        List<String> late = awaited().stream()
                .filter(one -> today.isAfter(one.by()))
                .map(Deferral::material)
                .toList();
        String missing =
                late.stream().map(code -> names.find(code).orElse(code)).collect(Collectors.joining("、"));
        return change(
                CaseEventType.DEFERRAL_LAPSED,
                CaseState.ACCEPTED,
                first,
                String.join(",", late),
                "承诺" + DayWords.of(first) + "前补交：" + missing + "。到期没有补交。");
    }

    private static Change change(CaseEventType type, CaseState to, LocalDate until, String papers, String draft) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PayloadKeys.UNTIL, until.toString());
        if (!papers.isEmpty()) {
            said.put(PayloadKeys.PAPERS, papers);
        }
        said.put(PayloadKeys.REASON, draft);
        return new Change(Actor.SYSTEM, to, List.of(new Change.NewEvent(type, said)), List.of());
    }
}
