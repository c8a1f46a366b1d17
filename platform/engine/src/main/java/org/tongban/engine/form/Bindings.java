// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.matter.AutomaticRule;

/**
 * Hands answers and facts to the condition language: {@code form.x} is the answer, {@code has(form.x)} whether there is
 * one, {@code fact.x} what a register said.
 */
final class Bindings {
    static final String ANSWER = "form.";
    static final String GIVEN = "given.";
    static final String FACT = "fact.";

    private Bindings() {}

    static Map<String, Object> of(Map<String, Field> fields, Answers answers) {
        Map<String, Object> bindings = new HashMap<>();
        fields.forEach((name, field) -> {
            Object answer = answers.values().get(name);
            Object value = answer == null ? unset(field.type()) : value(field.type(), answer);
            bindings.put(GIVEN + name, answer != null);
            if (value != null) {
                bindings.put(ANSWER + name, value);
            }
        });
        return bindings;
    }

    /** What is not known, or is not of the declared type, stays unset: no condition that reads it can hold by itself. */
    static Map<String, Object> of(List<AutomaticRule.Fact> declared, Map<String, Object> facts) {
        Map<String, Object> bindings = new HashMap<>();
        declared.forEach(fact ->
                known(fact, facts.get(fact.fact())).ifPresent(value -> bindings.put(FACT + fact.fact(), value)));
        return bindings;
    }

    /** What a register said, when it has the declared type. */
    static Optional<Object> known(AutomaticRule.Fact fact, @Nullable Object said) {
        return switch (fact.type()) {
            case TEXT -> said instanceof String text ? Optional.of(text) : Optional.empty();
            case YES_NO -> said instanceof Boolean yes ? Optional.of(yes) : Optional.empty();
            case INTEGER -> said instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
        };
    }

    private static @Nullable Object unset(Field.Type type) {
        return switch (type) {
            case TEXT -> "";
            case YES_NO -> false;
            case SEVERAL -> List.of();
            case INTEGER, NUMBER -> null;
        };
    }

    private static @Nullable Object value(Field.Type type, Object answer) {
        return switch (type) {
            case TEXT -> answer.toString();
            case YES_NO ->
                answer instanceof Boolean yes ? yes : answer.toString().equals("true");
            case SEVERAL ->
                answer instanceof List<?> several
                        ? several.stream().map(Object::toString).toList()
                        : List.of(answer.toString());
            case INTEGER -> number(answer) ? (Object) ((Number) answer).longValue() : null;
            case NUMBER -> number(answer) ? (Object) ((Number) answer).doubleValue() : null;
        };
    }

    private static boolean number(Object answer) {
        return answer instanceof BigDecimal decimal ? Field.writable(decimal) : answer instanceof Number;
    }
}
