// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tongban.matter.Finding;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the JSON tree and the map of lines from the events of a YAML parser. */
final class YamlTree {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,17}");
    private static final int DEEPEST = 20;
    private static final int MOST_FINDINGS = 20;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Parser parser;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    YamlTree(String file, Parser parser) {
        this.file = file;
        this.parser = parser;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Map<String, Integer> lines() {
        return lines;
    }

    Map<String, Integer> columns() {
        return columns;
    }

    JsonNode document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            report(1, "文件是空的", "照着示例写一个事项");
            return JSON.objectNode();
        }
        parser.getEvent();
        JsonNode root = node("", 0);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            report(line(parser.peekEvent()), "一个文件里有两份内容（---）", "一个文件只写一份，删掉 --- 以后的部分");
        }
        return root;
    }

    private JsonNode node(String pointer, int depth) {
        Event event = parser.getEvent();
        lines.putIfAbsent(pointer, line(event));
        if (lines.getOrDefault(pointer, 0) == line(event)) {
            boolean quoted = event instanceof ScalarEvent text && !text.isPlain();
            columns.put(pointer, column(event) + (quoted ? 1 : 0));
        }
        if (event instanceof AliasEvent alias) {
            report(line(event), "不能用引用 *" + alias.getAnchor(), "把引用的内容写出来");
            return JSON.nullNode();
        }
        if (event instanceof NodeEvent named && named.getAnchor() != null) {
            report(line(event), "不能用锚点 &" + named.getAnchor(), "删掉 & 开头的记号，把内容写出来");
        }
        if (event instanceof MappingStartEvent start) {
            refuseTag(event, start.getTag());
            return mapping(pointer, depth + 1);
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(event, start.getTag());
            return sequence(pointer, depth + 1);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        refuseTag(event, scalar.getTag());
        return scalar.isPlain() ? plain(scalar) : JSON.textNode(scalar.getValue());
    }

    private ObjectNode mapping(String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        refuseDepth(depth);
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event event = parser.peekEvent();
            int line = line(event);
            JsonNode name = node(pointer + "/", depth);
            lines.remove(pointer + "/");
            columns.remove(pointer + "/");
            String key = name.asText();
            String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (name.isContainerNode()) {
                report(line, "这里的键不是文字", "键写成英文短名");
            } else if (object.has(key)) {
                report(line, "“" + key + "”写了两次，前面一次在第 " + lines.get(place) + " 行", "留下一个，删掉另一个");
            }
            lines.putIfAbsent(place, line);
            columns.putIfAbsent(place, column(event));
            object.set(key, node(place, depth));
        }
        parser.getEvent();
        return object;
    }

    private ArrayNode sequence(String pointer, int depth) {
        ArrayNode array = JSON.arrayNode();
        refuseDepth(depth);
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            array.add(node(pointer + "/" + array.size(), depth));
        }
        parser.getEvent();
        return array;
    }

    /** Reads plain scalars as YAML 1.2 does, so that a date, a version or {@code no} stays the text that it is. */
    private JsonNode plain(ScalarEvent event) {
        String value = event.getValue();
        if (value.isEmpty() || value.equals("null") || value.equals("~")) {
            report(line(event), "冒号后面没有内容", "填上内容，或删掉这一行；没有不同时写 {}");
            return JSON.nullNode();
        }
        if (value.equals("true") || value.equals("false")) {
            return JSON.booleanNode(value.equals("true"));
        }
        if (INTEGER.matcher(value).matches()) {
            long number = Long.parseLong(value);
            return number == (int) number ? JSON.numberNode((int) number) : JSON.numberNode(number);
        }
        return DECIMAL.matcher(value).matches() ? JSON.numberNode(new BigDecimal(value)) : JSON.textNode(value);
    }

    private void refuseTag(Event event, String tag) {
        if (tag != null && !tag.equals("!")) {
            report(line(event), "不能用标签 " + tag, "删掉 ! 开头的记号");
        }
    }

    private void refuseDepth(int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep(parser.peekEvent());
        }
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }

    private void report(int line, String message, String remedy) {
        if (findings.size() >= MOST_FINDINGS) {
            return; // a file of ten thousand aliases is one fault, not ten thousand
        }
        findings.add(new Finding(file, line, "SYNTAX", Finding.Severity.ERROR, message, remedy));
    }

    /** Ends the reading of a file that is nested deeper than any descriptor. */
    private static final class TooDeep extends org.yaml.snakeyaml.error.MarkedYAMLException {
        private static final long serialVersionUID = 1;

        TooDeep(Event event) {
            super(null, null, "nested too deep", event.getStartMark());
        }
    }
}
