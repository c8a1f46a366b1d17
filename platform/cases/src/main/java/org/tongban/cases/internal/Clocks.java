// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseStep;
import org.tongban.cases.Deferral;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.StepClock;
import org.tongban.engine.clock.Thresholds;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Standing;
import org.tongban.engine.life.StepPlan;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.Step;

/** The dates of a case as people read them: of the whole, of its steps, of the papers that come later. */
final class Clocks {
    private final CaseHead head;
    private final MatterDefinition definition;
    private final CaseFacts facts;
    private final Registers registers;
    private final Standing standing;
    private final DueDates dates;

    Clocks(CaseHead head, MatterDefinition definition, CaseFacts facts, Registers registers) {
        this.head = head;
        this.definition = definition;
        this.facts = facts;
        this.registers = registers;
        this.standing = new Standing(facts, registers.calendar());
        this.dates = new DueDates(definition, registers.calendar());
    }

    CaseClock clock() {
        return new CaseClock(
                head.dues().answerBy(),
                head.dues().promised(),
                head.dues().statutory(),
                head.decidedAt()
                        .filter(at -> !head.state().ended())
                        .map(Registers::date)
                        .flatMap(dates::handOutBy),
                head.dues().provisional(),
                standing.extended(),
                standing.pauses(),
                head.lights().at(registers.now()));
    }

    List<CaseStep> steps() {
        StepPlan plan = new StepPlan(facts);
        StepLimits limits = new StepLimits(definition, registers.calendar(), facts);
        return facts.steps().stream().map(step -> step(plan, limits, step)).toList();
    }

    private CaseStep step(StepPlan plan, StepLimits limits, Step step) {
        CaseStep.Status status = plan.status(step);
        Optional<StepClock> due = limits.of(step).filter(clock -> status != CaseStep.Status.DONE);
        return new CaseStep(
                step,
                status,
                plan.signatures(step).size(),
                plan.told(step),
                due.map(StepClock::day),
                due.map(StepClock::lights).orElse(Thresholds.NONE).at(registers.now()));
    }

    List<Deferral> deferred() {
        return standing.deferrals();
    }
}
