// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.regex.Pattern;
import org.tongban.engine.codes.CreditCode;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.TimeLimit;

/** Rules about how a place does a matter. */
final class LocalRules {
    private static final Pattern PHONE = Pattern.compile("^0519-[0-9]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final TimeLimit REVIEW = new TimeLimit(60, TimeLimit.Unit.CALENDAR_DAY);
    private static final TimeLimit LAWSUIT = new TimeLimit(6, TimeLimit.Unit.MONTH);

    private LocalRules() {}

    static void phones(Implementation local, Report report) {
        phone("consult", "咨询电话", local.consult(), report);
        phone("complaint", "投诉电话", local.complaint(), report);
        if (digits(local.consult()).equals(digits(local.complaint()))) {
            report.error("complaint", "投诉电话和咨询电话相同", "换一个投诉电话，例如 0519-12345");
        }
    }

    private static void phone(String key, String name, String number, Report report) {
        if (!PHONE.matcher(number).find()) {
            report.error(key, name + " " + number + " 没有区号", "以 0519- 开头");
        }
    }

    private static String digits(String number) {
        return NO_DIGIT.matcher(number).replaceAll("");
    }

    static void bodyCode(Implementation local, Report report) {
        CreditCode.fault(local.bodyCode())
                .ifPresent(fault -> report.error("bodyCode", "实施主体代码有误：" + fault, "对照登记证书改正"));
    }

    /** 行政复议法 20, 行政诉讼法 46: no place may give less time than the law. */
    static void remedies(MatterDefinition definition, Report report) {
        definition.implementation().ifPresent(local -> {
            if (!local.reviewWithin().equals(REVIEW)) {
                report.warning("reviewWithin", "复议期限不是通常的 60 天", "法律另有规定才用别的期限");
            }
            if (!local.courtWithin().equals(LAWSUIT)) {
                report.warning("courtWithin", "起诉期限不是通常的 6 个月", "法律另有规定才用别的期限");
            }
        });
    }
}
