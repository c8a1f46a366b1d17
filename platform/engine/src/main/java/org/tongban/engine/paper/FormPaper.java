// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.paper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

/**
 * A form on paper: its pages with their rows, blank, as a sample or filled in.
 *
 * @param pages in order
 */
public record FormPaper(List<Page> pages) {
    /**
     * A page of the form.
     *
     * @param title its heading
     * @param rows its fields
     */
    public record Page(String title, List<Row> rows) {}

    /**
     * A row.
     *
     * @param field name of the field
     * @param label what is asked
     * @param hint how to fill it in, with the choices; empty when there is none
     * @param required whether it has to be answered
     * @param value what stands in it; empty on a blank form
     */
    public record Row(String field, String label, String hint, boolean required, String value) {}

    /**
     * The blank form (空表).
     *
     * @param form the form
     * @return rows without values
     */
    public static FormPaper blank(FormDefinition form) {
        return of(form, field -> "");
    }

    /**
     * The filled sample (样表), from the examples of the author.
     *
     * @param form the form
     * @return rows with sample values in words
     */
    public static FormPaper sample(FormDefinition form) {
        return of(
                form,
                field -> field.samples().isEmpty()
                        ? ""
                        : field.words(field.samples().get(0)));
    }

    /**
     * The form with somebody's answers.
     *
     * @param form the form
     * @param answers typed answers
     * @return rows with the answers in words, empty where nothing was answered
     */
    public static FormPaper filled(FormDefinition form, Answers answers) {
        return of(form, field -> {
            Object answer = answers.values().get(field.name());
            return answer == null ? "" : field.words(answer);
        });
    }

    private static FormPaper of(FormDefinition form, Function<Field, String> value) {
        Map<String, Field> fields = Field.of(form);
        return new FormPaper(form.steps().stream()
                .map(step -> new Page(
                        step.title(),
                        step.fields().stream()
                                .map(fields::get)
                                .filter(Objects::nonNull)
                                .map(field -> row(field, value.apply(field)))
                                .toList()))
                .toList());
    }

    private static Row row(Field field, String value) {
        String choices = field.choices().isEmpty()
                ? field.type() == Field.Type.YES_NO ? "□ 是  □ 否" : ""
                : "□ "
                        + String.join(
                                "  □ ",
                                field.choices().stream()
                                        .map(Field.Choice::title)
                                        .toList());
        String hint = String.join(
                "；",
                Stream.of(field.hint(), choices).filter(part -> !part.isEmpty()).toList());
        return new Row(field.name(), field.label(), hint, field.required(), value);
    }
}
