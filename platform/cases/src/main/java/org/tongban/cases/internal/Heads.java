// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Dues;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.ScopePath;
import org.tongban.hall.WorkCalendar;

/** Where a case stands after a change, with its dates. */
final class Heads {
    private final Access.Seen seen;
    private final DueDates dates;

    Heads(Access.Seen seen, WorkCalendar calendar) {
        this.seen = seen;
        this.dates = new DueDates(seen.definition(), calendar);
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
        boolean decides = change.to() == CaseState.GRANTED || change.to() == CaseState.REFUSED;
        boolean accepts = before.acceptedAt().isEmpty() && change.to() == CaseState.ACCEPTED;
        Optional<Instant> decidedAt = decides ? Optional.of(now) : before.decidedAt();
        Dues dues = accepts ? accepted(acceptance) : dues(change.to(), now);
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
                accepts ? Optional.of(acceptance) : before.acceptedAt(),
                decidedAt,
                now,
                dues,
                Waiting.of(seen.facts().after(change, change.actor())),
                dates.next(change.to(), dues, decidedAt));
    }

    private Dues accepted(Instant acceptance) {
        return dates.accepted(received(), Registers.date(complete(seen)), Registers.date(acceptance));
    }

    private Dues dues(CaseState to, Instant now) {
        return switch (to) {
            // Completed papers start a new acceptance period (T2).
            case RECEIVED -> dates.received(received(), Registers.date(now));
            case CORRECTION -> dates.correction(received());
            default -> seen.stored().head().dues();
        };
    }

    private LocalDate received() {
        return Registers.date(seen.stored().head().receivedAt());
    }
}
