// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/** Rules about the steps between acceptance and decision. */
final class StepRules {
    private StepRules() {}

    static void stepsSayMoreThanTheirName(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.limit().isPresent() || step.standard().isPresent()) {
                continue;
            }
            String message = "步骤“" + step.name() + "”只有名称";
            String remedy = "补上 limit:（多久）或 standard:（看什么）";
            if (step.kind() == Step.Kind.DECISION) {
                report.warning("/steps/" + i, message, remedy);
            } else {
                report.error("/steps/" + i, message, remedy);
            }
        }
    }

    static void stepsNameEachOther(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        Map<String, Step> known = byCode(steps);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String place = "/steps/" + i;
            if (!seen.add(step.code())) {
                report.error(place + "/step", "步骤编号 " + step.code() + " 用了两次", "换一个编号");
            }
            step.after().stream()
                    .filter(code -> !known.containsKey(code))
                    .forEach(code -> report.error(place + "/after", "没有步骤 " + code, "改成已有的步骤，或删掉"));
        }
    }

    static void stepsRunInNoCircle(Matter matter, Report report) {
        Map<String, Step> open = byCode(matter.steps());
        while (open.values().removeIf(step -> step.after().stream().noneMatch(open::containsKey))) {
            // each round takes away what waits for nothing
        }
        // What only stands behind a circle is not part of it.
        while (open.keySet()
                .removeIf(code ->
                        open.values().stream().noneMatch(step -> step.after().contains(code)))) {
            // each round takes away what nothing waits for
        }
        if (!open.isEmpty()) {
            String first = open.keySet().iterator().next();
            report.error(
                    "/steps/" + index(matter.steps(), first) + "/after",
                    "步骤 " + String.join("、", open.keySet()) + " 互相等待，谁也开始不了",
                    "改 after:，让步骤有先后");
        }
    }

    static void oneDecisionAtTheEnd(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        if (matter.event().isPresent()) {
            if (!steps.isEmpty()) {
                report.error("/steps", "一件事自己没有步骤，步骤在各个事项里", "写成 steps: []");
            }
            return;
        }
        List<Step> decisions =
                steps.stream().filter(step -> step.kind() == Step.Kind.DECISION).toList();
        if (decisions.size() != 1) {
            String place =
                    decisions.isEmpty() ? "/steps" : "/steps/" + steps.indexOf(decisions.get(decisions.size() - 1));
            report.error(place, "要有一个决定步骤，现在有 " + decisions.size() + " 个", "只留一个 kind: decision 的步骤，放在最后");
            return;
        }
        Step decision = decisions.get(0);
        if (decision.when().isPresent()) {
            report.error("/steps/" + steps.indexOf(decision) + "/when", "决定步骤不能有条件", "删掉 when:");
        }
        Set<String> before = before(decision, byCode(steps));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.equals(decision) && !before.contains(step.code())) {
                report.error(
                        "/steps/" + i,
                        "步骤“" + step.name() + "”不在决定之前",
                        "在“" + decision.name() + "”或它前面步骤的 after: 里写上 " + step.code());
            }
        }
    }

    static void oneSittingIsForInstantMatters(Matter matter, Report report) {
        boolean oneSitting = matter.duties() == Matter.DutyRule.ONE_SITTING;
        boolean instant = matter.caseType() == Matter.CaseType.INSTANT;
        if (oneSitting && !instant) {
            report.error("/duties", "只有即办件可以一人当场办完", "改成 duties: separated，或改成 caseType: instant");
        } else if (instant && !oneSitting) {
            report.warning("/duties", "即办件由三个人分开办，当场办不完", "写 duties: one-sitting");
        }
    }

    /** 行政许可法 34. */
    static void surveysAreDoneByTwo(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == Step.Kind.SITE_SURVEY && steps.get(i).people() < 2) {
                report.error("/steps/" + i + "/people", "现场踏勘要两人以上", "写 people: 2");
            }
        }
    }

    /** What an officer calls for begins with a written notice, or nobody would know of it. */
    static void stepsOnDemandAreAnnounced(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).onDemand() && !steps.get(i).announced()) {
                report.error("/steps/" + i + "/onDemand", "需要时才办的步骤没有书面通知", "改成听证、公示，或写 pause:；一定要办的删掉 onDemand:");
            }
        }
    }

    private static Map<String, Step> byCode(List<Step> steps) {
        Map<String, Step> byCode = new LinkedHashMap<>();
        steps.forEach(step -> byCode.putIfAbsent(step.code(), step));
        return byCode;
    }

    private static int index(List<Step> steps, String code) {
        return steps.stream().map(Step::code).toList().indexOf(code);
    }

    private static Set<String> before(Step last, Map<String, Step> steps) {
        Set<String> found = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(last.after());
        while (!next.isEmpty()) {
            String code = next.pop();
            if (found.add(code) && steps.containsKey(code)) {
                next.addAll(steps.get(code).after());
            }
        }
        return found;
    }
}
