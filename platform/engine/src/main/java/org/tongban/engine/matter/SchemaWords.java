// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongban.matter.Finding;

/** Says in Chinese what does not fit a schema. */
final class SchemaWords {
    private static final Map<String, String> TYPES = Map.of(
            "string",
            "文字",
            "integer",
            "整数",
            "number",
            "数字",
            "boolean",
            "true 或 false",
            "array",
            "列表",
            "object",
            "一组键和值");

    private SchemaWords() {}

    static Finding finding(Source source, String pointer, String extra, ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        JsonNode value = source.tree().at(pointer);
        String name = name(pointer);
        return switch (message.getType()) {
            case "required" ->
                source.error(
                        "SCHEMA",
                        pointer,
                        (name.isEmpty() ? "" : "“" + name + "”里") + "缺少“" + extra + "”",
                        "补上 " + extra + ":");
            case "additionalProperties" -> source.error("SCHEMA", pointer, "不认识“" + extra + "”", "检查拼写，或删掉这一项");
            case "propertyNames" -> source.error("SCHEMA", pointer, "名字“" + extra + "”的写法不对", "名字只用英文字母和数字，以小写字母开头");
            case "type" -> type(source, pointer, name, value, rule);
            case "enum" ->
                source.error(
                        "SCHEMA", pointer, "“" + name + "”不能是“" + value.asText() + "”", "改成 " + words(rule) + " 中的一个");
            case "const" ->
                source.error("SCHEMA", pointer, "“" + name + "”不能是“" + value.asText() + "”", "改成 " + rule.asText());
            case "pattern" -> pattern(source, pointer, name, value, rule);
            case "format" -> source.error("SCHEMA", pointer, "“" + name + "”不是日期", "写成 2026-01-31 这样");
            case "minLength", "minItems", "minProperties" ->
                source.error(
                        "SCHEMA",
                        pointer,
                        "“" + name + "”的内容太少",
                        "至少要有 " + rule.asText() + " 个" + unit(message.getType()));
            case "maxLength", "maxItems", "maxProperties" ->
                source.error(
                        "SCHEMA",
                        pointer,
                        "“" + name + "”的内容太多",
                        "最多 " + rule.asText() + " 个" + unit(message.getType()));
            case "minimum", "exclusiveMinimum" ->
                source.error("SCHEMA", pointer, "“" + name + "”太小", "不小于 " + rule.asText());
            case "maximum" -> source.error("SCHEMA", pointer, "“" + name + "”太大", "不大于 " + rule.asText());
            case "uniqueItems" -> source.error("SCHEMA", pointer, "“" + name + "”里有重复", "删掉重复的一项");
            default ->
                source.error("SCHEMA", pointer, "“" + name + "”的写法不对", "对照描述文件的格式说明修改（" + message.getType() + "）");
        };
    }

    private static Finding type(Source source, String pointer, String name, JsonNode value, JsonNode rule) {
        List<String> wanted = new ArrayList<>();
        (rule.isArray() ? rule : List.of(rule))
                .forEach(type -> wanted.add(TYPES.getOrDefault(type.asText(), type.asText())));
        boolean quote = value.isValueNode() && wanted.contains("文字");
        String remedy = quote ? "给它加上引号：\"" + value.asText() + "\"" : "写成" + String.join("或", wanted);
        return source.error("SCHEMA", pointer, "“" + name + "”应当是" + String.join("或", wanted), remedy);
    }

    private static Finding pattern(Source source, String pointer, String name, JsonNode value, JsonNode rule) {
        String remedy = switch (rule.asText()) {
            case "\\S" -> "填上内容";
            case "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" -> "用小写英文和连字符，例如 elderly-allowance";
            case "^[a-z][A-Za-z0-9]{0,39}$" -> "用英文字母和数字，以小写字母开头，例如 applicantName";
            case "^[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}$" -> "写成 1.0.0 这样";
            case "^[0-9]{12}$" -> "写 12 位数字";
            default ->
                rule.asText().contains("working-day")
                        ? "写成 5 working-day、60 calendar-day 或 3 month 这样"
                        : "按这个样式写：" + rule.asText();
        };
        return source.error("SCHEMA", pointer, "“" + name + "”的写法不对：“" + value.asText() + "”", remedy);
    }

    private static String name(String pointer) {
        String[] parts = pointer.split("/", -1);
        String last = parts[parts.length - 1];
        return last.matches("[0-9]+") && parts.length > 2
                ? parts[parts.length - 2] + " 第 " + (Integer.parseInt(last) + 1) + " 项"
                : last;
    }

    private static String words(JsonNode rule) {
        List<String> words = new ArrayList<>();
        rule.forEach(word -> words.add(word.asText()));
        return String.join("、", words);
    }

    private static String unit(String type) {
        return type.endsWith("Length") ? "字" : "";
    }
}
