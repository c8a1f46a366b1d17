// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The schemas of the types that the API takes and gives. */
final class DescribedTypes {
    private final SortedMap<String, ObjectNode> schemas = new TreeMap<>();
    private final SortedMap<String, Class<?>> records = new TreeMap<>();
    private final Set<Class<?>> taken = new HashSet<>();

    /** The schema of a type that is given; records are referred to. */
    JsonNode given(Type type) {
        if (type == Object.class) {
            return Json.mapper().createObjectNode().put("type", "object");
        }
        if (type == InputStream.class || type == byte[].class) {
            return Json.mapper().createObjectNode().put("type", "string").put("format", "binary");
        }
        note(type);
        ResolvedSchema resolved =
                ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(
                (name, schema) -> schemas.put(name, open(Json.mapper().valueToTree(schema))));
        return open(Json.mapper().valueToTree(resolved.schema));
    }

    /** What a map holds may be of any type, not an object only. */
    private static <T extends JsonNode> T open(T schema) {
        for (JsonNode holder : schema.findParents("additionalProperties")) {
            if (holder.path("additionalProperties").size() == 1) {
                ((ObjectNode) holder).putObject("additionalProperties");
            }
        }
        return schema;
    }

    /** The schema of a type that is taken: here also what may be null in Java can be required. */
    JsonNode taken(Type type) {
        take(type);
        return given(type);
    }

    /** All records that were met, with what the source says about them. */
    ObjectNode all() {
        ObjectNode all = Json.mapper().createObjectNode();
        schemas.forEach((name, schema) -> all.set(name, described(records.get(name), schema)));
        return all;
    }

    private ObjectNode described(@Nullable Class<?> type, ObjectNode schema) {
        if (type == null) {
            return schema;
        }
        Javadoc says = Javadoc.of(type);
        schema.put("description", says.text());
        ArrayNode required = Json.mapper().createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(component.getName());
            if (property instanceof ObjectNode inner && !inner.has("$ref")) {
                inner.put("description", says.about(component.getName()));
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!nullable || (taken.contains(type) && !says.optional(component.getName()))) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private void note(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                note(argument);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            Class<?> other = records.put(record.getSimpleName(), record);
            if (other == null) {
                for (RecordComponent component : record.getRecordComponents()) {
                    note(component.getGenericType());
                }
            } else if (other != record) {
                throw new IllegalStateException(other + " and " + record + " have one name in the description");
            }
        }
    }

    private void take(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                take(argument);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && taken.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                take(component.getGenericType());
            }
        }
    }
}
