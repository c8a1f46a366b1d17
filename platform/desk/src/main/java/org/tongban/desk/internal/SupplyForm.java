// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Matter;

/** What the counter asks for when papers and answers are completed: what the open notice names, and what follows from it. */
final class SupplyForm {
    private final Office office;
    private final CaseFile file;
    private final Matter matter;
    private final CaseNames names;
    private final List<FieldError> errors;
    private final Typed typed;

    SupplyForm(Office office, CaseFile file, List<FieldError> errors, Typed typed) {
        this.office = office;
        this.file = file;
        this.matter = file.definition().matter();
        this.names = new CaseNames(matter);
        this.errors = typed.act().equals(Verb.SUPPLY.key()) ? errors : List.of();
        this.typed = typed;
    }

    /** Papers; a corrected answer may have called for one more. */
    List<Option> papers() {
        List<Option> papers = new ArrayList<>();
        file.shortcomings().stream()
                .filter(shortcoming -> paper(shortcoming.material()))
                .forEach(shortcoming -> papers.add(option(shortcoming)));
        errors.stream()
                .map(error -> new Shortcoming(error.field(), error.message()))
                .filter(more -> paper(more.material())
                        && papers.stream().noneMatch(known -> known.value().equals(more.material())))
                .forEach(more -> papers.add(option(more)));
        return List.copyOf(papers);
    }

    private Option option(Shortcoming shortcoming) {
        return new Option(shortcoming.material(), names.of(shortcoming.material()) + "：" + shortcoming.problem());
    }

    private boolean paper(String code) {
        return matter.materials().stream().anyMatch(material -> material.code().equals(code));
    }

    /** Fields, with what stands in the form or was typed just now. */
    List<PanelView.Corrected> fields() {
        boolean again = typed.act().equals(Verb.SUPPLY.key());
        FormInput input = new FormInput(office, matter, again ? typed.values() : Map.of());
        List<Shortcoming> asked = asked(again ? office.matters().parse(matter, input.raw()) : Answers.EMPTY);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Object> shown = new LinkedHashMap<>(file.answers().values());
        if (again) {
            asked.forEach(one -> shown.put(one.material(), input.raw().getOrDefault(one.material(), List.of())));
        }
        List<FieldView> views = new FormFields(office, matter, new Answers(shown).filled(), input.places(), errors)
                .parts().stream().flatMap(part -> part.fields().stream()).toList();
        return asked.stream()
                .flatMap(one -> views.stream()
                        .filter(view -> view.name().equals(one.material()))
                        .map(view -> new PanelView.Corrected(one.problem(), view)))
                .toList();
    }

    /** What the notice names, and what the answers to that call for. */
    private List<Shortcoming> asked(Answers answers) {
        List<String> named = Supplied.fields(file);
        List<Shortcoming> asked = new ArrayList<>(file.shortcomings().stream()
                .filter(shortcoming -> named.contains(shortcoming.material()))
                .toList());
        Supplied.called(office, file, answers).forEach(field -> asked.add(new Shortcoming(field, "上面改了以后，这一栏也要填。")));
        return asked;
    }
}
