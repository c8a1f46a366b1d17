// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseStep;
import org.tongban.cases.Deferral;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.engine.clock.Deadline;
import org.tongban.engine.clock.Lights;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Past;
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

    Clocks(CaseHead head, MatterDefinition definition, CaseFacts facts, Registers registers) {
        this.head = head;
        this.definition = definition;
        this.facts = facts;
        this.registers = registers;
        this.standing = new Standing(facts, registers.calendar());
    }

    CaseClock clock() {
        return new CaseClock(
                head.dues().answerBy(),
                head.dues().promised(),
                head.dues().statutory(),
                head.decidedAt()
                        .filter(at -> !head.state().ended())
                        .map(Registers::date)
                        .flatMap(new DueDates(definition, registers.calendar())::handOutBy),
                head.dues().provisional(),
                standing.extended(),
                standing.pauses(),
                head.lights().at(registers.now()));
    }

    List<CaseStep> steps() {
        StepPlan plan = new StepPlan(facts);
        return facts.steps().stream().map(step -> step(plan, step)).toList();
    }

    private CaseStep step(StepPlan plan, Step step) {
        CaseStep.Status status = plan.status(step);
        Optional<LocalDate> since = plan.openSince(step).filter(day -> status != CaseStep.Status.DONE);
        Optional<Deadline> due =
                since.flatMap(day -> step.limit().map(limit -> Deadline.of(limit, day, registers.calendar())));
        return new CaseStep(
                step,
                status,
                plan.signatures(step).size(),
                plan.told(step),
                due.map(Deadline::day),
                due.map(deadline -> new Lights(registers.calendar())
                                .promised(since.orElseThrow(), deadline.day(), List.of())
                                .at(registers.now()))
                        .orElse(org.tongban.cases.Light.NONE));
    }

    /** 容缺: the time for a paper runs from acceptance; before it there is no date yet. */
    List<Deferral> deferred() {
        return facts.history().stream()
                .filter(past -> past.type() == CaseEventType.ACCEPTED)
                .map(Past::day)
                .findFirst()
                .map(this::deferredSince)
                .orElse(List.of());
    }

    private List<Deferral> deferredSince(LocalDate accepted) {
        Map<String, Boolean> papers = standing.deferred();
        return new Deferrals(definition.matter(), registers.calendar())
                .days(papers.keySet(), accepted).entrySet().stream()
                        .map(paper -> new Deferral(
                                paper.getKey(), paper.getValue(), papers.getOrDefault(paper.getKey(), false)))
                        .toList();
    }

    Optional<String> holder() {
        return head.holder();
    }
}
