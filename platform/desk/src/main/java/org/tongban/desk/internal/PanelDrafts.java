// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseFile;
import org.tongban.engine.clock.Deadline;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Lapse;
import org.tongban.engine.life.Parcels;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.engine.life.Standing;
import org.tongban.engine.life.StepPlan;
import org.tongban.matter.Step;

/** What stands in the fields of the acts before anybody has typed. */
final class PanelDrafts {
    private final Office office;
    private final CaseFile file;
    private final CaseFacts facts;

    PanelDrafts(Office office, CaseFile file, CaseFacts facts) {
        this.office = office;
        this.file = file;
        this.facts = facts;
    }

    /** Words by field, for each act that has any. */
    Map<Verb, Map<String, String>> all() {
        Map<Verb, Map<String, String>> drafts = new EnumMap<>(Verb.class);
        drafts.put(
                Verb.CORRECT,
                Map.of(
                        "until",
                        Deadline.of(Standing.USUAL_CORRECTION, office.today(), office.calendar())
                                .day()
                                .toString()));
        drafts.put(Verb.DISPATCH, recipient());
        new Parcels(facts.history())
                .last()
                .ifPresent(parcel -> drafts.put(Verb.PARCEL, Map.of("parcel", parcel.number())));
        hearing().ifPresent(told -> drafts.put(Verb.CHANGE, told));
        Lapse.draft(facts)
                .ifPresent(draft -> drafts.put(
                        Verb.TERMINATE, Map.of("ground", draft.ground().name(), "reason", draft.reason())));
        return drafts;
    }

    /** What the notice of the hearing says now: only what changes is typed. */
    private Optional<Map<String, String>> hearing() {
        StepPlan plan = new StepPlan(facts);
        return plan.open().stream()
                .filter(step -> step.kind() == Step.Kind.HEARING)
                .flatMap(step -> plan.started(step).stream())
                .findFirst()
                .map(notice -> Map.of(
                        "until", notice.payload().getOrDefault(PayloadKeys.UNTIL, ""),
                        "words", notice.payload().getOrDefault(PayloadKeys.WORDS, "")));
    }

    /** Who applied and under which number: what the application says is not asked again. */
    private Map<String, String> recipient() {
        Map<String, String> draft = new LinkedHashMap<>();
        file.definition()
                .matter()
                .form()
                .prefill()
                .forEach((field, fact) -> file.answers().text(field).ifPresent(answer -> {
                    if (fact.endsWith(".name")) {
                        draft.putIfAbsent("recipient", answer);
                    } else if (fact.endsWith(".phone")) {
                        draft.putIfAbsent("phone", answer);
                    }
                }));
        return draft;
    }
}
