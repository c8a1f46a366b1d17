// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongban.cases.CaseHappening;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.PersonRef;

/** Says of which dates an event makes reminders necessary, and which ones it settles. */
final class Planner {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final WorkCalendar calendar;
    private final Author author;
    private final String mark;

    /**
     * For the readers of one language.
     *
     * @param calendar working days
     * @param author writes
     * @param mark tells this language's reminders from others of the same event; empty for Chinese
     */
    Planner(WorkCalendar calendar, Author author, String mark) {
        this.calendar = calendar;
        this.author = author;
        this.mark = mark;
    }

    /**
     * What an event changes.
     *
     * @param settled kinds of which no earlier reminder is needed any more
     * @param due new reminders
     */
    record Plan(Set<Reminder.Kind> settled, List<Reminder> due) {}

    Plan plan(CaseHappening happening, List<PersonRef> readers) {
        Plan plan = plan(happening);
        return new Plan(
                plan.settled(), plan.due().stream().map(due -> due.to(readers)).toList());
    }

    private Plan plan(CaseHappening happening) {
        return switch (happening.type()) {
            case CORRECTION_REQUESTED ->
                new Plan(Set.of(Reminder.Kind.CORRECTION), untilThen(Reminder.Kind.CORRECTION, happening));
            case CORRECTION_SUPPLIED -> new Plan(Set.of(Reminder.Kind.CORRECTION), List.of());
            case ACCEPTED -> new Plan(Set.of(Reminder.Kind.CORRECTION, Reminder.Kind.DEFERRED), papers(happening));
            case DEFERRED_SUPPLIED -> new Plan(Set.of(Reminder.Kind.DEFERRED), papers(happening));
            case DEADLINE_RECOMPUTED -> new Plan(Set.of(Reminder.Kind.DEFERRED), papers(happening));
            case STEP_STARTED ->
                hearing(happening)
                        ? new Plan(Set.of(Reminder.Kind.HEARING), untilThen(Reminder.Kind.HEARING, happening))
                        : new Plan(Set.of(), List.of());
            case STEP_COMPLETED, STEP_REOPENED ->
                new Plan(hearing(happening) ? Set.of(Reminder.Kind.HEARING) : Set.of(), List.of());
            case DECLINED, GRANTED, REFUSED, CLOSED, WITHDRAWN, TERMINATED, FORWARDED ->
                new Plan(Set.of(Reminder.Kind.values()), List.of());
            default -> new Plan(Set.of(), List.of());
        };
    }

    private static boolean hearing(CaseHappening happening) {
        return happening.step().filter(CaseHappening.StepRef::hearing).isPresent();
    }

    private List<Reminder> untilThen(Reminder.Kind kind, CaseHappening happening) {
        return happening
                .dates()
                .until()
                .map(day -> before(kind, happening, day, List.of()))
                .orElse(List.of());
    }

    private List<Reminder> papers(CaseHappening happening) {
        Map<LocalDate, List<CaseHappening.Paper>> byDay = happening.deferred().stream()
                .filter(paper -> !paper.deferral().supplied())
                .collect(Collectors.groupingBy(paper -> paper.deferral().by(), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .flatMap(day -> before(Reminder.Kind.DEFERRED, happening, day.getKey(), day.getValue()).stream())
                .toList();
    }

    /** What would have been said before the event itself is not said at all. */
    private List<Reminder> before(
            Reminder.Kind kind, CaseHappening happening, LocalDate due, List<CaseHappening.Paper> papers) {
        List<Reminder> reminders = new ArrayList<>();
        for (int days : kind.daysBefore()) {
            LocalDate day = workingDaysBefore(due, days);
            if (day.isAfter(Words.date(happening.at()))) {
                reminders.add(new Reminder(
                        happening.number(),
                        happening.seq(),
                        kind,
                        kind + "-" + due + "-" + days + mark,
                        happening.applicants(),
                        day.atTime(MORNING).atZone(Words.ZONE).toInstant(),
                        author.reminder(kind, happening, papers)));
            }
        }
        return reminders;
    }

    private LocalDate workingDaysBefore(LocalDate due, int days) {
        LocalDate day = due;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
