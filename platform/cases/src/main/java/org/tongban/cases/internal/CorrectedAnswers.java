// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.internal.store.AnswersDigest;
import org.tongban.cases.internal.store.CaseContent;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.hall.ScopePath;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;

/** The form after a correction: the named fields are new, everything else is as it was filed. */
final class CorrectedAnswers {
    private final Access.Seen seen;
    private final Registers registers;
    private final Answers before;
    private final Answers corrected;
    private final Answers merged;
    private final List<FieldError> errors = new ArrayList<>();
    private ScopePath scope;

    /**
     * Puts them together and looks at them.
     *
     * @param supplied papers that come with the correction
     */
    CorrectedAnswers(Access.Seen seen, Registers registers, Answers corrected, List<CaseMaterial> supplied) {
        this.seen = seen;
        this.registers = registers;
        this.before = seen.stored().content().answers();
        this.corrected = corrected;
        this.scope = seen.stored().head().scope();
        this.merged = changes() ? merged() : before;
        if (changes()) {
            check();
            if (errors.isEmpty()) {
                place();
                papers(supplied);
            }
        }
    }

    private Answers merged() {
        Map<String, Object> values = new LinkedHashMap<>(before.values());
        values.putAll(corrected.values());
        Answers all = new Answers(values).filled();
        return registers.matters().form(matter(), all).own(all);
    }

    boolean changes() {
        return !corrected.values().isEmpty();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    Optional<CaseContent> content() {
        return changes()
                ? Optional.of(new CaseContent(merged, seen.stored().content().applicantName()))
                : Optional.empty();
    }

    /** Where the corrected place lies; the body stays the same. */
    ScopePath scope() {
        return scope;
    }

    /** What was changed, as the event keeps it: what stood there before is not lost. */
    Change record(Change change) {
        if (!changes()) {
            return change;
        }
        List<Change.NewEvent> events = change.events().stream()
                .map(event -> new Change.NewEvent(event.type(), said(event.payload())))
                .toList();
        return new Change(change.actor(), change.to(), events, change.files());
    }

    private Map<String, String> said(Map<String, String> payload) {
        Map<String, String> said = new LinkedHashMap<>(payload);
        for (String field : corrected.values().keySet()) {
            said.put(PayloadKeys.BEFORE + field, String.join("、", before.texts(field)));
        }
        said.put(PayloadKeys.CORRECTED, String.join(",", corrected.values().keySet()));
        said.put(PayloadKeys.ANSWERS, AnswersDigest.of(merged));
        said.put(PayloadKeys.SCOPE, scope.value());
        return said;
    }

    /** What was wrong before in a field that nobody asked about, such as a date that has passed, is not held against it. */
    private void check() {
        MatterRegistry matters = registers.matters();
        List<FieldError> known = matters.check(matter(), before);
        matters.check(matter(), merged).stream()
                .filter(error -> corrected.values().containsKey(error.field()) || !known.contains(error))
                .forEach(errors::add);
    }

    private void place() {
        matter().competence().field().filter(corrected.values()::containsKey).ifPresent(field -> {
            Competence competence =
                    new Competence(registers.halls(), registers.matters().snapshot());
            Optional<Hall> now = merged.text(field).flatMap(competence::hall);
            String area = seen.definition()
                    .implementation()
                    .map(local -> local.area())
                    .orElse("");
            if (now.filter(hall -> hall.area().equals(area)).isPresent()) {
                scope = now.get().scope();
            } else {
                errors.add(new FieldError(field, "改成这里以后，这件事不归原来的部门办。请撤回这份申请，再向那里的大厅申请。"));
            }
        });
    }

    /** A corrected answer may call for a paper that was not needed before. */
    private void papers(List<CaseMaterial> supplied) {
        MatterRegistry matters = registers.matters();
        Set<String> there = Stream.concat(seen.stored().materials().stream(), supplied.stream())
                .map(CaseMaterial::material)
                .collect(Collectors.toSet());
        Set<String> askedBefore =
                matters.materials(matter(), before).stream().map(Material::code).collect(Collectors.toSet());
        matters.materials(matter(), merged).stream()
                .filter(paper -> paper.required() && !paper.exempt())
                .filter(paper -> paper.source() != Material.Source.GENERATED_FROM_FORM)
                .filter(paper -> !there.contains(paper.code()) && !askedBefore.contains(paper.code()))
                .forEach(paper -> errors.add(new FieldError(paper.code(), "这样改以后还要交《" + paper.name() + "》。请一起上传。")));
    }

    private Matter matter() {
        return seen.definition().matter();
    }
}
