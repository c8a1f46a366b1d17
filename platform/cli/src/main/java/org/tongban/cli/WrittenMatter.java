// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A descriptor from one line of a list. What a list does not say is written as a sample that the author has to replace. */
final class WrittenMatter {
    private final ListedMatter listed;
    private final String department;
    private final String code;
    private final StringBuilder text = new StringBuilder();

    /**
     * Of a line.
     *
     * @param listed the line
     * @param department code of the department
     * @param serial of the matter in the list, for what has no code yet
     */
    WrittenMatter(ListedMatter listed, String department, int serial) {
        this.listed = listed;
        this.department = department;
        this.code = listed.code().orElse(department + "-" + String.format(Locale.ROOT, "%03d", serial));
        head(serial);
        dates();
        form();
        papers();
        steps();
    }

    String code() {
        return code;
    }

    String text() {
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void head(int serial) {
        line("# 由实施清单导入，第 " + listed.number() + " 行。标着“示例”和“待填”的要补上；清单里没有表单和步骤。");
        if (!listed.body().isEmpty()) {
            line("# 实施主体 " + listed.body().replaceAll("\\s", " ") + "：写进各区县门户的 implementations/" + department
                    + ".yaml。");
        }
        line("matter: " + code);
        line("version: 1.0.0");
        line("name: " + quoted(listed.name()));
        line("kind: " + listed.kind());
        line("department: " + department);
        line("function: " + quoted(listed.body().isEmpty() ? "待填" : listed.body()));
        line("localCode: "
                + listed.taskCode()
                        .filter(found -> !found.isEmpty())
                        .orElse("LIST-" + String.format(Locale.ROOT, "%03d", serial)));
        listed.catalogCode()
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> line("catalogCode: \"" + found + "\""));
        line("audience: [" + String.join(", ", listed.audience()) + "]");
        line("levels: [" + String.join(", ", listed.levels()) + "]");
        if (listed.instant()) {
            line("caseType: instant");
        }
        line("basis:");
        listed.basis()
                .forEach(law -> line("  - { law: " + quoted(law[0])
                        + (law[1].isEmpty() ? "" : ", article: " + quoted(law[1])) + " }"));
        if (listed.basis().isEmpty()) {
            line("  - { law: 待填 }");
        }
    }

    private void dates() {
        boolean licence = listed.kind().equals("licence");
        line("acceptance: { limit: 5 working-day, "
                + (licence ? "onSilence: deemed-accepted, basis: 行政许可法第三十二条 }" : "basis: 本级服务承诺（示例） }"));
        line("limits:");
        listed.statutory()
                .ifPresentOrElse(
                        limit -> line("  statutory: { limit: " + limit + ", from: acceptance, until: decision, basis: "
                                + quoted(law()) + " }"),
                        () -> line("  note: 清单里没有法定时限（待核对）"));
        line("  promised: { limit: " + listed.promised().orElse("10 working-day") + ", sample: "
                + listed.promised().isEmpty() + " }");
        line("online: { depth: filing }");
        listed.fee()
                .ifPresent(standard -> line("fees: [{ name: " + quoted(listed.name() + "收费") + ", standard: "
                        + quoted(standard) + ", basis: " + quoted(listed.feeBasis()) + " }]"));
        line("conditions:");
        List<String> conditions = listed.conditions().isEmpty() ? List.of("待填") : listed.conditions();
        conditions.forEach(condition -> line("  - " + quoted(condition)));
    }

    private String law() {
        return listed.basis().stream().findFirst().map(law -> law[0] + law[1]).orElse("待填");
    }

    private void form() {
        boolean person = listed.audience().contains("natural-person");
        line("form:");
        line("  schema:");
        line("    type: object");
        line("    required: [applicantName, applicantCode, phone]");
        line("    properties:");
        line("      applicantName: { type: string, title: " + (person ? "申请人姓名" : "单位名称")
                + ", maxLength: 100, examples: [" + (person ? "王秀英（示例）" : "示例贸易有限公司") + "] }");
        line(
                person
                        ? "      applicantCode: { type: string, format: citizen-id, title: 公民身份号码, examples: [\"320499194303120242\"] }"
                        : "      applicantCode: { type: string, format: credit-code, title: 统一社会信用代码, examples: [91320499MA9900052F] }");
        line("      phone: { type: string, format: phone, title: 联系电话, examples: [\"13800000000\"] }");
        line("  steps:");
        line("    - { title: 申请人, fields: [applicantName, applicantCode, phone] }");
        line("  prefill: { applicantName: person.name, applicantCode: person.code, phone: person.phone }");
    }

    private void papers() {
        line("materials:");
        line("  - { code: application, name: " + quoted(listed.name() + "申请表")
                + ", originals: 1, source: generated-from-form }");
        int number = 1;
        for (String paper : listed.materials()) {
            if (!paper.contains("申请表") && !paper.contains("申请书")) {
                line("  - { code: paper-" + number++ + ", name: " + quoted(paper) + ", copies: 1, source: applicant }");
            }
        }
    }

    private void steps() {
        line("steps:");
        line("  - { step: examine, kind: examination, name: 审查（示例）, role: " + department
                + ".examiner, level: district, standard: 待填 }");
        line("  - { step: decide, kind: decision, name: 决定（示例）, role: " + department
                + ".approver, level: district, after: [examine], standard: 待填 }");
        line("refusal:");
        line("  - { code: not-eligible, text: 不符合受理条件（示例） }");
        line("results:");
        line("  - { " + result() + " }");
    }

    private String result() {
        String name = listed.result().orElse("办结");
        if (name.endsWith("证") || name.endsWith("证书")) {
            return "kind: certificate, name: " + quoted(name) + ", certificate: " + code;
        }
        boolean paper = name.endsWith("书") || name.endsWith("文") || name.endsWith("批复") || name.endsWith("通知");
        return "kind: " + (paper ? "document" : "completion") + ", name: " + quoted(name);
    }

    /** Any text as one plain YAML scalar. */
    private static String quoted(String plain) {
        return plain.chars()
                .mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : c < ' ' ? " " : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
