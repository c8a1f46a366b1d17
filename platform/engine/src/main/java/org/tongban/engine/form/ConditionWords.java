// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in Chinese why a condition does not compile, and at which character. */
final class ConditionWords {
    private static final Pattern FIELD = Pattern.compile("form\\.([A-Za-z0-9_]+)");
    private static final Pattern FACT = Pattern.compile("fact\\.([A-Za-z0-9_]+)");
    private static final Pattern REFERENCE = Pattern.compile("reference to '([^']*)'");
    private static final Pattern OVERLOAD = Pattern.compile("overload for '_?([^'_]*)_?'");

    private final Set<String> fields;
    private final Set<String> facts;

    ConditionWords(Set<String> fields, Set<String> facts) {
        this.fields = fields;
        this.facts = facts;
    }

    ConditionFault of(CelValidationException e, String text) {
        Optional<ConditionFault> unknown =
                unknown(FIELD, fields, text, "表单里没有字段 ").or(() -> unknown(FACT, facts, text, "facts: 里没有写 "));
        int first = e.getErrors().stream()
                .mapToInt(issue -> issue.getSourceLocation().getColumn() + 1)
                .filter(column -> column > 0)
                .min()
                .orElse(1);
        return unknown.orElseGet(() -> new ConditionFault(
                e.getErrors().stream().map(ConditionWords::of).distinct().collect(Collectors.joining("；")), first));
    }

    private static Optional<ConditionFault> unknown(Pattern pattern, Set<String> known, String text, String message) {
        List<MatchResult> missing = pattern.matcher(text)
                .results()
                .filter(name -> !known.contains(name.group(1)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConditionFault(
                        message
                                + missing.stream()
                                        .map(name -> name.group(1))
                                        .distinct()
                                        .collect(Collectors.joining("、")),
                        missing.get(0).start() + 1));
    }

    private static String of(CelIssue issue) {
        String message = issue.getMessage();
        String place = "第 " + (issue.getSourceLocation().getColumn() + 1) + " 个字符处";
        if (message.startsWith("undeclared reference to")) {
            return place + "的“" + group(REFERENCE, message) + "”不认识，条件里只能用 form.字段名";
        }
        if (message.startsWith("found no matching overload")) {
            return place + "的 " + group(OVERLOAD, message) + " 两边类型不同，不能放在一起";
        }
        return message.startsWith("expected type") ? "结果不是“是”或“否”" : place + "写法不对";
    }

    private static String group(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }
}
