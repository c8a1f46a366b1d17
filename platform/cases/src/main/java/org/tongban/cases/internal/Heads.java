// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.Holders;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Dues;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.clock.Thresholds;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Holding;
import org.tongban.engine.life.Lapse;
import org.tongban.engine.life.Standing;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.ScopePath;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.MatterDefinition;

/** Where a case stands after a change, with its dates. */
final class Heads {
    private final CaseHead before;
    private final Instant complete;
    private final MatterDefinition definition;
    private final CaseFacts facts;
    private final WorkCalendar calendar;

    Heads(Access.Seen seen, WorkCalendar calendar) {
        this(seen.stored().head(), complete(seen), seen.definition(), seen.facts(), calendar);
    }

    /**
     * Of a case.
     *
     * @param before where it stands
     * @param complete when its papers came in, or were completed
     */
    Heads(CaseHead before, Instant complete, MatterDefinition definition, CaseFacts facts, WorkCalendar calendar) {
        this.before = before;
        this.complete = complete;
        this.definition = definition;
        this.facts = facts;
        this.calendar = calendar;
    }

    /** When the papers came in, or were completed: from then on an answer is owed. */
    static Instant complete(Access.Seen seen) {
        return complete(seen.stored().head(), seen.stored().events());
    }

    static Instant complete(CaseHead head, List<StoredEvent> events) {
        return events.stream()
                .filter(event -> event.type() == CaseEventType.CORRECTION_SUPPLIED)
                .reduce((earlier, later) -> later)
                .map(StoredEvent::at)
                .orElse(head.receivedAt());
    }

    /**
     * The new head.
     *
     * @param acceptance the moment from which an acceptance counts; usually now
     * @param scope competent place from now on
     */
    CaseHead after(Change change, Instant now, Instant acceptance, ScopePath scope) {
        boolean accepts = before.acceptedAt().isEmpty() && writes(change, CaseEventType.ACCEPTED);
        Optional<Instant> acceptedAt = accepts ? Optional.of(acceptance) : before.acceptedAt();
        boolean decides = writes(change, CaseEventType.GRANTED) || writes(change, CaseEventType.REFUSED);
        Optional<Instant> decidedAt = decides ? Optional.of(now) : before.decidedAt();
        CaseFacts after = facts.after(change, change.actor(), Registers.local(now));
        Standing standing = new Standing(after, calendar);
        DueDates dates = DueDates.of(definition, calendar, standing);
        // Completed papers start a new acceptance period (T2).
        Instant completed = writes(change, CaseEventType.CORRECTION_SUPPLIED) ? now : complete;
        Dues dues = dues(dates, change.to(), completed, acceptedAt.orElse(now));
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
                Waiting.of(after),
                dates.next(change.to(), dues, decidedAt),
                change.to() == CaseState.ACCEPTED ? new Holding(after).holders() : Holders.NONE,
                lights(dates, change.to(), dues, completed, acceptedAt.orElse(now)),
                new Lapse(after, calendar).awaitedUntil(),
                new StepLimits(definition, calendar, after).open());
    }

    private static boolean writes(Change change, CaseEventType type) {
        return change.events().stream().anyMatch(event -> event.type() == type);
    }

    /** Only what the authority owes has a light: a result that is not collected never turns red (T15). */
    private Thresholds lights(DueDates dates, CaseState to, Dues dues, Instant completed, Instant accepted) {
        return switch (to) {
            case RECEIVED -> dates.answered(dues, completed);
            case ACCEPTED -> dates.lights(dues, dates.from(before.receivedAt(), completed, accepted));
            default -> Thresholds.NONE;
        };
    }

    private Dues dues(DueDates dates, CaseState to, Instant completed, Instant accepted) {
        return switch (to) {
            case ACCEPTED -> dates.accepted(before.receivedAt(), completed, accepted);
            case RECEIVED -> dates.received(before.receivedAt(), completed);
            case CORRECTION -> dates.correction(before.receivedAt());
            default -> before.dues();
        };
    }
}
