// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.ParcelStatus;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.engine.paper.Field;
import org.tongban.matter.Matter;

/** What has happened to a case, in words for the officer. */
final class Events {
    /** In the order in which an event keeps them. */
    private static final List<String> DATES = List.of("答复是否受理", "承诺期限", "法定期限");

    private final Office office;
    private final Matter matter;
    private final CaseNames names;

    Events(Office office, CaseFile file) {
        this.office = office;
        this.matter = file.definition().matter();
        this.names = new CaseNames(matter);
    }

    CaseView.EventView view(CaseEvent event) {
        return new CaseView.EventView(Words.minute(event.at()), title(event), event.actor(), lines(event));
    }

    private static String title(CaseEvent event) {
        return switch (event.type()) {
            case RECEIVED -> "收件";
            case CORRECTION_REQUESTED -> "一次性告知";
            case CORRECTION_SUPPLIED -> "补正材料";
            case ACCEPTED -> "受理";
            case DECLINED -> "不予受理";
            case STEP_COMPLETED -> event.payload().getOrDefault(PayloadKeys.STEP_NAME, "完成步骤");
            case GRANTED -> "准予";
            case REFUSED -> "不予";
            case ISSUED -> "制证";
            case DELIVERED -> "送达";
            case CLOSED -> "办结";
            case WITHDRAWN -> "撤回";
            case TERMINATED -> "终止";
            case STEP_STARTED ->
                event.payload().getOrDefault(PayloadKeys.STEP_NAME, "")
                        + (event.payload().containsKey(PayloadKeys.FORMER) ? "：变更通知" : "：书面通知");
            case STEP_REOPENED -> "退回重办：" + event.payload().getOrDefault(PayloadKeys.STEP_NAME, "");
            case SUSPENDED -> "中止";
            case RESUMED -> "恢复办理";
            case EXTENSION_PROPOSED -> "申请延期";
            case EXTENDED -> "批准延期";
            case EXTENSION_DENIED -> "没有批准延期";
            case CLAIMED -> "认领";
            case ASSIGNED -> "转交";
            case FORWARDED -> "转报";
            case DEFERRED_SUPPLIED -> "补交容缺材料";
            case DISPATCHED -> "寄送";
            case PARCEL_REPORTED -> "快递：" + parcel(event);
            case REFERRED -> "自动审批转人工";
            case CORRECTION_LAPSED -> "补正到期没有补齐";
            case DEFERRAL_LAPSED -> "容缺材料到期没有补交";
            case DEADLINE_RECOMPUTED -> "期限重算";
            case PARCEL_NOTED -> "快递（办结后收到）：" + parcel(event);
        };
    }

    /** The dates that another calendar has moved, each as it was and as it is. */
    private static List<String> dates(Map<String, String> said) {
        if (!said.containsKey(PayloadKeys.DUES_BEFORE)) {
            return List.of();
        }
        String[] before = (said.get(PayloadKeys.DUES_BEFORE) + ",,").split(",", -1);
        String[] after = (said.getOrDefault(PayloadKeys.DUES, "") + ",,").split(",", -1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < DATES.size(); i++) {
            if (!before[i].equals(after[i])) {
                lines.add(DATES.get(i) + "：" + day(before[i]) + " 改为 " + day(after[i]));
            }
        }
        return lines.isEmpty() ? List.of("各项期限没有变，不再是暂定") : lines;
    }

    private static String day(String text) {
        return text.isEmpty() ? "没有" : Words.day(LocalDate.parse(text));
    }

    private static String parcel(CaseEvent event) {
        return ParcelStatus.valueOf(event.payload().getOrDefault(PayloadKeys.PARCEL_STATUS, "ORDERED"))
                .label();
    }

    private List<String> lines(CaseEvent event) {
        Map<String, String> said = event.payload();
        List<String> lines = new ArrayList<>();
        said.forEach((key, text) -> {
            if (key.startsWith(PayloadKeys.SHORTCOMING)) {
                lines.add(names.of(key.substring(PayloadKeys.SHORTCOMING.length())) + "：" + text);
            }
        });
        add(lines, "补交了", supplied(said.getOrDefault(PayloadKeys.SUPPLIED, "")));
        said.forEach((key, text) -> {
            if (key.startsWith(PayloadKeys.BEFORE)) {
                String field = key.substring(PayloadKeys.BEFORE.length());
                lines.add("改了" + names.of(field) + "，原来" + (text.isEmpty() ? "没有填" : "是：" + former(field, text)));
            }
        });
        add(lines, "超期", said.getOrDefault(PayloadKeys.BREACH, ""));
        add(lines, "理由", ground(said.getOrDefault(PayloadKeys.GROUND, "")));
        add(lines, "理由", refusal(said.getOrDefault(PayloadKeys.REFUSAL, "")));
        add(lines, "依据", said.getOrDefault(PayloadKeys.CLAUSE, ""));
        add(lines, "说明", said.getOrDefault(PayloadKeys.REASON, ""));
        add(lines, "规则", said.getOrDefault(PayloadKeys.RULE, ""));
        add(lines, "规则依据", said.getOrDefault(PayloadKeys.RULE_BASIS, ""));
        lines.addAll(dates(said));
        add(lines, "意见", said.getOrDefault(PayloadKeys.OPINION, ""));
        add(lines, "结果编号", said.getOrDefault(PayloadKeys.RESULT, ""));
        add(lines, "方式", said.getOrDefault(PayloadKeys.MEANS, ""));
        add(lines, "领取人", said.getOrDefault(PayloadKeys.COLLECTOR, ""));
        add(lines, "快递公司", said.getOrDefault(PayloadKeys.COURIER_LABEL, ""));
        add(lines, "运单号", said.getOrDefault(PayloadKeys.PARCEL, ""));
        add(lines, "收件人", said.getOrDefault(PayloadKeys.RECIPIENT, ""));
        add(lines, "电话", said.getOrDefault(PayloadKeys.PHONE, ""));
        add(lines, "地址", said.getOrDefault(PayloadKeys.ADDRESS, ""));
        return lines;
    }

    private String former(String name, String text) {
        Field field = Field.of(matter.form()).get(name);
        if (field == null) {
            return text;
        }
        if (field.format().equals("division")) {
            return office.place(text);
        }
        return switch (field.type()) {
            case YES_NO -> field.words(Boolean.valueOf(text));
            case SEVERAL -> field.words(List.of(text.split("、", -1)));
            case TEXT, INTEGER, NUMBER -> field.words(text);
        };
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(label + "：" + text);
        }
    }

    private String supplied(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .filter(code -> !code.isEmpty())
                .map(names::of)
                .collect(Collectors.joining("、"));
    }

    private static String ground(String name) {
        return Arrays.stream(DeclineGround.values())
                .filter(ground -> ground.name().equals(name))
                .map(DeclineGround::label)
                .findFirst()
                .orElse(name);
    }

    private String refusal(String code) {
        return matter.refusal().stream()
                .filter(reason -> reason.code().equals(code))
                .map(Matter.RefusalReason::text)
                .findFirst()
                .orElse(code);
    }
}
