// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.OpenCase;
import org.tongban.cases.internal.store.Redated;
import org.tongban.engine.life.Actor;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Past;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.Step;

/**
 * The dates that a calendar gives a case. Other dates, or provisional ones that have become firm, are an event of the case;
 * when only the hours of its lights move, nothing has happened to it.
 */
final class NewDates {
    private final Definitions definitions;
    private final Registers registers;
    private final Instant now;
    private final String calendar;
    private final String reason;

    /**
     * By the calendar of today.
     *
     * @param now when
     * @param calendar its name, for the event
     * @param reason why dates are computed again, in words
     */
    NewDates(Definitions definitions, Registers registers, Instant now, String calendar, String reason) {
        this.definitions = definitions;
        this.registers = registers;
        this.now = now;
        this.calendar = calendar;
        this.reason = reason;
    }

    /** Empty when the calendar leaves the case as it is. */
    Optional<Redated> of(OpenCase open) {
        if (open.events().isEmpty()) {
            return Optional.empty(); // the audit names it
        }
        CaseHead before = open.head();
        MatterDefinition definition = definitions.open(before.definition());
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PayloadKeys.DUES_BEFORE, before.dues().text());
        said.put(PayloadKeys.CALENDAR, calendar);
        said.put(PayloadKeys.REASON, reason);
        Change.NewEvent event = new Change.NewEvent(CaseEventType.DEADLINE_RECOMPUTED, said);
        Change change = new Change(Actor.SYSTEM, before.state(), List.of(event), List.of());
        CaseHead after = new Heads(
                        before,
                        Heads.complete(before, open.events()),
                        definition,
                        facts(open, before, definition.matter()),
                        registers.calendar())
                .after(change, now, now, before.scope());
        if (!after.dues().equals(before.dues())) {
            return Optional.of(new Redated(open, after, Optional.of(advance(open, after, change))));
        }
        boolean same = after.lights().equals(before.lights())
                && after.due().equals(before.due())
                && after.step().equals(before.step());
        return same ? Optional.empty() : Optional.of(new Redated(open, quiet(before, after), Optional.empty()));
    }

    private CaseFacts facts(OpenCase open, CaseHead head, Matter matter) {
        return new CaseFacts(
                head.state(),
                matter,
                steps(open, matter),
                Set.of(),
                head.hallScope(),
                head.scope(),
                open.events().stream()
                        .map(event ->
                                new Past(event.type(), event.actor(), event.payload(), Registers.local(event.at())))
                        .toList(),
                Map.of());
    }

    /** The answers are opened only where a step depends on them. */
    private List<Step> steps(OpenCase open, Matter matter) {
        boolean conditional =
                matter.steps().stream().anyMatch(step -> step.when().isPresent());
        return conditional ? registers.matters().steps(matter, open.answers()) : matter.steps();
    }

    private Entry.Advance advance(OpenCase open, CaseHead after, Change change) {
        return new Entry.Advance(
                open.head(),
                after,
                change.actor().ref(),
                now,
                change.events(),
                List.of(),
                Optional.empty(),
                open.last());
    }

    /** As it was, but for the dates that no event speaks of. */
    private static CaseHead quiet(CaseHead before, CaseHead after) {
        return new CaseHead(
                before.number(),
                before.seq(),
                before.state(),
                before.matter(),
                before.department(),
                before.definition(),
                before.hall(),
                before.hallScope(),
                before.scope(),
                before.channel(),
                before.receivedAt(),
                before.acceptedAt(),
                before.decidedAt(),
                before.movedAt(),
                before.dues(),
                before.waiting(),
                after.due(),
                before.holders(),
                after.lights(),
                before.awaitedUntil(),
                after.step());
    }
}
