// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.Audience;
import org.tongban.matter.Matter.Fee;
import org.tongban.matter.Matter.Result;
import org.tongban.matter.MatterKind;
import org.tongban.matter.Step;

/** Rules about what the citizen reads in the guide. */
final class GuideRules {
    private static final Pattern VAGUE_CONDITION =
            Pattern.compile("其[他它]条件|(相关|有关|规定的|必要的)(全部|所有)?条件|其[他它](相关|有关)?(规定|要求|情形)");
    private static final Pattern AMOUNT = Pattern.compile("[0-9０-９一二三四五六七八九十百千万]|免");
    private static final Pattern REMARK = Pattern.compile("（[^（）]*）$|\\([^()]*\\)$");
    private static final Set<Step.Kind> EXAMINING =
            EnumSet.of(Step.Kind.EXAMINATION, Step.Kind.JOINT_EXAMINATION, Step.Kind.TECHNICAL_REVIEW);

    private GuideRules() {}

    static void resultKindFollowsName(Matter matter, Report report) {
        List<Result> results = matter.results();
        for (int i = 0; i < results.size(); i++) {
            Result result = results.get(i);
            String place = "/results/" + i + "/kind";
            kind(result.name())
                    .filter(kind -> kind != result.kind())
                    .ifPresent(kind -> report.error(
                            place,
                            "结果“" + result.name() + "”的类型不对",
                            switch (kind) {
                                case CERTIFICATE -> "名称以证结尾，写 kind: certificate（出证）";
                                case DOCUMENT -> "名称以文结尾，写 kind: document（出文）";
                                case COMPLETION -> "名称以批复结尾，写 kind: completion（审批办结）";
                            }));
        }
    }

    private static Optional<Result.Kind> kind(String name) {
        String plain = REMARK.matcher(name.strip()).replaceFirst("");
        if (plain.endsWith("证")) {
            return Optional.of(Result.Kind.CERTIFICATE);
        }
        if (plain.endsWith("文")) {
            return Optional.of(Result.Kind.DOCUMENT);
        }
        return plain.endsWith("批复") ? Optional.of(Result.Kind.COMPLETION) : Optional.empty();
    }

    static void resultsHaveASample(Matter matter, Report report) {
        List<Result> results = matter.results();
        for (int i = 0; i < results.size(); i++) {
            Result result = results.get(i);
            if (result.kind() == Result.Kind.CERTIFICATE && result.certificate().isEmpty()) {
                report.error("/results/" + i, "证照“" + result.name() + "”没有样本", "补上 certificate:（证照类型），样本从它来");
            }
        }
    }

    static void themesFitTheAudience(Matter matter, Report report) {
        audience(matter, Audience.NATURAL_PERSON, matter.themes().personal(), "personal", "自然人", report);
        audience(matter, Audience.LEGAL_PERSON, matter.themes().enterprise(), "enterprise", "法人", report);
    }

    private static void audience(
            Matter matter, Audience audience, List<String> themes, String key, String name, Report report) {
        boolean served = matter.audience().contains(audience);
        if (!served && !themes.isEmpty()) {
            report.error("/themes/" + key, "服务对象里没有" + name + "，却列在它的主题下", "改 audience:，或删掉 themes 里的 " + key);
        } else if (served && themes.isEmpty()) {
            report.warning("/themes", "服务对象有" + name + "，却没有它的主题，按主题找不到", "在 themes 里补上 " + key + ":");
        }
    }

    static void licencesAreComplete(Matter matter, Report report) {
        if (matter.kind() != MatterKind.LICENCE) {
            return;
        }
        if (matter.faqs().isEmpty()) {
            report.error("/faqs", "行政许可至少要有一个常见问题", "补上 faqs:");
        }
        if (matter.basis().stream().noneMatch(basis -> basis.article().isPresent())) {
            report.error("/basis", "行政许可的设定依据要写到条款", "补上 article:，例如 第三十五条");
        }
        if (matter.steps().stream().noneMatch(step -> EXAMINING.contains(step.kind()))) {
            report.error("/steps", "行政许可的步骤里没有审查", "补上 kind: examination 的步骤");
        }
        if (matter.steps().stream().noneMatch(step -> step.kind() == Step.Kind.DECISION)) {
            report.error("/steps", "行政许可的步骤里没有决定", "补上 kind: decision 的步骤");
        }
    }

    static void feesAreStated(Matter matter, Report report) {
        List<Fee> fees = matter.fees();
        for (int i = 0; i < fees.size(); i++) {
            if (!AMOUNT.matcher(fees.get(i).standard()).find()) {
                report.error("/fees/" + i + "/standard", "收费标准里没有金额", "写明多少钱，例如 每证 10 元；不收费就删掉这一项");
            }
        }
    }

    static void conditionsAreConcrete(Matter matter, Report report) {
        List<String> conditions = matter.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            if (VAGUE_CONDITION.matcher(conditions.get(i)).find()) {
                report.error("/conditions/" + i, "受理条件里有兜底的说法：“" + conditions.get(i) + "”", "写出具体的条件，或删掉这一条");
            }
        }
    }

    static void refusalsHaveReasons(Matter matter, Report report) {
        if (matter.kind() == MatterKind.LICENCE && matter.refusal().isEmpty()) {
            report.warning("/refusal", "没有写不予许可的理由，决定书里只能现写", "补上 refusal:");
        }
    }

    static void catalogueCode(Matter matter, Report report) {
        Optional<String> code = matter.catalogCode();
        if (code.isEmpty()) {
            report.warning("/catalogCode", "没有国家基本编码", "取得编码后补上 catalogCode:；在此之前用地方编码");
        } else if (!code.get().startsWith(matter.kind().code(), 2)) {
            report.error(
                    "/catalogCode",
                    "国家基本编码的第 3、4 位和事项类型不一致",
                    matter.kind().label() + "是 " + matter.kind().code() + "，改 catalogCode: 或 kind:");
        }
    }
}
