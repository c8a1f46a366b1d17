// SPDX-License-Identifier: Apache-2.0
package org.tongban.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of one form: strings, {@link java.math.BigDecimal}, booleans, lists and maps of these.
 *
 * @param values by field name, in the order of the form
 */
public record Answers(Map<String, Object> values) {
    /** No answers at all. */
    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The answer to a field as text.
     *
     * @param field name of the field
     * @return the text, empty when it was not answered
     */
    public Optional<String> text(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString);
    }

    /**
     * The answers to a field with several values.
     *
     * @param field name of the field
     * @return the list; a single value is a list of one
     */
    public List<String> texts(String field) {
        Object value = values.get(field);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /**
     * These answers without blanks: a field that was cleared is a field that was not answered.
     *
     * @return answers with a text, number, truth or choice each
     */
    public Answers filled() {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.values().removeIf(Answers::blank);
        return new Answers(filled);
    }

    private static boolean blank(Object value) {
        return value instanceof List<?> list
                ? list.stream().allMatch(Answers::blank)
                : value instanceof String text && text.isBlank();
    }

    @Override
    public String toString() {
        return "Answers[" + values.keySet() + "]";
    }
}
