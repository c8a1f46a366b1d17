// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.List;
import java.util.regex.Pattern;
import org.tongban.engine.form.ConditionCompiler;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterKind;

/** Rules about what a matter allows in the life of a case: suspensions and promises. */
final class LifeRules {
    private static final Pattern ARTICLE = Pattern.compile("第?\\s*([一二三四五六七八九十百零]+|[0-9]+)\\s*条");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private LifeRules() {}

    /** T16: the law lists all pauses of a licence; other matters name law and article. */
    static void casesAreSuspendedByLaw(Matter matter, Report report) {
        List<Matter.PauseRule> pauses = matter.pauses();
        for (int i = 0; i < pauses.size(); i++) {
            Matter.PauseRule pause = pauses.get(i);
            String whose = "中止情形“" + pause.name() + "”";
            if (matter.kind() == MatterKind.LICENCE) {
                report.error("/pauses/" + i, whose + "不能用于行政许可：法律已经列全了不计入期限的情形", "删掉它；听证、评审等写成步骤的 pause:");
            } else if (!ARTICLE.matcher(pause.basis()).find()) {
                report.error("/pauses/" + i + "/basis", whose + "没有写明法律条款", "写明法律名称和第几条");
            }
        }
    }

    static void promisesAreMadeInTheForm(Matter matter, Report report) {
        matter.commitment().ifPresent(commitment -> {
            String value = commitment.value().replace("\\", "\\\\").replace("\"", "\\\"");
            if (!NAME.matcher(commitment.field()).matches()) {
                report.error("/commitment/field", "表单没有字段 " + commitment.field(), "改成表单里的字段");
                return;
            }
            fault(matter, "form." + commitment.field() + " == \"" + value + "\"", report);
        });
    }

    private static void fault(Matter matter, String condition, Report report) {
        new ConditionCompiler(matter.form())
                .fault(condition)
                .ifPresent(fault -> report.error(
                        "/commitment/field",
                        "条件 " + condition + " 不成立：" + fault.message(),
                        "对照表单的字段名和类型修改，例如 form.area > 50"));
    }
}
