// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.tongban.engine.form.AnswerChecker;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.FormDefinition.FormStep;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.Competence;

/** Rules about the form. */
final class FormRules {
    private static final String SCHEMA = "/form/schema/";
    private static final String FIELDS = SCHEMA + "properties/";
    private static final Pattern FORM_NAME = Pattern.compile("(申请|登记|申报|报告|备案|审批|呈报|确认)(表|书)(（[^）]*）)?$");

    private final AnswerFormats formats;

    FormRules(AnswerFormats formats) {
        this.formats = formats;
    }

    static void blankFormAndSample(Matter matter, Report report) {
        Field.of(matter.form()).forEach((name, field) -> {
            if (field.samples().isEmpty() && field.required()) {
                report.error(FIELDS + name, "字段“" + field.label() + "”没有样例，样表里会空着", "补上 examples: [样例]");
            } else if (field.samples().isEmpty()) {
                report.warning(FIELDS + name, "字段“" + field.label() + "”没有样例", "补上 examples: [样例]");
            }
        });
        List<Material> materials = matter.materials();
        for (int i = 0; i < materials.size(); i++) {
            Material material = materials.get(i);
            boolean own = material.source() == Material.Source.APPLICANT;
            if (own && FORM_NAME.matcher(material.name()).find()) {
                report.warning(
                        "/materials/" + i, "“" + material.name() + "”没有空表和样表", "由表单生成时写 source: generated-from-form");
            }
        }
    }

    static void pagesNameEachFieldOnce(Matter matter, Report report) {
        Map<String, Field> fields = Field.of(matter.form());
        Map<String, String> places = new HashMap<>();
        List<FormStep> pages = matter.form().steps();
        for (int page = 0; page < pages.size(); page++) {
            List<String> names = pages.get(page).fields();
            for (int i = 0; i < names.size(); i++) {
                String place = "/form/steps/" + page + "/fields/" + i;
                if (!fields.containsKey(names.get(i))) {
                    report.error(place, "没有字段 " + names.get(i), "改成 properties 里有的字段，或在那里补上它");
                } else if (places.put(names.get(i), place) != null) {
                    report.error(place, "字段 " + names.get(i) + " 在两页里都有", "只留一处");
                }
            }
        }
        fields.keySet().stream()
                .filter(name -> !places.containsKey(name))
                .forEach(name -> report.error(FIELDS + name, "字段 " + name + " 不在任何一页", "写进 form.steps 的一页"));
    }

    static void namesAndChoicesFit(Matter matter, Report report) {
        Map<String, Field> fields = Field.of(matter.form());
        mentioned(matter.form())
                .forEach((place, names) -> names.stream()
                        .filter(name -> !fields.containsKey(name))
                        .forEach(name -> report.error(place, "没有字段 " + name, "改成 properties 里有的字段，或删掉")));
        fields.forEach((name, field) -> {
            pattern(field).ifPresent(fault -> report.error(FIELDS + name + "/pattern", fault, "改正表达式"));
            boolean number = field.type() == Field.Type.INTEGER || field.type() == Field.Type.NUMBER;
            if (field.choices().stream().anyMatch(choice -> choice.value() instanceof Number != number)) {
                report.error(FIELDS + name, "字段“" + field.label() + "”的选项和类型不同", "type: string 的选项写成文字（加引号），整数的选项写成整数");
            }
        });
    }

    /** Where the form speaks of fields by name, apart from its pages. */
    private static Map<String, List<String>> mentioned(FormDefinition form) {
        Map<String, List<String>> mentioned = new LinkedHashMap<>();
        form.prefill().keySet().forEach(name -> mentioned.put("/form/prefill/" + name, List.of(name)));
        mentioned.put(SCHEMA + "required", texts(form.schema().get("required")));
        keys(form.schema().get("dependentRequired")).forEach((name, needs) -> {
            List<String> names = new ArrayList<>(texts(needs));
            names.add(name);
            mentioned.put(SCHEMA + "dependentRequired/" + name, names);
        });
        List<?> cases = form.schema().get("allOf") instanceof List<?> all ? all : List.of();
        for (int i = 0; i < cases.size(); i++) {
            for (Map.Entry<String, Object> part : keys(cases.get(i)).entrySet()) {
                Map<String, Object> content = keys(part.getValue());
                mentioned.put(
                        SCHEMA + "allOf/" + i + "/" + part.getKey(),
                        Stream.concat(
                                        texts(content.get("required")).stream(),
                                        keys(content.get("properties")).keySet().stream())
                                .toList());
            }
        }
        return mentioned;
    }

    private static Optional<String> pattern(Field field) {
        try {
            Pattern.compile(field.rules().getOrDefault("pattern", "").toString());
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("字段“" + field.label() + "”的 pattern 不是正确的表达式");
        }
    }

    static void competenceFindsItsPlace(Matter matter, Report report) {
        Competence competence = matter.competence();
        if (competence.rule() == Competence.Rule.FILING_HALL) {
            return;
        }
        Optional<Field> field = competence.field().map(Field.of(matter.form())::get);
        if (field.isEmpty()) {
            report.error("/competence", "表单里没有决定管辖地的字段", "用 field: 写明表单里 format: division 的字段");
        } else if (!field.get().format().equals("division")) {
            report.error("/competence", "字段 " + field.get().name() + " 不是区划", "给它写 format: division");
        } else if (!field.get().required()) {
            report.error("/competence", "字段 " + field.get().name() + " 可以不填，那样就不知道由谁管辖", "写进 required:");
        } else if (field.get().when().isPresent()) {
            report.error("/competence", "字段 " + field.get().name() + " 不是每次都问，那样就不知道由谁管辖", "删掉它的 when:");
        }
    }

    void samplesFitTheForm(Matter matter, Report report) {
        Map<String, Field> fields = Field.of(matter.form());
        if (fields.values().stream().anyMatch(field -> pattern(field).isPresent())) {
            return;
        }
        Map<String, Object> samples = new LinkedHashMap<>();
        fields.values().stream()
                .filter(field -> !field.samples().isEmpty())
                .forEach(field -> samples.put(field.name(), field.samples().get(0)));
        new AnswerChecker(matter.form(), formats)
                .check(new Answers(samples)).stream()
                        .filter(error -> samples.containsKey(error.field()))
                        .forEach(error -> report.error(
                                FIELDS + error.field() + "/examples",
                                "样例不符合表单：" + error.message(),
                                "改 examples: 的第一个值"));
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> keys(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
