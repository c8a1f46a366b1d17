// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.matter.FormDefinition;

/**
 * One field of a form, read out of its JSON schema.
 *
 * @param name of the field
 * @param schema of the field
 * @param required whether it has to be answered
 */
public record SchemaField(String name, Map<String, Object> schema, boolean required) {
    /**
     * A choice.
     *
     * @param value that is stored
     * @param title that is shown
     */
    public record Choice(String value, String title) {}

    /**
     * A field of a form.
     *
     * @param form the form
     * @param name of the field
     * @return the field; one without any rule when the schema does not know it
     */
    public static SchemaField of(FormDefinition form, String name) {
        boolean required = form.schema().get("required") instanceof List<?> names && names.contains(name);
        return new SchemaField(name, map(map(form.schema().get("properties")).get(name)), required);
    }

    /**
     * Whether a field has to be answered always or under some condition of the schema.
     *
     * @param form the form
     * @param name of the field
     * @return true when any rule demands it
     */
    static boolean sometimesRequired(FormDefinition form, String name) {
        return of(form, name).required()
                || (form.schema().get("allOf") instanceof List<?> rules
                        && rules.stream()
                                .map(rule -> map(map(rule).get("then")).get("required"))
                                .anyMatch(names -> names instanceof List<?> list && list.contains(name)));
    }

    /**
     * The label.
     *
     * @return title of the schema
     */
    public String title() {
        return text("title").orElse(name);
    }

    /**
     * The hint below the label.
     *
     * @return description of the schema
     */
    public Optional<String> hint() {
        return text("description");
    }

    /**
     * The type.
     *
     * @return string, number, integer, boolean or array
     */
    public String type() {
        return text("type").orElse("string");
    }

    /**
     * The format of a text.
     *
     * @return for example date; empty when there is none
     */
    public String format() {
        return text("format").orElse("");
    }

    /**
     * The longest text.
     *
     * @return characters, empty when there is no bound
     */
    public Optional<Integer> maxLength() {
        return schema.get("maxLength") instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    /**
     * The choices, of the field itself or of the items of a list.
     *
     * @return empty for free input
     */
    public List<Choice> choices() {
        Map<String, Object> holder = type().equals("array") ? map(schema.get("items")) : schema;
        List<Choice> choices = new ArrayList<>();
        if (holder.get("oneOf") instanceof List<?> found) {
            for (Object one : found) {
                Map<String, Object> choice = map(one);
                String value = String.valueOf(choice.get("const"));
                choices.add(new Choice(value, String.valueOf(choice.getOrDefault("title", value))));
            }
        }
        if (holder.get("enum") instanceof List<?> found) {
            found.forEach(value -> choices.add(new Choice(String.valueOf(value), String.valueOf(value))));
        }
        return choices;
    }

    /**
     * The first example.
     *
     * @return as the answer would be stored; empty when the author gave none
     */
    public Optional<Object> example() {
        return schema.get("examples") instanceof List<?> list && !list.isEmpty()
                ? Optional.ofNullable(list.get(0))
                : Optional.empty();
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(schema.get(key)).map(Object::toString);
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }
}
