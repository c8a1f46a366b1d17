// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseState;
import org.tongban.engine.life.StepPlan;
import org.tongban.matter.Step;

/** The way of a case as a strip: what is done, what is on, what is to come. */
final class Strip {
    private static final String DONE = "done";
    private static final String NOW = "now";
    private static final String COMING = "coming";

    private final CaseFile file;
    private final Possible possible;
    private final List<CaseView.Mark> marks = new ArrayList<>();

    Strip(CaseFile file, Possible possible) {
        this.file = file;
        this.possible = possible;
    }

    List<CaseView.Mark> marks() {
        CaseState state = file.state();
        mark("收件", DONE);
        if (state == CaseState.CORRECTION) {
            mark("补正", NOW);
        }
        mark("受理", file.acceptedAt().isPresent() ? DONE : state == CaseState.RECEIVED ? NOW : COMING);
        if (state.ended() && state != CaseState.CLOSED) {
            mark(state.label(), NOW);
            return marks;
        }
        steps();
        boolean refused = state == CaseState.REFUSED;
        if (!possible.facts().nothingToMake() && !refused) {
            mark("制证", state == CaseState.GRANTED ? NOW : ended(CaseState.ISSUED) ? DONE : COMING);
        }
        boolean waits = state == CaseState.ISSUED
                || refused
                || (state == CaseState.GRANTED && possible.facts().nothingToMake());
        mark("送达", waits ? NOW : state == CaseState.CLOSED ? DONE : COMING);
        return marks;
    }

    private void steps() {
        StepPlan plan = possible.plan();
        List<String> open = file.openSteps().stream().map(Step::code).toList();
        for (Step step : possible.facts().steps()) {
            boolean decision = step.kind() == Step.Kind.DECISION;
            boolean done = decision ? file.decidedAt().isPresent() : plan.done(step);
            mark(step.name(), done ? DONE : open.contains(step.code()) ? NOW : COMING);
        }
        if (plan.decision().isEmpty()) {
            boolean now =
                    file.state() == CaseState.ACCEPTED && plan.outstanding().isEmpty();
            mark("决定", file.decidedAt().isPresent() ? DONE : now ? NOW : COMING);
        }
    }

    private boolean ended(CaseState atLeast) {
        return file.state() == atLeast || file.state() == CaseState.CLOSED;
    }

    private void mark(String label, String phase) {
        marks.add(new CaseView.Mark(label, phase));
    }
}
