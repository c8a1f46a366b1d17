// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One line of an implementation list (实施清单), read by the names of its columns. */
final class ListedMatter {
    private static final Map<String, String> KINDS = Map.of(
            "行政许可", "licence",
            "行政给付", "benefit",
            "行政确认", "confirmation",
            "行政奖励", "reward",
            "行政裁决", "adjudication",
            "其他行政权力", "other-power",
            "公共服务", "public-service");
    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,4})\\s*个?\\s*(工作日|自然日|天|日|个月|月|年)?");
    private static final Pattern LAW = Pattern.compile("《([^》]+)》\\s*(第[^，。；;《]{1,12}条)?");
    private static final Pattern NONE = Pattern.compile("无|没有|/|-+|不限|法律没有规定|否|不收费|免费");

    private final ListFile.Line line;
    private final List<String> faults = new ArrayList<>();

    ListedMatter(ListFile.Line line) {
        this.line = line;
    }

    /** What is wrong, each with line and column; complete after everything was asked for. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    int number() {
        return line.number();
    }

    String name() {
        return Optional.of(first("事项名称", "主项名称", "业务办理项名称"))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> fault("事项名称", "没有填", "填上事项的全称", "未命名"));
    }

    Optional<String> code() {
        return optional("事项编号", "英文短名")
                .map(code -> code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                        ? code
                        : fault("事项编号", "“" + code + "”不是英文短名", "写小写英文和短横，例如 meter-repair", "wrong"));
    }

    Optional<String> catalogCode() {
        return optional("基本编码", "国家基本编码")
                .map(code -> code.matches("[0-9]{12}")
                        ? code
                        : fault("基本编码", "“" + code + "”不是 12 位数字", "核对基本编码；表格软件可能把它改成了科学计数法，请把这一列设成文本", ""));
    }

    Optional<String> taskCode() {
        return optional("实施编码", "业务办理项编码")
                .map(code -> code.matches("[0-9A-Z]{31}")
                        ? code
                        : fault("实施编码", "“" + code + "”不是 31 位数字或大写字母", "核对实施编码", ""));
    }

    String kind() {
        String name = first("事项类型");
        return Optional.ofNullable(KINDS.get(name))
                .orElseGet(() -> fault(
                        "事项类型",
                        name.isEmpty() ? "没有填" : "“" + name + "”不认识",
                        "填其中一种：行政许可、行政给付、行政确认、行政奖励、行政裁决、其他行政权力、公共服务",
                        "public-service"));
    }

    String body() {
        return first("实施主体", "实施机构");
    }

    List<String> audience() {
        String text = first("服务对象", "办理对象");
        List<String> audience = new ArrayList<>();
        if (text.isEmpty() || text.contains("自然人") || text.contains("个人")) {
            audience.add("natural-person");
        }
        if (text.contains("法人") || text.contains("企业") || text.contains("组织")) {
            audience.add("legal-person");
        }
        return audience.isEmpty()
                ? List.of(fault("服务对象", "“" + text + "”不认识", "写 自然人、法人，或者两样都写", "natural-person"))
                : audience;
    }

    List<String> levels() {
        String text = first("行使层级", "实施层级");
        List<String> levels = new ArrayList<>();
        if (text.contains("市")) {
            levels.add("city");
        }
        if (text.contains("县") || text.contains("区")) {
            levels.add("district");
        }
        if (text.contains("镇") || text.contains("乡") || text.contains("街道")) {
            levels.add("town");
        }
        if (text.contains("村") || text.contains("社区")) {
            levels.add("village");
        }
        return levels.isEmpty() ? List.of("district") : levels;
    }

    Optional<String> promised() {
        return limit("承诺时限", "承诺办结时限");
    }

    Optional<String> statutory() {
        return limit("法定时限", "法定办结时限");
    }

    private Optional<String> limit(String... columns) {
        return optional(columns).filter(text -> !NONE.matcher(text).matches()).map(text -> {
            Matcher limit = LIMIT.matcher(text + first(columns[0] + "单位"));
            if (text.contains("当场") || text.contains("即办") || text.contains("即时")) {
                return "0 working-day";
            }
            return limit.matches()
                    ? limit.group(1) + " " + unit(limit.group(2))
                    : fault(columns[0], "“" + text + "”看不出是多久", "写数字和单位，例如 10个工作日", "1 working-day");
        });
    }

    private static String unit(String name) {
        return switch (name == null ? "工作日" : name) {
            case "自然日", "天", "日" -> "calendar-day";
            case "个月", "月" -> "month";
            case "年" -> "year";
            default -> "working-day";
        };
    }

    List<String> materials() {
        return parts(first("申请材料", "材料名称", "办理材料"), "[；;\\n、]");
    }

    List<String> conditions() {
        return parts(first("受理条件", "申请条件", "办理条件"), "[；;\\n]");
    }

    /** Laws with their articles, where an article is named. */
    List<String[]> basis() {
        List<String[]> laws = new ArrayList<>();
        Matcher law = LAW.matcher(first("设定依据", "法律依据", "实施依据"));
        while (law.find()) {
            laws.add(new String[] {law.group(1), law.group(2) == null ? "" : law.group(2)});
        }
        return laws;
    }

    /** The standard of the fee; empty when nothing is paid. */
    Optional<String> fee() {
        Optional<String> standard = optional("收费标准");
        Optional<String> charged =
                optional("收费", "是否收费").filter(text -> !NONE.matcher(text).matches());
        return charged.isEmpty()
                ? Optional.empty()
                : standard.or(() -> charged.filter(text -> !text.equals("是")).or(() -> Optional.of("待填")));
    }

    String feeBasis() {
        return Optional.of(first("收费依据")).filter(text -> !text.isEmpty()).orElse("待填");
    }

    Optional<String> result() {
        return optional("结果名称", "审批结果名称", "办理结果")
                .filter(text -> !NONE.matcher(text).matches());
    }

    boolean instant() {
        return first("办件类型").contains("即办");
    }

    private static List<String> parts(String text, String separators) {
        return NONE.matcher(text).matches()
                ? List.of()
                : Stream.of(text.split(separators))
                        .map(part -> part.strip().replaceFirst("^[（(]?[0-9一二三四五六七八九十]{1,3}[）).．、]\\s*", ""))
                        .map(part -> part.replaceFirst("[。，,]$", ""))
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private Optional<String> optional(String... columns) {
        return Optional.of(first(columns)).filter(text -> !text.isEmpty());
    }

    private String first(String... columns) {
        return Stream.of(columns)
                .map(column -> line.cells().getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String fault(String column, String what, String remedy, String instead) {
        String fault = "第 " + line.number() + " 行 " + column + "：" + what + "。请" + remedy + "。";
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
        return instead;
    }
}
