// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition that a browser can follow without the server: one field has one of some values.
 *
 * @param field that decides
 * @param values of which one has to be chosen, as a form sends them
 */
public record PlainCondition(String field, List<String> values) {
    private static final String NAME = "form\\.([A-Za-z0-9_]+)";
    private static final String TEXT = "[\"']([^\"'\\s]+)[\"']";
    private static final Pattern VALUE = Pattern.compile(TEXT);
    private static final Pattern EQUAL = Pattern.compile(NAME + "\\s*==\\s*" + TEXT);
    private static final Pattern CHOSEN = Pattern.compile(TEXT + "\\s+in\\s+" + NAME);
    private static final Pattern ONE_OF =
            Pattern.compile(NAME + "\\s+in\\s+\\[\\s*(" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*)\\s*\\]");
    private static final Pattern YES = Pattern.compile(NAME);
    private static final Pattern NO = Pattern.compile("!" + NAME);
    private static final Pattern ANSWERED = Pattern.compile("has\\(" + NAME + "\\)\\s*&&\\s*");

    public PlainCondition {
        values = List.copyOf(values);
    }

    /**
     * Reads a condition.
     *
     * @param condition CEL over {@code form.*}
     * @return empty when only the server can tell
     */
    public static Optional<PlainCondition> of(String condition) {
        List<Optional<PlainCondition>> either = Arrays.stream(condition.split("\\|\\|", -1))
                .map(PlainCondition::single)
                .toList();
        List<PlainCondition> plain = either.stream().flatMap(Optional::stream).toList();
        boolean together = plain.size() == either.size()
                && plain.stream().map(PlainCondition::field).distinct().count() == 1;
        return together
                ? Optional.of(new PlainCondition(
                        plain.get(0).field(),
                        plain.stream().flatMap(one -> one.values().stream()).toList()))
                : Optional.empty();
    }

    private static Optional<PlainCondition> single(String condition) {
        String text = ANSWERED.matcher(condition.strip()).replaceFirst("");
        return one(EQUAL, text, found -> new PlainCondition(found.group(1), List.of(found.group(2))))
                .or(() -> one(CHOSEN, text, found -> new PlainCondition(found.group(2), List.of(found.group(1)))))
                .or(() -> one(ONE_OF, text, found -> new PlainCondition(found.group(1), values(found.group(2)))))
                .or(() -> one(YES, text, found -> new PlainCondition(found.group(1), List.of("true"))))
                .or(() -> one(NO, text, found -> new PlainCondition(found.group(1), List.of("false"))));
    }

    private static List<String> values(String list) {
        return VALUE.matcher(list).results().map(value -> value.group(1)).toList();
    }

    private static Optional<PlainCondition> one(
            Pattern pattern, String text, Function<MatchResult, PlainCondition> reading) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(reading.apply(matcher.toMatchResult())) : Optional.empty();
    }
}
