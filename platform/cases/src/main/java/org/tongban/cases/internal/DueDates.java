// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseState;
import org.tongban.cases.internal.store.Dues;
import org.tongban.engine.clock.Deadline;
import org.tongban.engine.clock.Lights;
import org.tongban.engine.clock.Pause;
import org.tongban.engine.clock.Thresholds;
import org.tongban.engine.life.Standing;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterKind;
import org.tongban.matter.TimeLimit;

/** The dates of a case, by the limits of its definition and the official calendar. */
final class DueDates {
    /** 许可法 44: a licence reaches the applicant within ten working days of the decision (T7). */
    private static final TimeLimit HANDING_OUT = new TimeLimit(10, TimeLimit.Unit.WORKING_DAY);

    private final MatterDefinition definition;
    private final WorkCalendar calendar;
    private final List<Pause> pauses;
    private final boolean extended;

    DueDates(MatterDefinition definition, WorkCalendar calendar) {
        this(definition, calendar, List.of(), false);
    }

    DueDates(MatterDefinition definition, WorkCalendar calendar, List<Pause> pauses, boolean extended) {
        this.definition = definition;
        this.calendar = calendar;
        this.pauses = pauses;
        this.extended = extended;
    }

    /** The dates of an accepted case, with what its history says about the clock. */
    static DueDates of(MatterDefinition definition, WorkCalendar calendar, Standing standing) {
        List<Pause> pauses = standing.pauses().stream()
                .map(pause -> pause.until()
                        .map(day -> new Pause(pause.from(), day))
                        .orElseGet(() -> Pause.openFrom(pause.from())))
                .toList();
        return new DueDates(definition, calendar, pauses, standing.extended());
    }

    /** While acceptance is open: decided limits run only when they run from receipt. */
    Dues received(Instant received, Instant complete) {
        Deadline answer = answer(complete);
        return start() == Matter.StatutoryLimit.From.RECEIPT
                ? dues(Optional.of(answer), Optional.of(received))
                : dues(Optional.of(answer), Optional.empty());
    }

    /** Until when acceptance is answered, by the calendar as it is known now. */
    Deadline answer(Instant complete) {
        return Deadline.of(definition.matter().acceptance().limit(), Registers.local(complete), calendar);
    }

    /** The applicant has to act: no answer is owed meanwhile. */
    Dues correction(Instant received) {
        return start() == Matter.StatutoryLimit.From.RECEIPT
                ? dues(Optional.empty(), Optional.of(received))
                : dues(Optional.empty(), Optional.empty());
    }

    /** From acceptance on both clocks run, each limit from the event that the law names (T15). */
    Dues accepted(Instant received, Instant complete, Instant accepted) {
        return dues(Optional.empty(), Optional.of(from(received, complete, accepted)));
    }

    /** The moment from which both clocks of an accepted case run. */
    Instant from(Instant received, Instant complete, Instant accepted) {
        return switch (start()) {
            case RECEIPT -> received;
            case COMPLETE -> complete;
            case ACCEPTANCE -> accepted;
        };
    }

    /** When the lights of an accepted case come on; none while a pause without end holds the clock. */
    Thresholds lights(Dues dues, Instant since) {
        LocalDate from = Registers.date(since);
        Lights lights = new Lights(calendar);
        Thresholds promised =
                dues.promised().map(day -> lights.promised(from, day, pauses)).orElse(Thresholds.NONE);
        return dues.statutory()
                .map(day -> lights.statutory(from, day, pauses))
                .orElse(Thresholds.NONE)
                .and(promised);
    }

    /** When the lights of an answer that is owed come on. */
    Thresholds answered(Dues dues, Instant complete) {
        return dues.answerBy()
                .map(day -> new Lights(calendar).promised(Registers.date(complete), day, List.of()))
                .orElse(Thresholds.NONE);
    }

    /** The last day of an open step; empty while a pause without end holds the clock, which is that of its steps too. */
    Optional<LocalDate> step(TimeLimit limit, LocalDateTime since, boolean longer) {
        return deadline(limit, since, longer).map(Deadline::day);
    }

    /** When the lights of an open step come on; its limit is neither promised nor statutory. */
    Thresholds step(LocalDateTime since, LocalDate due) {
        return new Lights(calendar).promised(since.toLocalDate(), due, pauses);
    }

    Optional<LocalDate> handOutBy(LocalDate decided) {
        return definition.matter().kind() == MatterKind.LICENCE
                ? Optional.of(Deadline.of(HANDING_OUT, decided, calendar).day())
                : Optional.empty();
    }

    /** The next date that matters. */
    Optional<LocalDate> next(CaseState state, Dues dues, Optional<Instant> decidedAt) {
        return switch (state) {
            case RECEIVED -> dues.answerBy();
            case ACCEPTED -> dues.promised();
            case GRANTED, REFUSED, ISSUED -> decidedAt.map(Registers::date).flatMap(this::handOutBy);
            case CORRECTION, DELIVERED, DECLINED, CLOSED, WITHDRAWN, TERMINATED, TRANSFERRED -> Optional.empty();
        };
    }

    private Matter.StatutoryLimit.From start() {
        return definition
                .matter()
                .limits()
                .statutory()
                .map(Matter.StatutoryLimit::from)
                .orElse(Matter.StatutoryLimit.From.ACCEPTANCE);
    }

    /** Empty while a pause without end holds the clock. */
    private Optional<Deadline> deadline(TimeLimit limit, LocalDateTime from, boolean longer) {
        Optional<TimeLimit> more = definition
                .matter()
                .limits()
                .statutory()
                .flatMap(Matter.StatutoryLimit::extension)
                .filter(extension -> longer);
        boolean sameUnit =
                more.filter(extension -> extension.unit() == limit.unit()).isPresent();
        if (sameUnit) {
            int sum = limit.amount() + more.get().amount();
            return Deadline.of(new TimeLimit(sum, limit.unit()), from, pauses, calendar);
        }
        Optional<Deadline> due = Deadline.of(limit, from, pauses, calendar);
        return more.isEmpty() ? due : due.flatMap(day -> Deadline.of(more.get(), day.day(), pauses, calendar));
    }

    private Dues dues(Optional<Deadline> answer, Optional<Instant> from) {
        Optional<LocalDateTime> begun = from.map(Registers::local);
        Optional<Deadline> statutory = begun.flatMap(start ->
                definition.matter().limits().statutory().flatMap(limit -> deadline(limit.limit(), start, extended)));
        Optional<Deadline> promised = begun.flatMap(
                        start -> deadline(definition.promised().limit(), start, extended))
                .map(own -> statutory.map(own::earlier).orElse(own));
        boolean provisional = answer.filter(Deadline::provisional).isPresent()
                || statutory.filter(Deadline::provisional).isPresent()
                || promised.filter(Deadline::provisional).isPresent();
        return new Dues(
                answer.map(Deadline::day), promised.map(Deadline::day), statutory.map(Deadline::day), provisional);
    }
}
