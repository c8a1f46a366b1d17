// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongban.engine.form.ConditionCompiler;
import org.tongban.engine.paper.Field;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;

/** The rules about the conditions of fields, materials, steps and parts. */
final class ConditionRules {
    private static final String FIELDS = "/form/schema/properties/";
    private static final Pattern FIELD = Pattern.compile("form\\.([A-Za-z0-9_]+)");

    private ConditionRules() {}

    static void conditionsCompile(Matter matter, Report report) {
        ConditionCompiler compiler = new ConditionCompiler(matter.form());
        List<Optional<String>> materials =
                matter.materials().stream().map(material -> material.when()).toList();
        List<Optional<String>> steps =
                matter.steps().stream().map(step -> step.when()).toList();
        Field.of(matter.form())
                .forEach((name, field) ->
                        field.when().ifPresent(text -> compile(compiler, text, FIELDS + name + "/when", report)));
        check(compiler, materials, "/materials/", report);
        check(compiler, steps, "/steps/", report);
        matter.event()
                .ifPresent(event -> check(
                        compiler,
                        event.parts().stream().map(LifeEvent.Part::when).toList(),
                        "/event/parts/",
                        report));
    }

    private static void check(
            ConditionCompiler compiler, List<Optional<String>> conditions, String place, Report report) {
        for (int i = 0; i < conditions.size(); i++) {
            String where = place + i + "/when";
            conditions.get(i).ifPresent(text -> compile(compiler, text, where, report));
        }
    }

    private static void compile(ConditionCompiler compiler, String text, String where, Report report) {
        compiler.fault(text)
                .ifPresent(fault -> report.error(
                        where,
                        fault.column(),
                        "条件 " + text + " 不成立：" + fault.message(),
                        "对照表单的字段名和类型修改，例如 form.area > 50"));
    }

    /** Whoever fills in the form must have answered already what decides about a field. */
    static void fieldsFollowWhatTheyDependOn(Matter matter, Report report) {
        Set<String> before = new HashSet<>();
        Field.of(matter.form()).forEach((name, field) -> {
            field.when().stream()
                    .flatMap(text -> FIELD.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(other -> !before.contains(other))
                    .forEach(other -> report.error(
                            FIELDS + name + "/when",
                            "字段“" + field.label() + "”要看 " + other + " 的回答，那时还没有问到",
                            "在 form.steps 里把 " + other + " 排到前面"));
            before.add(name);
        });
    }
}
