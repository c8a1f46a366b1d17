// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tongban.matter.Finding;

/** One of the published schemas: finds what does not fit, and fills in the defaults that it states. */
final class SchemaCheck {
    static final SchemaCheck MATTER = new SchemaCheck("tongban-matter.schema.json");
    static final SchemaCheck IMPLEMENTATION = new SchemaCheck("tongban-implementation.schema.json");
    static final SchemaCheck PORTAL = new SchemaCheck("tongban-portal.schema.json");

    private final JsonNode text;
    private final JsonSchema schema;

    private SchemaCheck(String resource) {
        this.text = load(resource);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, config);
    }

    private static JsonNode load(String resource) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> check(Source source) {
        return schema.validate(source.tree()).stream()
                .filter(message -> !message.getType().equals("if"))
                .map(message -> finding(source, message))
                .distinct()
                .sorted(Comparator.comparingInt(Finding::line))
                .toList();
    }

    private Finding finding(Source source, ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String extra = message.getProperty() == null ? "" : message.getProperty();
        if (message.getType().equals("additionalProperties")
                || message.getType().equals("propertyNames")) {
            pointer = pointer + "/" + extra;
        }
        return SchemaWords.finding(source, pointer, extra, message);
    }

    /** Fills in what the author left out and the schema has a default for. */
    ObjectNode complete(JsonNode tree) {
        ObjectNode copy = tree.deepCopy();
        fill(copy, text);
        return copy;
    }

    private void fill(JsonNode value, JsonNode rule) {
        JsonNode own = rule.has("$ref") ? text.at(rule.get("$ref").asText().substring(1)) : rule;
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : own.path("properties").properties()) {
                JsonNode preset = property.getValue().get("default");
                if (preset != null && !object.has(property.getKey())) {
                    object.set(property.getKey(), preset.deepCopy());
                }
                if (object.has(property.getKey())) {
                    fill(object.get(property.getKey()), property.getValue());
                }
            }
            JsonNode others = own.path("additionalProperties");
            if (others.isObject()) {
                object.properties().stream()
                        .filter(member -> !own.path("properties").has(member.getKey()))
                        .forEach(member -> fill(member.getValue(), others));
            }
        } else if (value.isArray() && own.has("items")) {
            value.forEach(element -> fill(element, own.get("items")));
        }
    }
}
