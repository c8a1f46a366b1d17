// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Deferral;
import org.tongban.engine.clock.Deadline;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** What the history of a case says about its clock and the papers that come later. */
public final class Standing {
    /** The time for completing papers where the notice names no day. */
    public static final TimeLimit USUAL_CORRECTION = new TimeLimit(10, TimeLimit.Unit.WORKING_DAY);

    private final CaseFacts facts;
    private final WorkCalendar calendar;
    private final StepPlan plan;

    /**
     * Of one case.
     *
     * @param facts about it
     * @param calendar by which the longest time of a pause is counted
     */
    public Standing(CaseFacts facts, WorkCalendar calendar) {
        this.facts = facts;
        this.calendar = calendar;
        this.plan = new StepPlan(facts);
    }

    /**
     * The times that do not count (T8, T16). A pause starts on the day of its written notice and ends at its real end, on
     * the day that was told in writing, or when the longest time that the law allows is over, whichever is earliest.
     *
     * @return in the order of their first days
     */
    public List<CaseClock.Pause> pauses() {
        List<CaseClock.Pause> pauses = new ArrayList<>();
        for (int i = 0; i < facts.history().size(); i++) {
            Past past = facts.history().get(i);
            if (past.type() == CaseEventType.STEP_STARTED && !replaced(i)) {
                int from = i;
                step(past)
                        .flatMap(step -> step.pause()
                                .map(law -> pause(past, step.name(), law.basis(), law.most(), endOf(step, from))))
                        .ifPresent(pauses::add);
            } else if (past.type() == CaseEventType.SUSPENDED) {
                suspension(i).ifPresent(pauses::add);
            }
        }
        pauses.sort(Comparator.comparing(CaseClock.Pause::from));
        return List.copyOf(pauses);
    }

    /**
     * The times for which the whole case is suspended (中止). Work that the law does not count, a hearing or a review,
     * is not among them: it has its own time, and what is done beside it goes on.
     *
     * @return in the order of their first days
     */
    public List<CaseClock.Pause> suspensions() {
        return IntStream.range(0, facts.history().size())
                .filter(event -> facts.history().get(event).type() == CaseEventType.SUSPENDED)
                .mapToObj(this::suspension)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(CaseClock.Pause::from))
                .toList();
    }

    /**
     * Tells whether the case is suspended: nobody has resumed it, and the day that was told has not come.
     *
     * @param today a day in Asia/Shanghai
     * @return true between 中止 and 恢复
     */
    public boolean suspended(LocalDate today) {
        int suspended = last(CaseEventType.SUSPENDED);
        return suspended > last(CaseEventType.RESUMED)
                && suspension(suspended)
                        .flatMap(CaseClock.Pause::until)
                        .filter(day -> !day.isAfter(today))
                        .isEmpty();
    }

    /**
     * Tells whether the one extension was approved.
     *
     * @return true from then on
     */
    public boolean extended() {
        return last(CaseEventType.EXTENDED) >= 0;
    }

    /**
     * Who has asked for an extension that is still to be decided.
     *
     * @return reference of the officer
     */
    public Optional<String> extensionProposedBy() {
        int proposed = last(CaseEventType.EXTENSION_PROPOSED);
        return proposed < 0 || extensionDecided()
                ? Optional.empty()
                : Optional.of(facts.history().get(proposed).actor());
    }

    /**
     * Tells whether the wish for an extension has been answered, either way.
     *
     * @return true when there can be no second one
     */
    public boolean extensionDecided() {
        return extended() || last(CaseEventType.EXTENSION_DENIED) >= 0;
    }

    /**
     * Papers that were promised for later (容缺), each with whether it has come.
     *
     * @return by code of the material, in the order of the filing
     */
    public Map<String, Boolean> deferred() {
        Set<String> supplied = new LinkedHashSet<>();
        Map<String, Boolean> deferred = new LinkedHashMap<>();
        for (Past past : facts.history()) {
            if (past.type() == CaseEventType.DEFERRED_SUPPLIED || past.type() == CaseEventType.CORRECTION_SUPPLIED) {
                supplied.addAll(List.of(
                        past.payload().getOrDefault(PayloadKeys.SUPPLIED, "").split(",", -1)));
            } else if (past.type() == CaseEventType.RECEIVED) {
                for (String paper :
                        past.payload().getOrDefault(PayloadKeys.MATERIALS, "").split(",", -1)) {
                    String[] parts = paper.split(":", -1);
                    if (parts.length > 1 && parts[1].equals(CaseMaterial.Mark.DEFERRED.name())) {
                        deferred.put(parts[0], false);
                    }
                }
            }
        }
        deferred.replaceAll((code, none) -> supplied.contains(code));
        return deferred;
    }

    /**
     * 容缺: the time for a paper runs from acceptance; before it there is no date yet.
     *
     * @return each paper that was promised, with its last day
     */
    public List<Deferral> deferrals() {
        return facts.history().stream()
                .filter(past -> past.type() == CaseEventType.ACCEPTED)
                .map(Past::day)
                .findFirst()
                .map(this::deferredSince)
                .orElse(List.of());
    }

    private List<Deferral> deferredSince(LocalDate accepted) {
        DeferredDays days = new DeferredDays(facts.matter(), calendar);
        return deferred().entrySet().stream()
                .flatMap(paper -> days.day(paper.getKey(), accepted).stream()
                        .map(day -> new Deferral(paper.getKey(), day, paper.getValue())))
                .toList();
    }

    /**
     * Until when the open one-time notice is to be answered.
     *
     * @return empty when none is open, or it names no day
     */
    public Optional<LocalDate> correctBy() {
        int asked = last(CaseEventType.CORRECTION_REQUESTED);
        return asked > last(CaseEventType.CORRECTION_SUPPLIED)
                ? Optional.ofNullable(facts.history().get(asked).payload().get(PayloadKeys.UNTIL))
                        .map(LocalDate::parse)
                : Optional.empty();
    }

    private Optional<Step> step(Past past) {
        return plan.find(past.payload().getOrDefault(PayloadKeys.STEP, ""));
    }

    private Optional<Matter.PauseRule> rule(Past past) {
        return facts.matter().pauses().stream()
                .filter(rule -> rule.code().equals(past.payload().get(PayloadKeys.PAUSE)))
                .findFirst();
    }

    private Optional<CaseClock.Pause> suspension(int event) {
        Past past = facts.history().get(event);
        return rule(past)
                .map(rule -> pause(past, rule.name(), rule.basis(), rule.most(), first(event, CaseEventType.RESUMED)));
    }

    private CaseClock.Pause pause(
            Past past, String title, String basis, Optional<TimeLimit> most, Optional<LocalDate> end) {
        Optional<LocalDate> told =
                Optional.ofNullable(past.payload().get(PayloadKeys.UNTIL)).map(LocalDate::parse);
        Optional<LocalDate> until = Stream.of(told, end, most.map(limit -> longest(since(past), limit)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new CaseClock.Pause(title, basis, since(past), until);
    }

    /** Several notices of one hearing are one pause: it began with the first, and the last tells its end. */
    private static LocalDate since(Past past) {
        return Optional.ofNullable(past.payload().get(PayloadKeys.SINCE))
                .map(LocalDate::parse)
                .orElseGet(past::day);
    }

    private boolean replaced(int notice) {
        String step = facts.history().get(notice).payload().getOrDefault(PayloadKeys.STEP, "");
        return facts.history().subList(notice + 1, facts.history().size()).stream()
                .filter(past -> past.type() == CaseEventType.STEP_STARTED)
                .filter(past -> step.equals(past.payload().get(PayloadKeys.STEP)))
                .findFirst()
                .filter(past -> past.payload().containsKey(PayloadKeys.FORMER))
                .isPresent();
    }

    /** The day on which the clock runs again at the latest; it stands on the first day already. */
    private LocalDate longest(LocalDate from, TimeLimit most) {
        return switch (most.unit()) {
            case WORKING_DAY -> Deadline.of(most, from, calendar).day();
            case CALENDAR_DAY -> from.plusDays(most.amount());
            case MONTH -> from.plusMonths(most.amount());
            case YEAR -> from.plusYears(most.amount());
        };
    }

    /** The day on which the last officer signed it, or on which it was sent back. */
    private Optional<LocalDate> endOf(Step step, int from) {
        Set<String> officers = new LinkedHashSet<>();
        for (Past past : facts.history().subList(from + 1, facts.history().size())) {
            boolean reopened = past.type() == CaseEventType.STEP_REOPENED
                    && List.of(past.payload()
                                    .getOrDefault(PayloadKeys.REOPENED, "")
                                    .split(",", -1))
                            .contains(step.code());
            if (past.type() == CaseEventType.STEP_COMPLETED
                    && step.code().equals(past.payload().get(PayloadKeys.STEP))) {
                officers.add(past.actor());
            }
            if (reopened || officers.size() >= Math.max(1, step.people())) {
                return Optional.of(past.day());
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> first(int from, CaseEventType type) {
        return facts.history().subList(from + 1, facts.history().size()).stream()
                .filter(past -> past.type() == type)
                .findFirst()
                .map(Past::day);
    }

    private int last(CaseEventType type) {
        for (int i = facts.history().size() - 1; i >= 0; i--) {
            if (facts.history().get(i).type() == type) {
                return i;
            }
        }
        return -1;
    }
}
