// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Dues;
import org.tongban.engine.clock.Thresholds;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Lapse;
import org.tongban.engine.life.Standing;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.ScopePath;
import org.tongban.hall.WorkCalendar;

/** Where a case stands after a change, with its dates. */
final class Heads {
    private final Access.Seen seen;
    private final WorkCalendar calendar;

    Heads(Access.Seen seen, WorkCalendar calendar) {
        this.seen = seen;
        this.calendar = calendar;
    }

    /** When the papers came in, or were completed: from then on an answer is owed. */
    static Instant complete(Access.Seen seen) {
        return seen.stored().events().stream()
                .filter(event -> event.type() == CaseEventType.CORRECTION_SUPPLIED)
                .reduce((earlier, later) -> later)
                .map(event -> event.at())
                .orElse(seen.stored().head().receivedAt());
    }

    /**
     * The new head.
     *
     * @param acceptance the moment from which an acceptance counts; usually now
     * @param scope competent place from now on
     */
    CaseHead after(Change change, Instant now, Instant acceptance, ScopePath scope) {
        CaseHead before = seen.stored().head();
        boolean decides = change.events().stream()
                .anyMatch(event -> event.type() == CaseEventType.GRANTED || event.type() == CaseEventType.REFUSED);
        boolean accepts = before.acceptedAt().isEmpty()
                && change.events().stream().anyMatch(event -> event.type() == CaseEventType.ACCEPTED);
        Optional<Instant> decidedAt = decides ? Optional.of(now) : before.decidedAt();
        Optional<Instant> acceptedAt = accepts ? Optional.of(acceptance) : before.acceptedAt();
        CaseFacts facts = seen.facts().after(change, change.actor(), Registers.date(now));
        Standing standing = new Standing(facts, calendar);
        DueDates dates = DueDates.of(seen.definition(), calendar, standing);
        Dues dues = dues(dates, change, now, acceptedAt);
        return new CaseHead(
                before.number(),
                before.seq() + change.events().size(),
                change.to(),
                before.matter(),
                before.department(),
                before.definition(),
                before.hall(),
                before.hallScope(),
                scope,
                before.channel(),
                before.receivedAt(),
                acceptedAt,
                decidedAt,
                now,
                dues,
                Waiting.of(facts),
                dates.next(change.to(), dues, decidedAt),
                change.to() == CaseState.ACCEPTED ? standing.holder() : Optional.empty(),
                lights(dates, change.to(), dues, complete(change, now), acceptedAt),
                new Lapse(facts, calendar).awaitedUntil());
    }

    /** Only what the authority owes has a light: a result that is not collected never turns red (T15). */
    private Thresholds lights(DueDates dates, CaseState to, Dues dues, Instant complete, Optional<Instant> acceptedAt) {
        return switch (to) {
            case RECEIVED -> answered(dates, dues, Registers.date(complete));
            case ACCEPTED -> dates.lights(dues, from(dates, acceptedAt.orElse(complete)));
            default -> Thresholds.NONE;
        };
    }

    static Thresholds answered(DueDates dates, Dues dues, LocalDate complete) {
        return dues.answerBy().map(day -> dates.lights(complete, day)).orElse(Thresholds.NONE);
    }

    private LocalDate from(DueDates dates, Instant acceptedAt) {
        return dates.from(received(), Registers.date(complete(seen)), Registers.date(acceptedAt));
    }

    /** Completed papers start a new acceptance period (T2); nothing else does. */
    private Instant complete(Change change, Instant now) {
        boolean supplies =
                change.events().stream().anyMatch(event -> event.type() == CaseEventType.CORRECTION_SUPPLIED);
        return supplies ? now : complete(seen);
    }

    private Dues dues(DueDates dates, Change change, Instant now, Optional<Instant> acceptedAt) {
        return switch (change.to()) {
            case ACCEPTED ->
                dates.accepted(received(), Registers.date(complete(seen)), Registers.date(acceptedAt.orElse(now)));
            case RECEIVED -> dates.received(received(), Registers.date(complete(change, now)));
            case CORRECTION -> dates.correction(received());
            default -> seen.stored().head().dues();
        };
    }

    private LocalDate received() {
        return Registers.date(seen.stored().head().receivedAt());
    }
}
