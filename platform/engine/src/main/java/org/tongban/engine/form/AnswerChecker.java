// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;

/** Checks answers against the schema of one form; compiled once, used by many threads. */
public final class AnswerChecker {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What is said first when an answer breaks several rules. */
    private static final List<String> ORDER = List.of(
            "required", "dependentRequired", "type", "oneOf", "const", "enum", "maxLength", "minLength", "pattern");

    private final Map<String, Field> fields;
    private final JsonSchema schema;
    private final AnswerFormats formats;

    /**
     * For a form.
     *
     * @param form the form
     * @param formats knows today and the divisions
     */
    public AnswerChecker(FormDefinition form, AnswerFormats formats) {
        this.fields = Field.of(form);
        this.formats = formats;
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(rules(form), config);
    }

    /** The validator knows no keyword {@code when}: what is not asked is left out before it looks. */
    private static JsonNode rules(FormDefinition form) {
        JsonNode rules = JSON.valueToTree(form.schema());
        rules.path("properties").forEach(field -> ((ObjectNode) field).remove("when"));
        return rules;
    }

    /**
     * Everything that is wrong.
     *
     * @param answers typed answers
     * @return one sentence a field, in the order of the form
     */
    public List<FieldError> check(Answers answers) {
        JsonNode tree = tree(answers);
        Map<String, ValidationMessage> first = new TreeMap<>();
        for (ValidationMessage message : schema.validate(tree)) {
            if (!message.getType().equals("if")) {
                fields(message, tree).forEach(field -> first.merge(field, message, AnswerChecker::graver));
            }
        }
        List<FieldError> errors = new ArrayList<>();
        fields.forEach(
                (name, field) -> error(field, first.get(name), answers.values().get(name))
                        .ifPresent(words -> errors.add(new FieldError(name, words))));
        return List.copyOf(errors);
    }

    /** A number that cannot be written out is no number to the schema. */
    static JsonNode tree(Answers answers) {
        Map<String, Object> values = new LinkedHashMap<>(answers.values());
        values.replaceAll((name, value) ->
                value instanceof BigDecimal number && !Field.writable(number) ? number.toString() : value);
        return JSON.valueToTree(values);
    }

    private Optional<String> error(Field field, @Nullable ValidationMessage message, @Nullable Object answer) {
        if (message != null) {
            return Optional.of(words(field, message, answer == null ? "" : answer.toString()));
        }
        return answer == null ? Optional.empty() : formats.fault(field, answer.toString());
    }

    private static ValidationMessage graver(ValidationMessage one, ValidationMessage other) {
        Comparator<ValidationMessage> rank = Comparator.comparingInt(message -> {
            int place = ORDER.indexOf(message.getType());
            return place < 0 ? ORDER.size() : place;
        });
        return rank.compare(one, other) <= 0 ? one : other;
    }

    /** The fields that a message is about; of a dependency the validator names only the one that demands. */
    private static List<String> fields(ValidationMessage message, JsonNode tree) {
        String place = message.getInstanceLocation().toString();
        String property = message.getProperty() == null ? "" : message.getProperty();
        if (message.getType().equals("dependentRequired")) {
            return StreamSupport.stream(message.getSchemaNode().path(property).spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(name -> !tree.has(name))
                    .toList();
        }
        if (place.length() > 1) {
            int end = place.indexOf('/', 1);
            return List.of(place.substring(1, end < 0 ? place.length() : end));
        }
        return List.of(property);
    }

    private String words(Field field, ValidationMessage message, String typed) {
        String bound =
                message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
        return switch (message.getType()) {
            case "required", "dependentRequired", "minItems" -> AnswerWords.missing(field);
            case "type" -> type(field, typed);
            case "oneOf", "enum" -> AnswerWords.choice(field);
            case "const" -> field.choices().isEmpty() ? AnswerWords.fixed(field) : AnswerWords.choice(field);
            case "maxLength" ->
                AnswerWords.tooLong(field, Long.parseLong(bound), typed.codePointCount(0, typed.length()));
            case "minLength" -> AnswerWords.tooShort(field, Long.parseLong(bound));
            case "pattern" -> formats.fault(field, typed).orElseGet(() -> AnswerWords.pattern(field, typed));
            case "minimum", "exclusiveMinimum" -> AnswerWords.least(field, bound);
            case "maximum", "exclusiveMaximum" -> AnswerWords.most(field, bound);
            default -> AnswerWords.wrong(field);
        };
    }

    private static String type(Field field, String typed) {
        return switch (field.type()) {
            case INTEGER, NUMBER -> AnswerWords.number(field, typed);
            case YES_NO, SEVERAL -> AnswerWords.choice(field);
            case TEXT -> AnswerWords.wrong(field);
        };
    }
}
