// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

/** Turns what a browser sent into answers of the types that the schema states. What does not fit stays a text. */
public final class AnswerParser {
    /** Bounded, so that nobody makes the machine count with a million digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,9})?");

    private AnswerParser() {}

    /**
     * Reads raw values.
     *
     * @param form the form
     * @param raw by field name, each with one or more values
     * @return typed answers in the order of the form; blank values and unknown fields are left out
     */
    public static Answers parse(FormDefinition form, Map<String, List<String>> raw) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Field.of(form).forEach((name, field) -> {
            List<String> values = raw.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            answer(field, values).ifPresent(answer -> answers.put(name, answer));
        });
        return new Answers(answers);
    }

    private static Optional<Object> answer(Field field, List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (field.type() == Field.Type.SEVERAL) {
            return Optional.of(values);
        }
        String value = values.get(values.size() - 1); // a hidden "false" may stand before a ticked box
        return Optional.of(
                switch (field.type()) {
                    case INTEGER, NUMBER -> number(value);
                    case YES_NO -> yesNo(value);
                    case TEXT -> chosen(field, value);
                    case SEVERAL -> values;
                });
    }

    private static Object number(String value) {
        return NUMBER.matcher(value).matches() ? new BigDecimal(value) : value;
    }

    private static Object yesNo(String value) {
        return switch (value) {
            case "true", "on", "yes", "是" -> true;
            case "false", "off", "no", "否" -> false;
            default -> value;
        };
    }

    private static Object chosen(Field field, String value) {
        String normal = field.format().equals("citizen-id") || field.format().equals("credit-code")
                ? value.toUpperCase(java.util.Locale.ROOT)
                : value.replace("\r\n", "\n");
        return field.choices().stream()
                .map(Field.Choice::value)
                .filter(choice -> choice.toString().equals(value))
                .findFirst()
                .orElse(normal);
    }
}
