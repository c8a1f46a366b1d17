// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.MatterDefinition;
import org.tongban.page.Html;

/**
 * The application form as a printable page, made from the answers.
 *
 * <p>It is drawn when somebody opens it and never stored: answers and definition of a case do not change, and nothing
 * personal lies about twice.
 */
final class GeneratedForm {
    static final String CONTENT_TYPE = "text/html;charset=UTF-8";

    private static final String STYLE = "body{font:16px/28px sans-serif;max-width:720px;margin:24px auto;color:#1f2329}"
            + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #7a8494;padding:8px;"
            + "text-align:left;overflow-wrap:anywhere}th{width:32%;font-weight:600}";

    private final MatterDefinition definition;
    private final Answers answers;

    GeneratedForm(MatterDefinition definition, Answers answers) {
        this.definition = definition;
        this.answers = answers;
    }

    byte[] html(String title) {
        Html page = Html.rendered(out -> {
            out.append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                    .append(Html.text(title))
                    .append("</title><style>")
                    .append(STYLE)
                    .append("</style></head><body><h1>")
                    .append(Html.text(title))
                    .append("</h1><p>")
                    .append(Html.text(definition.matter().name()))
                    .append("</p>");
            definition.matter().form().steps().forEach(step -> section(out, step));
            out.append("</body></html>");
        });
        return page.markup().getBytes(StandardCharsets.UTF_8);
    }

    private void section(StringBuilder out, FormDefinition.FormStep step) {
        out.append("<h2>").append(Html.text(step.title())).append("</h2><table>");
        for (String field : step.fields()) {
            if (answers.values().containsKey(field)) {
                Map<?, ?> schema = map(map(definition.matter().form().schema().get("properties"))
                        .get(field));
                Object title = schema.get("title");
                out.append("<tr><th scope=\"row\">")
                        .append(Html.text(title == null ? field : title.toString()))
                        .append("</th><td>")
                        .append(Html.text(words(schema, answers.values().get(field))))
                        .append("</td></tr>");
            }
        }
        out.append("</table>");
    }

    private static String words(Map<?, ?> schema, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (value instanceof List<?> several) {
            Map<?, ?> items = map(schema.get("items"));
            return several.stream().map(item -> words(items, item)).collect(Collectors.joining("、"));
        }
        if (schema.get("oneOf") instanceof List<?> choices) {
            return choices.stream()
                    .map(GeneratedForm::map)
                    .filter(choice -> String.valueOf(choice.get("const")).equals(String.valueOf(value)))
                    .map(choice -> String.valueOf(choice.get("title")))
                    .findFirst()
                    .orElse(String.valueOf(value));
        }
        return value == null ? "" : value.toString();
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
