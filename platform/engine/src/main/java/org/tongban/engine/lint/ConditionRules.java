// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.List;
import java.util.Optional;
import org.tongban.engine.form.ConditionCompiler;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;

/** The rule about the conditions of materials and steps. */
final class ConditionRules {
    private ConditionRules() {}

    static void conditionsCompile(Matter matter, Report report) {
        ConditionCompiler compiler = new ConditionCompiler(matter.form());
        List<Optional<String>> materials =
                matter.materials().stream().map(material -> material.when()).toList();
        List<Optional<String>> steps =
                matter.steps().stream().map(step -> step.when()).toList();
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
            conditions
                    .get(i)
                    .ifPresent(text -> compiler.fault(text)
                            .ifPresent(fault -> report.error(
                                    where,
                                    fault.column(),
                                    "条件 " + text + " 不成立：" + fault.message(),
                                    "对照表单的字段名和类型修改，例如 form.area > 50")));
        }
    }
}
