// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;
import org.tongban.publication.GuideChange;

/** In what two versions differ for whoever reads the guide and fills in the form. */
final class GuideChanges {
    private static final List<Part> PARTS = List.of(
            new Part("事项名称", matter -> Stream.of(matter.name())),
            new Part("别名", matter -> matter.aliases().stream()),
            new Part("办件类型", matter -> Stream.of(matter.caseType() == Matter.CaseType.INSTANT ? "即办件" : "承诺件")),
            new Part("法定时限", GuideChanges::statutory),
            new Part(
                    "承诺时限",
                    matter -> Stream.of(matter.limits().promised().limit().label())),
            new Part("网上办理", matter -> Stream.of(online(matter.online().depth()))),
            new Part("到场次数", GuideChanges::visits),
            new Part("收费", matter -> matter.fees().stream().map(fee -> fee.name() + " " + fee.standard())),
            new Part("设定依据", GuideChanges::basis),
            new Part("办理条件", matter -> matter.conditions().stream()),
            new Part("申请材料", matter -> matter.materials().stream().map(GuideChanges::material)),
            new Part("表单项目", GuideChanges::fields),
            new Part("办理环节", matter -> matter.steps().stream().map(GuideChanges::step)),
            new Part("不予许可的情形", matter -> matter.refusal().stream().map(Matter.RefusalReason::text)),
            new Part("办理结果", matter -> matter.results().stream().map(Matter.Result::name)),
            new Part("告知承诺", matter -> Stream.of(matter.commitment().isPresent() ? "可以选" : "没有")),
            new Part("常见问题", matter -> matter.faqs().stream().map(faq -> faq.q() + faq.a())));

    private GuideChanges() {}

    /**
     * A part of the guide.
     *
     * @param name its heading
     * @param items what it says
     */
    private record Part(String name, Function<Matter, Stream<String>> items) {}

    static List<GuideChange> between(Matter before, Matter after) {
        List<GuideChange> changes = new ArrayList<>();
        for (Part part : PARTS) {
            List<String> old = part.items().apply(before).toList();
            List<String> now = part.items().apply(after).toList();
            if (!old.equals(now)) {
                changes.add(change(part.name(), old, now));
            }
        }
        if (changes.isEmpty() && !before.digest().equals(after.digest())) {
            changes.add(new GuideChange("其他", "", "办事指南和表单上看得到的内容没有变，变的是填写要求、别的说明或内部设置。"));
        }
        return List.copyOf(changes);
    }

    private static GuideChange change(String part, List<String> before, List<String> after) {
        String gone = without(before, after);
        String come = without(after, before);
        return gone.isEmpty() && come.isEmpty()
                ? new GuideChange(part, String.join("；", before), String.join("；", after))
                : new GuideChange(part, gone, come);
    }

    private static String without(List<String> items, List<String> others) {
        return items.stream().filter(item -> !others.contains(item)).collect(Collectors.joining("；"));
    }

    private static Stream<String> statutory(Matter matter) {
        return matter
                .limits()
                .statutory()
                .map(statutory -> statutory.limit().label()
                        + statutory
                                .extension()
                                .map(more -> "，可以延长 " + more.label())
                                .orElse(""))
                .or(() -> matter.limits().note())
                .stream();
    }

    private static String online(Matter.Online.Depth depth) {
        return switch (depth) {
            case FULL -> "全程网办";
            case FILING -> "网上提交，到窗口核验一次";
            case APPOINTMENT -> "网上预约";
            case WINDOW -> "到窗口办";
        };
    }

    private static Stream<String> visits(Matter matter) {
        return Stream.of(matter.online().visits() + " 次"
                + matter.online().visitReason().map(why -> "，" + why).orElse(""));
    }

    private static Stream<String> basis(Matter matter) {
        return matter.basis().stream()
                .map(basis -> "《" + basis.law() + "》" + basis.article().orElse(""));
    }

    private static String material(Material material) {
        return material.name() + "（原件 " + material.originals() + " 份、复印件 " + material.copies() + " 份"
                + (material.exempt() ? "，免提交" : "")
                + (material.required() ? "" : "，可以不交")
                + material.deferrable().map(later -> "，可以容缺 " + later.label()).orElse("") + "）";
    }

    private static String step(Step step) {
        return step.name()
                + step.limit()
                        .map(TimeLimit::label)
                        .map(limit -> "（" + limit + "）")
                        .orElse("");
    }

    private static Stream<String> fields(Matter matter) {
        Object properties = matter.form().schema().get("properties");
        return matter.form().steps().stream()
                .flatMap(step -> step.fields().stream())
                .map(field -> properties instanceof Map<?, ?> all
                                && all.get(field) instanceof Map<?, ?> schema
                                && schema.get("title") instanceof String title
                        ? title
                        : field);
    }
}
