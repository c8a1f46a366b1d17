// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseState;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.StoredCase;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.life.Actor;
import org.tongban.engine.life.OneTimeNotice;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Implementation;

/** Puts a case file together for an authorised reader. */
final class CaseFiles {
    private CaseFiles() {}

    static CaseFile of(Access.Seen seen, Registers registers) {
        StoredCase stored = seen.stored();
        CaseHead head = stored.head();
        Clocks clocks = new Clocks(head, seen.definition(), seen.facts(), registers);
        return new CaseFile(
                head.number(),
                head.seq(),
                head.state(),
                seen.definition(),
                stored.applicants(),
                stored.content().applicantName(),
                head.hall(),
                seen.definition().implementation().map(Implementation::body).orElse(""),
                head.scope(),
                head.channel(),
                head.receivedAt(),
                head.acceptedAt(),
                head.decidedAt(),
                clocks.clock(),
                stored.content().answers(),
                stored.materials(),
                shortcomings(seen),
                clocks.deferred(),
                clocks.steps(),
                head.holders(),
                Documents.of(seen),
                stored.events().stream().map(CaseFiles::event).toList());
    }

    private static List<Shortcoming> shortcomings(Access.Seen seen) {
        return seen.facts().state() == CaseState.CORRECTION
                ? OneTimeNotice.last(seen.facts().history())
                : List.of();
    }

    private static CaseEvent event(StoredEvent event) {
        return new CaseEvent(event.seq(), event.type(), event.at(), actor(event), event.payload());
    }

    /** Who it was, as the public may read it. */
    static String actor(StoredEvent event) {
        return Actor.label(event.actor(), event.payload().getOrDefault(PayloadKeys.OFFICE, ""));
    }
}
