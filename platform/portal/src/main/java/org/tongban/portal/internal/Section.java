// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping of a YAML file, read strictly: unknown keys and other types are faults.
 *
 * @param where file, and the way to this mapping
 * @param values by key
 */
record Section(String where, Map<String, Object> values) {
    private static final int MOST_BYTES = 1024 * 1024;

    /** Reads a whole file. */
    static Section of(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(MOST_BYTES);
        try {
            return new Section(file, map(file, new Yaml(new SafeConstructor(options)).load(text)));
        } catch (YAMLException unreadable) {
            throw new IllegalArgumentException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** Faults on a key that is not among these. */
    Section only(String... keys) {
        Set<String> known = Set.of(keys);
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw fault("unknown key “" + key + "”");
            }
        }
        return this;
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> fault("“" + key + "” is missing"));
    }

    Optional<String> optional(String key) {
        @Nullable Object value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            throw fault("“" + key + "” has to be text");
        }
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    List<String> texts(String key) {
        @Nullable Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw fault("“" + key + "” has to be a list");
        }
        return list.stream().map(String::valueOf).toList();
    }

    Section section(String key) {
        return values.containsKey(key)
                ? new Section(where + ": " + key, map(where + ": " + key, values.get(key)))
                : new Section(where + ": " + key, Map.of());
    }

    List<Section> sections(String key) {
        List<Section> found = new ArrayList<>();
        @Nullable Object value = values.get(key);
        if (value instanceof List<?> list) {
            list.forEach(one -> found.add(new Section(where + ": " + key, map(where + ": " + key, one))));
        } else if (value != null) {
            throw fault("“" + key + "” has to be a list");
        }
        return found;
    }

    /** This mapping with the values of another one over it. */
    Section overlaid(Section other) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        merged.putAll(other.values);
        return new Section(other.where, merged);
    }

    IllegalArgumentException fault(String problem) {
        return new IllegalArgumentException(where + ": " + problem);
    }

    private static Map<String, Object> map(String where, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> found)) {
            if (value == null) {
                return Map.of();
            }
            throw new IllegalArgumentException(where + ": has to be a mapping");
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        found.forEach((key, one) -> {
            if (one != null) {
                typed.put(String.valueOf(key), one);
            }
        });
        return typed;
    }
}
