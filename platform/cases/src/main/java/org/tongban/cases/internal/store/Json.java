// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON inside sealed columns: plain maps and lists, numbers exact. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private Json() {}

    static byte[] bytes(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not a JSON value", broken);
        }
    }

    static Map<String, Object> map(byte[] json) {
        try {
            return MAPPER.readValue(json, MAP);
        } catch (IOException broken) {
            throw new IllegalStateException("A sealed column holds no JSON", broken);
        }
    }

    /** Texts by name, in the order in which they were written. */
    static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        child(value).forEach((key, text) -> texts.put(key, String.valueOf(text)));
        return texts;
    }

    static Map<String, Object> child(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((key, item) -> map.put(String.valueOf(key), exact(item)));
        }
        return map;
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** Answers know one kind of number. */
    private static Object exact(Object value) {
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::exact).toList();
        }
        return value instanceof Map<?, ?> ? child(value) : value;
    }
}
