// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.paper.Field;
import org.tongban.engine.paper.PlainCondition;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Matter;

/** Draws a form for the clerk: everything on one page, dense. */
final class FormFields {
    private static final int ONE_LINE = 100;

    private final Office office;
    private final FormDefinition form;
    private final FormDefinition asked;
    private final Answers answers;
    private final Map<String, FieldView.PlaceView> places;
    private final List<FieldError> errors;

    FormFields(
            Office office,
            Matter matter,
            Answers answers,
            Map<String, FieldView.PlaceView> places,
            List<FieldError> errors) {
        this.office = office;
        this.form = matter.form();
        this.asked = office.matters().form(matter, answers);
        this.answers = answers;
        this.places = places;
        this.errors = errors;
    }

    List<IntakeView.FormPart> parts() {
        Map<String, Field> fields = Field.of(form);
        return form.steps().stream()
                .map(step -> new IntakeView.FormPart(
                        step.title(),
                        step.fields().stream()
                                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                                .map(this::view)
                                .toList()))
                .toList();
    }

    private FieldView view(Field field) {
        FieldView.Kind kind = kind(field);
        List<?> demanded = asked.schema().get("required") instanceof List<?> names ? names : List.of();
        return new FieldView(
                field.name(),
                kind,
                field.label(),
                hint(field),
                field.required() || demanded.contains(field.name()),
                answers.texts(field.name()),
                options(field),
                errors.stream()
                        .filter(error -> error.field().equals(field.name()))
                        .map(FieldError::message)
                        .findFirst(),
                kind == FieldView.Kind.PLACE ? Optional.of(place(field.name())) : Optional.empty(),
                most(field),
                asked.asks(field.name()),
                field.when().flatMap(PlainCondition::of));
    }

    private static FieldView.Kind kind(Field field) {
        if (field.format().equals("division")) {
            return FieldView.Kind.PLACE;
        }
        return switch (field.type()) {
            case SEVERAL -> FieldView.Kind.CHECKS;
            case YES_NO -> FieldView.Kind.SELECT;
            case TEXT, INTEGER, NUMBER ->
                !field.choices().isEmpty()
                        ? FieldView.Kind.SELECT
                        : most(field) > ONE_LINE ? FieldView.Kind.AREA : FieldView.Kind.TEXT;
        };
    }

    private static List<Option> options(Field field) {
        return field.type() == Field.Type.YES_NO
                ? List.of(new Option("true", "是"), new Option("false", "否"))
                : field.choices().stream()
                        .map(choice -> new Option(choice.value().toString(), choice.title()))
                        .toList();
    }

    private static int most(Field field) {
        return field.rules().get("maxLength") instanceof Number number ? number.intValue() : 0;
    }

    private static String hint(Field field) {
        if (!field.hint().isEmpty()) {
            return field.hint();
        }
        return switch (field.format()) {
            case "date" -> "例如 2026-12-01";
            case "division" -> "输村或社区的名字，例如 青竹苑";
            default -> "";
        };
    }

    private FieldView.PlaceView place(String name) {
        String code = answers.text(name).orElse("");
        return places.getOrDefault(
                name, new FieldView.PlaceView(code.isEmpty() ? "" : office.place(code), code, List.of()));
    }
}
