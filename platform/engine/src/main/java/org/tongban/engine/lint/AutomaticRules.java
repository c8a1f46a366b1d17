// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongban.engine.form.ConditionCompiler;
import org.tongban.matter.AutomaticRule;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterKind;
import org.tongban.matter.Step;

/** Rules about 秒批: a rule may favour where nothing is left to judge, and says where its facts come from (DOMAIN 3.1). */
final class AutomaticRules {
    private static final String REMEDY = "删掉 automatic:，由人办理";

    private AutomaticRules() {}

    static void automationLeavesNothingToJudge(Matter matter, Report report) {
        if (matter.automatic().isEmpty()) {
            return;
        }
        if (matter.kind() == MatterKind.ADJUDICATION || matter.kind() == MatterKind.REWARD) {
            report.error("/automatic", matter.kind().label() + "要裁量，不能自动审批", REMEDY);
        }
        if (matter.event().isPresent()) {
            report.error("/automatic", "一件事由各个事项分别审批，不能自己自动审批", "写到各个事项里");
        }
        if (matter.applicants().max() > 1
                || matter.applicants().presence() != Matter.Applicants.Presence.NONE
                || matter.online().visits() > 0) {
            report.error("/automatic", "要本人到场或有几个申请人的事项，不能自动审批", REMEDY);
        }
        steps(matter, report);
        materials(matter, report);
    }

    private static void steps(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean plain = step.kind() == Step.Kind.EXAMINATION || step.kind() == Step.Kind.DECISION;
            if (!plain
                    || step.people() > 1
                    || step.department().isPresent()
                    || step.pause().isPresent()) {
                report.error("/steps/" + i, "自动审批的事项只能有审查和决定，步骤“" + step.name() + "”要人到场或判断", REMEDY);
            }
        }
    }

    /** No rule reads a scan. */
    private static void materials(Matter matter, Report report) {
        List<Material> materials = matter.materials();
        for (int i = 0; i < materials.size(); i++) {
            Material material = materials.get(i);
            boolean looked = material.source() != Material.Source.GENERATED_FROM_FORM && !material.exempt();
            if (looked && material.required() && material.when().isEmpty()) {
                report.error("/materials/" + i, "《" + material.name() + "》要人核对，办件都会转人工", "改成免提交，或" + REMEDY);
            }
        }
    }

    static void automaticConditionsCompile(Matter matter, Report report) {
        matter.automatic().ifPresent(rule -> {
            facts(rule, report);
            ConditionCompiler compiler = new ConditionCompiler(matter.form(), rule.facts());
            for (int i = 0; i < rule.conditions().size(); i++) {
                String where = "/automatic/conditions/" + i + "/holds";
                String text = rule.conditions().get(i).holds();
                compiler.fault(text)
                        .ifPresent(fault -> report.error(
                                where,
                                fault.column(),
                                "条件 " + text + " 不成立：" + fault.message(),
                                "对照表单的字段和 facts: 的名称、类型修改，例如 fact.age >= 80"));
            }
        });
    }

    private static void facts(AutomaticRule rule, Report report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rule.facts().size(); i++) {
            String name = rule.facts().get(i).fact();
            if (!seen.add(name)) {
                report.error("/automatic/facts/" + i + "/fact", "名称 " + name + " 用了两次", "换一个名称");
            }
            boolean read = rule.conditions().stream()
                    .anyMatch(condition -> condition.holds().matches("(?s).*\\bfact\\." + name + "\\b.*"));
            if (!read) {
                report.error("/automatic/facts/" + i, "查了 " + name + "，没有一个条件用它", "删掉它：用不到的个人信息不查");
            }
        }
    }
}
