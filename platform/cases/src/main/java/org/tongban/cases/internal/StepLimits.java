// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.internal.store.StepClock;
import org.tongban.cases.internal.store.StepDue;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.StepPlan;
import org.tongban.matter.Step;

/**
 * The limits of the steps of a case (DOMAIN 3.3: step limits separately). A step has its time from when it could be done;
 * while the clock of the case stands, that of its steps stands too, and an extension is for the steps that are open when it
 * is approved.
 */
final class StepLimits {
    private final DueDates dates;
    private final CaseFacts facts;
    private final StepPlan plan;

    StepLimits(DueDates dates, CaseFacts facts) {
        this.dates = dates;
        this.facts = facts;
        this.plan = new StepPlan(facts);
    }

    /** What the authority owes now. */
    StepDue open() {
        return new StepDue(
                plan.open().stream().flatMap(step -> of(step).stream()).toList());
    }

    /** Empty for a step that has no limit, or cannot be done yet, or stands still. */
    Optional<StepClock> of(Step step) {
        return step.limit()
                .flatMap(limit -> plan.openSince(step)
                        .flatMap(since -> dates.step(limit, since, extended(since))
                                .map(day -> new StepClock(
                                        step.code(),
                                        step.name(),
                                        step.department().orElse(facts.matter().department()),
                                        day,
                                        dates.step(since, day)))));
    }

    private boolean extended(LocalDateTime since) {
        return facts.history().stream()
                .anyMatch(past ->
                        past.type() == CaseEventType.EXTENDED && !past.at().isBefore(since));
    }
}
