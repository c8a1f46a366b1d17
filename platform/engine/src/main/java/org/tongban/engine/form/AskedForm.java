// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

/** A form whose fields are asked or not, given the answers to those before them; compiled once, used by many threads. */
public final class AskedForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormDefinition form;
    private final Map<String, Field> fields;
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final List<Demand> demands = new ArrayList<>();

    /** Fields that have to be answered where a rule of the schema fits. */
    private record Demand(JsonSchema when, List<String> fields) {}

    /**
     * Compiles the conditions of a form that the linter has passed.
     *
     * @param form the form
     * @throws IllegalArgumentException when a condition does not compile
     */
    public AskedForm(FormDefinition form) {
        this.form = form;
        this.fields = Field.of(form);
        ConditionCompiler compiler = new ConditionCompiler(form);
        fields.values()
                .forEach(field -> field.when().ifPresent(text -> conditions.put(field.name(), compiler.compile(text))));
        texts(form.schema().get("allOf")).forEach(this::demand);
    }

    private void demand(Object rule) {
        Map<String, Object> parts = object(rule);
        List<String> names = texts(object(parts.get("then")).get("required")).stream()
                .map(Object::toString)
                .toList();
        if (parts.containsKey("if") && !names.isEmpty()) {
            demands.add(new Demand(
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(JSON.<JsonNode>valueToTree(parts.get("if"))),
                    names));
        }
    }

    /**
     * The answers that count: one pass in the order of the form, in which a condition sees only answers that count.
     *
     * @param answers typed answers
     * @return without those to fields that are not asked; answers to no field of the form stay
     */
    public Answers counting(Answers answers) {
        if (conditions.isEmpty()) {
            return answers;
        }
        Map<String, Object> counting = new LinkedHashMap<>(answers.values());
        counting.keySet().removeAll(conditions.keySet());
        conditions.forEach(
                (name, condition) -> Optional.ofNullable(answers.values().get(name))
                        .filter(answer -> condition.holds(new Answers(counting)))
                        .ifPresent(answer -> counting.put(name, answer)));
        Map<String, Object> ordered = new LinkedHashMap<>(answers.values());
        ordered.keySet().retainAll(counting.keySet());
        return new Answers(ordered);
    }

    /**
     * The form as far as the answers call for it.
     *
     * @param answers typed answers
     * @return without the fields and pages that are not asked, with what these answers demand in {@code required}
     */
    public FormDefinition of(Answers answers) {
        Answers counting = counting(answers);
        Set<String> asked = asked(counting);
        Map<String, Object> schema = new LinkedHashMap<>(form.schema());
        Map<String, Object> properties = new LinkedHashMap<>(object(schema.get("properties")));
        properties.keySet().retainAll(asked);
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required(counting, asked)));
        return new FormDefinition(
                schema,
                form.steps().stream()
                        .map(step -> new FormDefinition.FormStep(
                                step.title(),
                                step.fields().stream().filter(asked::contains).toList()))
                        .filter(step -> !step.fields().isEmpty())
                        .toList(),
                form.prefill());
    }

    /**
     * The fields that are asked.
     *
     * @param counting the answers that count
     * @return names in the order of the form
     */
    Set<String> asked(Answers counting) {
        Set<String> asked = new LinkedHashSet<>(fields.keySet());
        asked.removeIf(name -> Optional.ofNullable(conditions.get(name))
                .filter(condition -> !condition.holds(counting))
                .isPresent());
        return asked;
    }

    private Set<String> required(Answers counting, Set<String> asked) {
        Set<String> required = new LinkedHashSet<>();
        texts(form.schema().get("required")).forEach(name -> required.add(name.toString()));
        JsonNode tree = AnswerChecker.tree(counting);
        demands.stream()
                .filter(demand -> demand.when().validate(tree).isEmpty())
                .forEach(demand -> required.addAll(demand.fields()));
        required.retainAll(asked);
        return required;
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> texts(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
