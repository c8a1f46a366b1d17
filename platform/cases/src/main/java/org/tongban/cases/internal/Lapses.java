// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaAwaited;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Lapse;

/** Brings cases in which something has not come in time to an officer, with the draft of a termination. */
@Component(service = Lapses.class)
public final class Lapses {
    private static final Logger LOG = LoggerFactory.getLogger(Lapses.class);
    private static final int PAGE = 200;

    private final Access access;
    private final JpaCaseStore store;
    private final JpaAwaited awaited;
    private final Registers registers;

    /**
     * Over the stores.
     *
     * @param access opens cases
     * @param store writes
     * @param awaited finds cases beyond a date
     * @param registers tell time and working days
     */
    @Activate
    public Lapses(
            @Reference Access access,
            @Reference JpaCaseStore store,
            @Reference JpaAwaited awaited,
            @Reference Registers registers) {
        this.access = access;
        this.store = store;
        this.awaited = awaited;
        this.registers = registers;
    }

    /** Goes through all cases in which a date has passed. */
    void run() {
        String after = "";
        while (true) {
            List<CaseNumber> page = awaited.before(registers.today(), after, PAGE);
            page.forEach(this::look);
            if (page.size() < PAGE) {
                return;
            }
            after = page.get(PAGE - 1).value();
        }
    }

    private void look(CaseNumber number) {
        access.any(number)
                .ifPresent(seen -> new Lapse(seen.facts(), registers.calendar())
                        .decide(registers.today())
                        .ifPresent(change -> write(seen, change)));
    }

    /** Whoever acts in the same moment is first; the next round looks again. */
    private void write(Access.Seen seen, Change change) {
        Instant now = registers.now();
        Entry.Advance advance = new Entry.Advance(
                seen.stored().head(),
                new Heads(seen, registers.calendar())
                        .after(change, now, now, seen.stored().head().scope()),
                change.actor().ref(),
                now,
                change.events(),
                List.of(),
                Optional.empty(),
                seen.last());
        store.append(List.of(advance));
        LOG.info(
                "case {} {}",
                seen.stored().head().number(),
                change.events().get(0).type());
    }
}
