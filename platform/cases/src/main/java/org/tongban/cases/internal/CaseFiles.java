// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.cases.Light;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.StoredCase;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.life.Actor;
import org.tongban.engine.life.OneTimeNotice;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.engine.life.StepPlan;
import org.tongban.matter.Implementation;
import org.tongban.matter.Step;

/** Puts a case file together for an authorised reader. */
final class CaseFiles {
    private CaseFiles() {}

    static CaseFile of(Access.Seen seen) {
        StoredCase stored = seen.stored();
        CaseHead head = stored.head();
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
                clock(head),
                stored.content().answers(),
                stored.materials(),
                shortcomings(seen),
                List.of(),
                steps(seen),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                stored.events().stream().map(CaseFiles::event).toList());
    }

    static CaseClock clock(CaseHead head) {
        return new CaseClock(
                head.dues().answerBy(),
                head.dues().promised(),
                head.dues().statutory(),
                Optional.empty(),
                head.dues().provisional(),
                false,
                List.of(),
                Light.NONE);
    }

    private static List<CaseStep> steps(Access.Seen seen) {
        StepPlan plan = new StepPlan(seen.facts());
        List<Step> open = plan.open();
        return seen.facts().steps().stream()
                .map(step -> new CaseStep(
                        step,
                        open.contains(step)
                                ? CaseStep.Status.OPEN
                                : plan.done(step) ? CaseStep.Status.DONE : CaseStep.Status.COMING,
                        plan.signatures(step).size(),
                        Optional.empty(),
                        Optional.empty(),
                        Light.NONE))
                .toList();
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
