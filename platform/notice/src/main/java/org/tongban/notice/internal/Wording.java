// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language. A template has names in braces; a part between square brackets is left out when one of its
 * names says nothing.
 */
final class Wording {
    /** Languages other than Chinese that notices are written in. */
    static final String ENGLISH = "en";

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)\\}");

    private final Properties templates = new Properties();
    private final DateTimeFormatter days;

    private Wording(String language) {
        this.days = language.equals(ENGLISH)
                ? DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.ENGLISH)
                : DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.CHINA);
        String path = "/wording/" + language + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The bundle has lost " + path);
            }
            templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of a language, for example {@code zh-CN}. */
    static Wording of(String language) {
        return new Wording(language);
    }

    boolean knows(String key) {
        return templates.containsKey(key);
    }

    /** A day as it is written in this language. */
    String day(LocalDate day) {
        return days.format(day);
    }

    /** A template with its names filled in; empty when there is no such template. */
    Optional<String> say(String key, Map<String, String> values) {
        return Optional.ofNullable(templates.getProperty(key))
                .map(template -> OPTIONAL.matcher(template)
                        .replaceAll(
                                part -> Matcher.quoteReplacement(complete(part.group(1), values) ? part.group(1) : "")))
                .map(template -> fill(template, values));
    }

    private static boolean complete(String part, Map<String, String> values) {
        return NAME.matcher(part)
                .results()
                .noneMatch(name -> values.getOrDefault(name.group(1), "").isEmpty());
    }

    private static String fill(String template, Map<String, String> values) {
        return NAME.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }
}
