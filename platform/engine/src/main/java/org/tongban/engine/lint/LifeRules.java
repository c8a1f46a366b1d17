// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
            Map<?, ?> field = map(map(matter.form().schema().get("properties")).get(commitment.field()));
            if (!field.isEmpty()) {
                choice(field, commitment, report);
            }
        });
    }

    /** 优化营商环境条例 40: the ordinary way stands beside the promise, and nobody is led to either. */
    private static void choice(Map<?, ?> field, Matter.Commitment commitment, Report report) {
        List<String> offered = field.get("enum") instanceof List<?> plain
                ? plain.stream().map(String::valueOf).toList()
                : list(field.get("oneOf")).stream()
                        .map(one -> String.valueOf(map(one).get("const")))
                        .toList();
        if (!offered.contains(commitment.value())) {
            report.error("/commitment/value", "表单里没有“" + commitment.value() + "”这个选择", "写成字段的一个选项");
        } else if (offered.stream().allMatch(commitment.value()::equals)) {
            report.error("/commitment/field", "告知承诺旁边没有一般方式，申请人没得选", "给字段加一个按一般方式办理的选项");
        }
        if (field.containsKey("default")) {
            report.error("/commitment/field", "告知承诺由申请人自己选，不能先替他选好", "删掉字段的 default");
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static void fault(Matter matter, String condition, Report report) {
        new ConditionCompiler(matter.form())
                .fault(condition)
                .ifPresent(fault -> report.error(
                        "/commitment/field", "条件 " + condition + " 不成立：" + fault, "对照表单的字段名和类型修改，例如 form.area > 50"));
    }
}
