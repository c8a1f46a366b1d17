// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in Chinese why a condition does not compile, and at which character. */
final class ConditionWords {
    private static final Pattern FIELD = Pattern.compile("form\\.([A-Za-z0-9_]+)");
    private static final Pattern REFERENCE = Pattern.compile("reference to '([^']*)'");
    private static final Pattern OVERLOAD = Pattern.compile("overload for '_?([^'_]*)_?'");

    private ConditionWords() {}

    static String of(CelValidationException e, String text, Set<String> fields) {
        String unknown = FIELD.matcher(text)
                .results()
                .map(field -> field.group(1))
                .filter(name -> !fields.contains(name))
                .distinct()
                .collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) {
            return "表单里没有字段 " + unknown;
        }
        return e.getErrors().stream().map(ConditionWords::of).distinct().collect(Collectors.joining("；"));
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
