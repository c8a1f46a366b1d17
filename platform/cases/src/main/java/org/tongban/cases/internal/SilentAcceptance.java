// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseState;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaUnanswered;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.engine.clock.Deadline;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Silence;
import org.tongban.matter.Matter;

/** Accepts what the authority has left without an answer, where the law says so; everywhere else it raises an alarm. */
@Component(service = SilentAcceptance.class)
public final class SilentAcceptance {
    private static final Logger LOG = LoggerFactory.getLogger(SilentAcceptance.class);
    private static final int PAGE = 200;

    private final Access access;
    private final Definitions definitions;
    private final JpaCaseStore store;
    private final JpaUnanswered unanswered;
    private final Registers registers;
    private final AtomicLong alarms = new AtomicLong();

    /**
     * Over the stores.
     *
     * @param access opens cases
     * @param definitions know what silence means
     * @param store writes
     * @param unanswered finds cases beyond their answer date
     * @param registers tell time and working days
     */
    @Activate
    public SilentAcceptance(
            @Reference Access access,
            @Reference Definitions definitions,
            @Reference JpaCaseStore store,
            @Reference JpaUnanswered unanswered,
            @Reference Registers registers) {
        this.access = access;
        this.definitions = definitions;
        this.store = store;
        this.unanswered = unanswered;
        this.registers = registers;
    }

    /** Goes through all cases beyond their answer date. */
    void run() {
        long late = 0;
        String after = "";
        while (true) {
            List<CaseHead> page = unanswered.before(registers.today(), after, PAGE);
            for (CaseHead head : page) {
                boolean deemed = accepts(head) && settle(access.open(head.number()));
                late += deemed ? 0 : 1;
            }
            if (page.size() < PAGE) {
                break;
            }
            after = page.get(PAGE - 1).number().value();
        }
        if (alarms.getAndSet(late) != late && late > 0) {
            LOG.warn("{} cases wait for an answer beyond their limit", late);
        }
    }

    private boolean accepts(CaseHead head) {
        return definitions.open(head.definition()).matter().acceptance().onSilence()
                == Matter.AcceptanceRule.OnSilence.DEEMED_ACCEPTED;
    }

    /** Settles one case; true when the law has accepted it now. */
    boolean settle(Access.Seen seen) {
        return accepted(seen)
                .filter(accepted -> write(seen, accepted, Heads.complete(seen)))
                .isPresent();
    }

    /** Tells whether the law accepts a case now. */
    boolean due(Access.Seen seen) {
        return accepted(seen).isPresent();
    }

    private Optional<Change> accepted(Access.Seen seen) {
        if (seen.facts().state() != CaseState.RECEIVED) {
            return Optional.empty();
        }
        Instant complete = Heads.complete(seen);
        LocalDate asOf = Registers.date(complete);
        Deadline answer = new DueDates(seen.definition(), registers.calendar()).answer(complete);
        // Before the holidays are published nobody knows the last day: nothing is settled by a guess.
        return answer.provisional()
                ? Optional.empty()
                : Silence.decide(seen.facts(), asOf, answer.day(), registers.today());
    }

    private boolean write(Access.Seen seen, Change change, Instant complete) {
        Instant now = registers.now();
        CaseHead before = seen.stored().head();
        Entry.Advance advance = new Entry.Advance(
                before,
                new Heads(seen, registers.calendar()).after(change, now, complete, before.scope()),
                change.actor().ref(),
                now,
                change.events(),
                List.of(),
                Optional.empty(),
                seen.last());
        boolean written = store.append(List.of(advance)).get(0) instanceof Outcome.Appended;
        if (written) {
            LOG.warn("case {} accepted by law: no answer until its last day", before.number());
        }
        return written;
    }
}
