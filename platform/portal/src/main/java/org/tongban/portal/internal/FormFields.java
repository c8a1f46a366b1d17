// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.matter.FormDefinition;

/** Draws the fields of a form out of its JSON schema. */
public final class FormFields {
    private static final int FEW = 5;
    private static final int ONE_LINE = 100;
    private static final int SHORT = 20;

    private final Site site;
    private final FormDefinition form;
    private final FormDefinition asked;

    /**
     * For a form.
     *
     * @param site knows the divisions
     * @param form its schema
     */
    public FormFields(Site site, FormDefinition form) {
        this(site, form, form);
    }

    private FormFields(Site site, FormDefinition form, FormDefinition asked) {
        this.site = site;
        this.form = form;
        this.asked = asked;
    }

    /**
     * The same form where not everything is asked.
     *
     * @param part of the form
     * @return draws what is not in that part hidden
     */
    public FormFields asking(FormDefinition part) {
        return new FormFields(site, form, part);
    }

    /**
     * What stands in the fields of a page.
     *
     * @param raw as typed, kept when something is wrong; fields that are not in it are taken from the answers
     * @param answers saved so far
     * @param known values that a register holds, in words for the person, by field
     * @param errors what is wrong
     */
    public record Content(
            Map<String, List<String>> raw, Answers answers, Map<String, String> known, List<FieldError> errors) {
        List<String> values(String field) {
            return raw.containsKey(field) ? raw.getOrDefault(field, List.of()) : answers.texts(field);
        }

        Optional<String> error(String field) {
            return errors.stream()
                    .filter(error -> error.field().equals(field))
                    .map(FieldError::message)
                    .findFirst();
        }
    }

    /**
     * The fields of one page of the form.
     *
     * @param step the page
     * @param content what stands in them
     * @return in order
     */
    public List<FieldView> fields(FormDefinition.FormStep step, Content content) {
        return step.fields().stream()
                .map(name -> field(SchemaField.of(form, name), content, step.fields()))
                .toList();
    }

    private FieldView field(SchemaField field, Content content, List<String> page) {
        boolean now = asked.asks(field.name());
        Optional<String> source = Optional.ofNullable(content.known().get(field.name()));
        FieldView.Kind kind = source.isPresent() ? FieldView.Kind.KNOWN : kind(field);
        List<String> values = content.values(field.name());
        AnswerWords words = new AnswerWords(site);
        String shown = values.isEmpty() ? "" : words.of(field, values.size() == 1 ? values.get(0) : values);
        return new FieldView(
                field.name(),
                kind,
                field.title(),
                field.hint().or(() -> usualHint(field)),
                now
                        ? SchemaField.of(asked, field.name()).required()
                        : SchemaField.sometimesRequired(form, field.name()),
                values,
                List.of(new FieldView.Group("", options(field))),
                content.error(field.name()),
                source,
                field.type().equals("boolean") ? yesOrNo(shown) : shown,
                input(field),
                kind == FieldView.Kind.DIVISION ? Optional.of(division(field.name(), content)) : Optional.empty(),
                now,
                Dependence.of(form, field.name(), page)
                        .filter(on -> !content.known().containsKey(on.field())));
    }

    private static FieldView.Kind kind(SchemaField field) {
        if (field.format().equals("division")) {
            return FieldView.Kind.DIVISION;
        }
        return switch (field.type()) {
            case "boolean" -> FieldView.Kind.RADIOS;
            case "array" -> FieldView.Kind.CHECKBOXES;
            default -> {
                if (!field.choices().isEmpty()) {
                    yield field.choices().size() > FEW ? FieldView.Kind.SELECT : FieldView.Kind.RADIOS;
                }
                yield field.maxLength().orElse(0) > ONE_LINE ? FieldView.Kind.TEXTAREA : FieldView.Kind.TEXT;
            }
        };
    }

    private static List<FieldView.Option> options(SchemaField field) {
        return field.type().equals("boolean")
                ? List.of(new FieldView.Option("true", "是"), new FieldView.Option("false", "否"))
                : field.choices().stream()
                        .map(choice -> new FieldView.Option(choice.value(), choice.title()))
                        .toList();
    }

    private static String yesOrNo(String text) {
        return text.equals("true") ? "是" : text.equals("false") ? "否" : text;
    }

    private static Optional<String> usualHint(SchemaField field) {
        return switch (field.format()) {
            case "date" -> Optional.of("按 年-月-日 填写，例如 2026-12-01");
            case "citizen-id" -> Optional.of("18 位，最后一位可能是 X");
            case "credit-code" -> Optional.of("营业执照上的 18 位统一社会信用代码");
            case "phone" -> Optional.of("办理中有事，我们打这个电话");
            case "division" -> Optional.of("先选镇或街道，再选村或社区");
            default -> Optional.empty();
        };
    }

    private static FieldView.Input input(SchemaField field) {
        int most = field.maxLength().orElse(0);
        return switch (field.format()) {
            case "date" -> new FieldView.Input("numeric", 0, "s");
            case "phone" -> new FieldView.Input("tel", 0, "s");
            case "citizen-id", "credit-code" -> new FieldView.Input("text", 0, "m");
            default ->
                switch (field.type()) {
                    case "number" -> new FieldView.Input("decimal", 0, "s");
                    case "integer" -> new FieldView.Input("numeric", 0, "s");
                    default -> new FieldView.Input("text", most, most > 0 && most <= SHORT ? "s" : "l");
                };
        };
    }

    private FieldView.DivisionChoice division(String field, Content content) {
        Optional<Hall> chosen = content.values(field).stream().findFirst().flatMap(site::hall);
        String asked = content.raw().getOrDefault(townField(field), List.of("")).get(0);
        Optional<Hall> town = site.hall(asked)
                .or(() -> chosen.flatMap(hall -> site.path(hall).stream()
                        .filter(above -> above.level() == HallLevel.TOWN)
                        .findFirst()));
        return new FieldView.DivisionChoice(
                towns(),
                town.map(hall -> hall.code().value()).orElse(""),
                town.map(this::options).orElse(List.of()));
    }

    private List<FieldView.Group> towns() {
        List<FieldView.Group> groups = new ArrayList<>();
        for (Hall district : site.halls().children(site.halls().city())) {
            groups.add(new FieldView.Group(district.division(), options(district)));
        }
        return groups;
    }

    private List<FieldView.Option> options(Hall above) {
        return site.halls().children(above).stream()
                .map(hall -> new FieldView.Option(hall.code().value(), hall.division()))
                .toList();
    }

    /**
     * The parameter in which the town of a division field comes.
     *
     * @param field name of the division field
     * @return name of the parameter
     */
    public static String townField(String field) {
        return field + ".town";
    }
}
