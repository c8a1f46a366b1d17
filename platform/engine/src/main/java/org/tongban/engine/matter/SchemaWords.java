// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongban.matter.Finding;

/** Says in Chinese what does not fit a schema. */
final class SchemaWords {
    private static final Map<String, String> TYPES = Map.of(
            "string", "文字",
            "integer", "整数",
            "number", "数字",
            "boolean", " true 或 false",
            "array", "列表",
            "object", "一组键和值");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");
    private static final Pattern FEE = Pattern.compile("/fees/[0-9]+");
    private static final Set<String> LIMITS = Set.of("limits", "promised");

    /** What is wrong, and what to do. */
    private record Said(String message, String remedy) {}

    private SchemaWords() {}

    /**
     * One finding.
     *
     * @param source the file
     * @param pointer the place
     * @param extra the key that is missing or too much
     * @param message what the validator says
     */
    static Finding finding(Source source, String pointer, String extra, ValidationMessage message) {
        Said said = said(name(pointer), extra, source.tree().at(pointer), message);
        return source.error(rule(pointer, extra, message.getType()), pointer, said.message(), said.remedy());
    }

    /** What DOMAIN 2.4 names as well keeps its id there. */
    private static String rule(String pointer, String extra, String type) {
        if (!type.equals("required")) {
            return "SCHEMA";
        }
        if (FEE.matcher(pointer).matches()) {
            return "L6";
        }
        boolean limit = LIMITS.contains(extra) && (pointer.isEmpty() || pointer.equals("/limits"));
        return limit ? "C1" : "SCHEMA";
    }

    private static Said said(String name, String extra, JsonNode value, ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> new Said(name + "缺少“" + extra + "”", "补上 " + extra + ":");
            case "additionalProperties" -> new Said("不认识“" + extra + "”", "检查拼写，或删掉这一项");
            case "propertyNames" -> new Said("名字“" + extra + "”的写法不对", "对照同类的名字改写");
            case "false" -> new Said(name + "在这里不能写", "删掉它");
            case "type" -> type(name, value, rule);
            case "enum" -> new Said(name + "不能是“" + value.asText() + "”", "改成 " + words(rule) + " 中的一个");
            case "const" -> new Said(name + "不能是“" + value.asText() + "”", "改成 " + rule.asText());
            case "pattern" -> new Said(name + "的写法不对：“" + value.asText() + "”", pattern(rule.asText()));
            case "format" -> new Said(name + "不是日期", "写成 2026-01-31 这样");
            default -> bound(name, message.getType(), rule.asText());
        };
    }

    private static Said bound(String name, String type, String bound) {
        return switch (type) {
            case "minLength" -> new Said(name + "太短", "至少写 " + bound + " 个字");
            case "maxLength" -> new Said(name + "太长", "最多写 " + bound + " 个字");
            case "minItems", "minProperties" -> new Said(name + "的内容太少", "至少要有 " + bound + " 项");
            case "maxItems", "maxProperties" -> new Said(name + "的内容太多", "最多 " + bound + " 项");
            case "minimum" -> new Said(name + "太小", "不小于 " + bound);
            case "exclusiveMinimum" -> new Said(name + "太小", "大于 " + bound);
            case "maximum" -> new Said(name + "太大", "不大于 " + bound);
            case "uniqueItems" -> new Said(name + "里有重复", "删掉重复的一项");
            default -> new Said(name + "的写法不对", "对照描述文件的格式说明修改（" + type + "）");
        };
    }

    private static Said type(String name, JsonNode value, JsonNode rule) {
        List<String> types = new ArrayList<>();
        (rule.isArray() ? rule : List.of(rule))
                .forEach(type -> types.add(TYPES.getOrDefault(type.asText(), type.asText())));
        String wanted = String.join("或", types);
        boolean quote = value.isValueNode() && types.contains("文字");
        return new Said(name + "应当是" + wanted, quote ? "给它加上引号：\"" + value.asText() + "\"" : "写成" + wanted);
    }

    private static String pattern(String rule) {
        return switch (rule) {
            case "\\S" -> "填上内容";
            case "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" -> "用小写英文和连字符，例如 elderly-allowance";
            case "^[a-z][A-Za-z0-9]{0,39}$" -> "用英文字母和数字，以小写字母开头，例如 applicantName";
            case "^[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}$" -> "写成 1.0.0 这样";
            case "^[0-9]{12}$" -> "写 12 位数字";
            default ->
                rule.contains("working-day") ? "写成 5 working-day、60 calendar-day 或 3 month 这样" : "按这个样式写：" + rule;
        };
    }

    private static String name(String pointer) {
        if (pointer.isEmpty()) {
            return "文件";
        }
        String[] parts = pointer.split("/", -1);
        String last = parts[parts.length - 1];
        return INDEX.matcher(last).matches() && parts.length > 2
                ? "“" + parts[parts.length - 2] + "”第 " + (Integer.parseInt(last) + 1) + " 项"
                : "“" + last + "”";
    }

    private static String words(JsonNode rule) {
        List<String> words = new ArrayList<>();
        rule.forEach(word -> words.add(word.asText()));
        return String.join("、", words);
    }
}
