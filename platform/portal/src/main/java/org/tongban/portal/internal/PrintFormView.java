// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;

/**
 * A blank form or a filled sample, made from the schema of the form and its examples.
 *
 * @param title of the form
 * @param matter name of the matter
 * @param href of its guide
 * @param sample true when it is filled with example values
 * @param groups of fields, as the online form has them
 */
public record PrintFormView(String title, String matter, String href, boolean sample, List<Group> groups) {
    /**
     * Fields under a heading.
     *
     * @param title of the page of the form
     * @param rows fields
     */
    public record Group(String title, List<Row> rows) {}

    /**
     * A field.
     *
     * @param label its label
     * @param required whether it has to be filled in
     * @param value example in words, or empty
     * @param choices to tick on paper, empty for free text
     */
    public record Row(String label, boolean required, String value, List<String> choices) {}

    /**
     * The form of a matter.
     *
     * @param matter the matter
     * @param sample whether to fill it
     * @param words puts examples into words
     * @return what the page shows
     */
    public static PrintFormView of(Matter matter, boolean sample, AnswerWords words) {
        String title = matter.materials().stream()
                .filter(material -> material.source() == Material.Source.GENERATED_FROM_FORM)
                .map(Material::name)
                .findFirst()
                .orElse(matter.name() + "申请表");
        return new PrintFormView(
                title,
                matter.name(),
                "/matters/" + matter.code(),
                sample,
                matter.form().steps().stream()
                        .map(step -> new Group(
                                step.title(),
                                step.fields().stream()
                                        .map(name -> row(matter.form(), name, sample, words))
                                        .toList()))
                        .toList());
    }

    private static Row row(FormDefinition form, String name, boolean sample, AnswerWords words) {
        SchemaField field = SchemaField.of(form, name);
        List<String> choices = field.type().equals("boolean")
                ? List.of("是", "否")
                : field.choices().stream().map(SchemaField.Choice::title).toList();
        return new Row(
                field.title(),
                field.required(),
                sample ? field.example().map(value -> words.of(field, value)).orElse("") : "",
                sample ? List.of() : choices);
    }
}
