// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.matter.FormDefinition;

/**
 * One field of a form, as its schema describes it.
 *
 * @param name name of the field
 * @param label what stands beside it
 * @param hint what helps to fill it in; empty when there is none
 * @param type how the answer is stored
 * @param format of a text: date, division, citizen-id, credit-code or phone; empty when there is none
 * @param required whether it has to be answered
 * @param choices what may be chosen; empty for free input
 * @param samples the examples of the author, as they would be stored
 * @param rules the schema of the field
 */
public record Field(
        String name,
        String label,
        String hint,
        Type type,
        String format,
        boolean required,
        List<Choice> choices,
        List<Object> samples,
        Map<String, Object> rules) {
    private static final int LONGEST_PLAIN = 20;

    /** How an answer is stored. */
    public enum Type {
        /** A text, also when it is chosen from a list. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A number. */
        NUMBER,
        /** 是 or 否. */
        YES_NO,
        /** Several choices. */
        SEVERAL
    }

    /**
     * A choice.
     *
     * @param value as it is stored
     * @param title as it is shown
     */
    public record Choice(Object value, String title) {}

    /**
     * The fields of a form by name, in the order of its pages.
     *
     * @param form the form
     * @return every field of the schema; those on no page come last
     */
    public static Map<String, Field> of(FormDefinition form) {
        Map<String, Object> properties = object(form.schema().get("properties"));
        List<Object> required = list(form.schema().get("required"));
        Map<String, Field> fields = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        form.steps().forEach(step -> names.addAll(step.fields()));
        names.addAll(properties.keySet());
        for (String name : names) {
            if (properties.containsKey(name)) {
                fields.putIfAbsent(name, field(name, object(properties.get(name)), required.contains(name)));
            }
        }
        return fields;
    }

    private static Field field(String name, Map<String, Object> rules, boolean required) {
        Type type = switch (text(rules, "type", "string")) {
            case "integer" -> Type.INTEGER;
            case "number" -> Type.NUMBER;
            case "boolean" -> Type.YES_NO;
            case "array" -> Type.SEVERAL;
            default -> Type.TEXT;
        };
        Map<String, Object> holder = type == Type.SEVERAL ? object(rules.get("items")) : rules;
        List<Choice> choices = list(holder.get("oneOf")).stream()
                .map(Field::object)
                .map(choice -> new Choice(choice.getOrDefault("const", ""), text(choice, "title", "")))
                .toList();
        return new Field(
                name,
                text(rules, "title", name),
                text(rules, "description", ""),
                type,
                text(rules, "format", ""),
                required,
                choices,
                list(rules.get("examples")),
                rules);
    }

    /**
     * The condition under which the field is asked.
     *
     * @return CEL over the fields before it; empty when it is always asked
     */
    public Optional<String> when() {
        return Optional.ofNullable(rules.get("when")).map(Object::toString);
    }

    /**
     * An answer in words: the title of a choice, 是 or 否, else the text.
     *
     * @param answer as it is stored
     * @return for people
     */
    public String words(Object answer) {
        if (answer instanceof List<?> several) {
            return several.stream().map(this::words).collect(Collectors.joining("、"));
        }
        if (answer instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (choices.isEmpty() && answer instanceof BigDecimal number && writable(number)) {
            return number.toPlainString();
        }
        return choices.stream()
                .filter(choice -> choice.value().toString().equals(answer.toString()))
                .map(Choice::title)
                .findFirst()
                .orElse(answer.toString());
    }

    /**
     * Tells whether a number can be written out. To count with 1E+999999999 would take the machine's memory.
     *
     * @param number from outside
     * @return false when its exponent is beyond what anybody writes
     */
    public static boolean writable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST_PLAIN;
    }

    private static String text(Map<String, Object> holder, String key, String otherwise) {
        return holder.getOrDefault(key, otherwise).toString();
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked") // any list holds objects
    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }
}
