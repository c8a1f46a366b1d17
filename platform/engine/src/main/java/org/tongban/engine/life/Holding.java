// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.cases.Holders;

/** What the history of a case says about who has it in hand: one officer in each department, side by side. */
public final class Holding {
    private final CaseFacts facts;

    /**
     * Of one case.
     *
     * @param facts about it
     */
    public Holding(CaseFacts facts) {
        this.facts = facts;
    }

    /**
     * Who has claimed the case, or got it from a colleague. Whoever has done all that a department has to do gives it up:
     * what follows is somebody else's.
     *
     * @return the officers by department; none while it lies in the common inbox
     */
    public Holders holders() {
        Map<String, String> held = new LinkedHashMap<>();
        for (int i = 0; i < facts.history().size(); i++) {
            Past past = facts.history().get(i);
            switch (past.type()) {
                case CLAIMED, ASSIGNED -> hand(past, held);
                case STEP_COMPLETED -> giveUp(i, held);
                case GRANTED, REFUSED, FORWARDED -> held.clear();
                default -> {}
            }
        }
        return new Holders(held);
    }

    private void hand(Past past, Map<String, String> held) {
        String number = past.payload().getOrDefault(PayloadKeys.ASSIGNEE, "");
        String said = past.payload().getOrDefault(PayloadKeys.DEPARTMENTS, "");
        Collection<String> departments = said.isEmpty() ? facts.departments() : List.of(said.split(",", -1));
        departments.forEach(department -> held.put(department, number));
        held.values().removeIf(String::isEmpty);
    }

    private void giveUp(int event, Map<String, String> held) {
        StepPlan plan = new StepPlan(facts);
        String department = plan.find(facts.history().get(event).payload().getOrDefault(PayloadKeys.STEP, ""))
                .map(facts::department)
                .orElse("");
        if (held.containsKey(department) && !facts.oneSitting() && examined(event, department)) {
            held.remove(department);
        }
    }

    private boolean examined(int event, String department) {
        return new StepPlan(facts.until(event))
                .outstanding().stream().map(facts::department).noneMatch(department::equals);
    }
}
