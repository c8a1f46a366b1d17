// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;

class RetirementDateTest {
    private static final String HE = "320499196607050019";
    private static final String SHE = "320499197503050027";

    private final RetirementDate check = new RetirementDate();

    @Test
    void takesTheDayOfTheStatutoryAge() {
        assertThat(check.objections(answers(HE, 60, "statutory", "2026-12-05"))).isEmpty();
    }

    @Test
    void saysWhenTheStatutoryAgeIsReachedAndHowEarlyOneMayGo() {
        assertThat(check.objections(answers(HE, 60, "statutory", "2026-12-04")))
                .containsExactly(new FieldError("retireOn", "您到 2026年12月5日 才达到法定退休年龄。请改退休日期，或者选弹性提前退休，最早是 2026年7月5日。"));
    }

    @Test
    void takesAnEarlierDayFromWhoChoseIt() {
        assertThat(check.objections(answers(HE, 60, "early", "2026-07-05"))).isEmpty();
        assertThat(check.objections(answers(HE, 60, "early", "2026-07-04")))
                .containsExactly(new FieldError("retireOn", "弹性提前退休最早是 2026年7月5日。请改退休日期。"));
    }

    @Test
    void takesALaterDayForThreeYears() {
        assertThat(check.objections(answers(HE, 60, "late", "2029-12-05"))).isEmpty();
        assertThat(check.objections(answers(HE, 60, "late", "2029-12-06")))
                .containsExactly(new FieldError("retireOn", "弹性延迟退休最晚到 2029年12月5日。请改退休日期。"));
    }

    @Test
    void knowsNoChoiceForThoseWhomTheDelayDoesNotReach() {
        assertThat(check.objections(answers("320499196408050016", 60, "statutory", "2024-08-04")))
                .containsExactly(new FieldError("retireOn", "您到 2024年8月5日 才达到法定退休年龄。请改退休日期。"));
    }

    @Test
    void seesThatTheAgeIsNotForThisPerson() {
        assertThat(check.objections(answers(HE, 55, "statutory", "2026-12-05")))
                .containsExactly(new FieldError("originalAge", "身份证号是男职工的，请选男职工的退休年龄。"));
        assertThat(check.objections(answers(SHE, 60, "statutory", "2026-12-05")))
                .extracting(FieldError::field)
                .containsExactly("originalAge");
    }

    private static Answers answers(String id, int age, String timing, String date) {
        return new Answers(
                Map.of("applicantId", id, "originalAge", BigDecimal.valueOf(age), "timing", timing, "retireOn", date));
    }
}
