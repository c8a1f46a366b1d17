// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the source says about a type or a method.
 *
 * @param text before the first tag
 * @param tags by name of the parameter, and {@code return}
 */
record Javadoc(String text, Map<String, String> tags) {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../api/src/main/java"));
    private static final String COMMENT = "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
    private static final String ANNOTATIONS = "(?:@[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s*)*";
    private static final Pattern TAG = Pattern.compile("(?s)@(return|param\\s+(\\w+))\\s+(.*?)(?=\\s@\\w|\\z)");

    /** Of a record or class. */
    static Javadoc of(Class<?> type) {
        return find(type, COMMENT + ANNOTATIONS + "[a-z ]*(?:record|class) " + type.getSimpleName() + "\\b");
    }

    /** Of a public method. */
    static Javadoc of(Class<?> type, String method) {
        return find(type, COMMENT + ANNOTATIONS + "public (?:[^=;{](?!/\\*))*? " + method + "\\(");
    }

    /** The text about a parameter, without the word that says it may be left out. */
    String about(String name) {
        return tags.getOrDefault(name, "").replaceFirst("; optional", "").strip();
    }

    /** Whether a parameter may be left out. */
    boolean optional(String name) {
        return tags.getOrDefault(name, "").contains("; optional");
    }

    private static Javadoc find(Class<?> type, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(source(type));
        if (!found.find()) {
            throw new IllegalStateException("There is no javadoc for " + pattern + " in " + type);
        }
        String all = found.group(1)
                .replaceAll("\\s*\\n\\s*\\* ?", " ")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1")
                .strip();
        Map<String, String> tags = new TreeMap<>();
        Matcher tag = TAG.matcher(" " + all);
        while (tag.find()) {
            tags.put(
                    tag.group(2) == null ? "return" : tag.group(2), tag.group(3).strip());
        }
        return new Javadoc(
                all.replaceFirst("(?s)(?:^|\\s)@(?:param|return)\\b.*", "").strip(), tags);
    }

    private static String source(Class<?> type) {
        String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        for (Path root : SOURCES) {
            if (Files.exists(root.resolve(file))) {
                try {
                    return Files.readString(root.resolve(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("There is no source of " + type);
    }
}
