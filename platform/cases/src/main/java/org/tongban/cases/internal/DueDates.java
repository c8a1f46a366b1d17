// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.cases.CaseState;
import org.tongban.cases.internal.store.Dues;
import org.tongban.engine.clock.Deadline;
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

    DueDates(MatterDefinition definition, WorkCalendar calendar) {
        this.definition = definition;
        this.calendar = calendar;
    }

    /** While acceptance is open: decided limits run only when they run from receipt. */
    Dues received(LocalDate received, LocalDate complete) {
        Deadline answer = answer(complete);
        return start() == Matter.StatutoryLimit.From.RECEIPT
                ? dues(Optional.of(answer), Optional.of(received))
                : dues(Optional.of(answer), Optional.empty());
    }

    /** Until when acceptance is answered, by the calendar as it is known now. */
    Deadline answer(LocalDate complete) {
        return Deadline.of(definition.matter().acceptance().limit(), complete, calendar);
    }

    /** The applicant has to act: no answer is owed meanwhile. */
    Dues correction(LocalDate received) {
        return start() == Matter.StatutoryLimit.From.RECEIPT
                ? dues(Optional.empty(), Optional.of(received))
                : dues(Optional.empty(), Optional.empty());
    }

    /** From acceptance on both clocks run, each limit from the event that the law names (T15). */
    Dues accepted(LocalDate received, LocalDate complete, LocalDate accepted) {
        LocalDate from = switch (start()) {
            case RECEIPT -> received;
            case COMPLETE -> complete;
            case ACCEPTANCE -> accepted;
        };
        return dues(Optional.empty(), Optional.of(from));
    }

    /** The next date that matters. */
    Optional<LocalDate> next(CaseState state, Dues dues, Optional<Instant> decidedAt) {
        return switch (state) {
            case RECEIVED -> dues.answerBy();
            case ACCEPTED -> dues.promised();
            case GRANTED, REFUSED, ISSUED ->
                definition.matter().kind() == MatterKind.LICENCE
                        ? decidedAt
                                .map(Registers::date)
                                .map(day ->
                                        Deadline.of(HANDING_OUT, day, calendar).day())
                        : Optional.empty();
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

    private Dues dues(Optional<Deadline> answer, Optional<LocalDate> from) {
        Optional<Deadline> statutory = from.flatMap(day ->
                definition.matter().limits().statutory().map(limit -> Deadline.of(limit.limit(), day, calendar)));
        Optional<Deadline> promised = from.map(
                        day -> Deadline.of(definition.promised().limit(), day, calendar))
                .map(own -> statutory.map(own::earlier).orElse(own));
        boolean provisional = answer.filter(Deadline::provisional).isPresent()
                || statutory.filter(Deadline::provisional).isPresent()
                || promised.filter(Deadline::provisional).isPresent();
        return new Dues(
                answer.map(Deadline::day), promised.map(Deadline::day), statutory.map(Deadline::day), provisional);
    }
}
