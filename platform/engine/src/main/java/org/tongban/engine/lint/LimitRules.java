// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.AcceptanceRule.OnSilence;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterKind;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** Rules about time: both limits, silence, pauses. */
final class LimitRules {
    /** 行政许可法 45: hearing, tendering, auction, inspection, testing, quarantine, appraisal, expert review. */
    private static final Set<Step.Kind> NOT_COUNTED =
            EnumSet.of(Step.Kind.HEARING, Step.Kind.TECHNICAL_REVIEW, Step.Kind.INTERMEDIARY_SERVICE);

    private static final Pattern ARTICLE_45 = Pattern.compile("第?\\s*(四十五|45)\\s*条");
    private static final Pattern ARTICLE = Pattern.compile("第?\\s*([一二三四五六七八九十百零]+|[0-9]+)\\s*条");
    private static final TimeLimit FIVE_DAYS = new TimeLimit(5, TimeLimit.Unit.WORKING_DAY);

    private final LimitComparison comparison;

    LimitRules(WorkCalendar calendar) {
        this.comparison = new LimitComparison(calendar);
    }

    static void instantMeansAtOnce(Matter matter, Report report) {
        boolean atOnce = matter.limits().promised().limit().amount() == 0;
        boolean instant = matter.caseType() == Matter.CaseType.INSTANT;
        if (instant && !atOnce) {
            report.error("/limits/promised/limit", "即办件的承诺时限应当是当场办结", "写 0 working-day，或改成 caseType: promised");
        } else if (atOnce && !instant) {
            report.error("/limits/promised/limit", "承诺当场办结的事项应当是即办件", "写 caseType: instant，或写出承诺的天数");
        }
    }

    void promiseWithinLaw(Matter matter, Report report) {
        TimeLimit promised = matter.limits().promised().limit();
        matter.limits()
                .statutory()
                .ifPresent(law -> compare(promised, law.limit(), "法定时限", "/limits/promised/limit", report));
    }

    void localPromise(MatterDefinition definition, Report report) {
        Matter.Limits standard = definition.matter().limits();
        definition
                .implementation()
                .flatMap(org.tongban.matter.Implementation::promised)
                .ifPresent(local -> {
                    standard.statutory()
                            .ifPresent(law -> compare(local.limit(), law.limit(), "法定时限", "promised", report));
                    compare(local.limit(), standard.promised().limit(), "全市统一的承诺时限", "promised", report);
                });
    }

    private void compare(TimeLimit promised, TimeLimit longest, String name, String place, Report report) {
        String both = "承诺 " + promised.label() + "，" + name + " " + longest.label();
        switch (comparison.compare(promised, longest)) {
            case BEYOND -> report.error(place, both + "：承诺比" + name + "长", "承诺时限改到 " + longest.label() + "以内");
            case SOMETIMES_BEYOND -> report.warning(place, both + "：遇到长假时承诺会晚于" + name, "缩短承诺，或改用同一种单位；办理时按较早的一个算");
            case WITHIN -> {}
        }
    }

    static void missingLimitIsExplained(Matter matter, Report report) {
        if (matter.limits().statutory().isEmpty() && matter.limits().note().isEmpty()) {
            report.error("/limits", "没有写法定办结时限，也没有说明为什么没有", "补上 statutory:，或用 note: 写明法律没有规定");
        }
    }

    /** 行政许可法 32 (4): silence makes the acceptance of a licence, and of nothing else. */
    static void silence(Matter matter, Report report) {
        boolean licence = matter.kind() == MatterKind.LICENCE;
        boolean deemed = matter.acceptance().onSilence() == OnSilence.DEEMED_ACCEPTED;
        if (deemed && !licence) {
            report.error("/acceptance/onSilence", "只有行政许可逾期视为受理", "改成 onSilence: alarm-only");
        } else if (licence && !deemed) {
            report.error("/acceptance/onSilence", "行政许可逾期不告知的，自收件之日起视为受理", "写 onSilence: deemed-accepted");
        }
        TimeLimit limit = matter.acceptance().limit();
        boolean fits = limit.unit() == FIVE_DAYS.unit() && limit.amount() <= FIVE_DAYS.amount();
        if (licence && !fits) {
            report.error("/acceptance/limit", "行政许可的受理期限最长 5 个工作日，这里写了" + limit.label(), "写 5 working-day 或更短");
        }
    }

    /** 行政许可法 48, 劳动争议调解仲裁法 35: whoever is invited to a hearing has days to prepare. */
    void hearingsAreToldAhead(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String place = "/steps/" + i;
            if (step.kind() == Step.Kind.HEARING) {
                toldAhead(matter.kind(), step, place, report);
            } else if (step.notice().isPresent()) {
                report.error(place + "/notice", "步骤“" + step.name() + "”不是听证，没有提前几天通知", "删掉 notice:");
            }
        }
    }

    private void toldAhead(MatterKind kind, Step step, String place, Report report) {
        if (step.noticeAhead(kind).isEmpty()) {
            report.warning(place, "“" + step.name() + "”没有写提前几天通知", "补上 notice:，例如 5 working-day");
        }
        Step.legalNotice(kind)
                .filter(law -> step.notice().filter(own -> !within(law, own)).isPresent())
                .ifPresent(law -> report.error(
                        place + "/notice", "行政许可的听证至少提前 " + law.label() + "通知", "删掉 notice:，或写 " + law + " 以上"));
    }

    private boolean within(TimeLimit shorter, TimeLimit longer) {
        return comparison.compare(shorter, longer) == LimitComparison.Outcome.WITHIN;
    }

    static void pausesAreLawful(Matter matter, Report report) {
        List<Step> steps = matter.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String place = "/steps/" + i + "/pause";
            step.pause().ifPresent(pause -> pause(matter.kind(), step, pause.basis(), place, report));
        }
    }

    private static void pause(MatterKind kind, Step step, String basis, String place, Report report) {
        String whose = "步骤“" + step.name() + "”";
        if (kind == MatterKind.LICENCE && !NOT_COUNTED.contains(step.kind())) {
            report.error(place, whose + "不能停止计时：行政许可只有听证、检验检测、鉴定、专家评审等不计入期限", "删掉 pause:");
        } else if (kind == MatterKind.LICENCE && !ARTICLE_45.matcher(basis).find()) {
            report.error(place, whose + "停止计时的依据不是行政许可法第四十五条", "写 pause: 行政许可法第四十五条");
        } else if (!ARTICLE.matcher(basis).find()) {
            report.error(place, whose + "停止计时没有写明法律条款", "写明法律名称和第几条");
        }
        if (step.limit().isPresent()) {
            return;
        }
        if (kind == MatterKind.LICENCE) {
            report.error(place, whose + "停止计时没有最长时间", "给这个步骤补上 limit:");
        } else {
            // 等待法院判决 and the like have no end that a law names.
            report.warning(place, whose + "停止计时没有最长时间", "法律写了最长时间的，补上 limit:");
        }
    }
}
