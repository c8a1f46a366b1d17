// SPDX-License-Identifier: Apache-2.0
package org.tongban.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;

class MarriageAgeTest {
    private static final String HE = "320499199803152016";
    private static final String SHE = "320499199911202025";

    @Test
    void letsTwoOfLegalAgeApply() {
        assertThat(on("2026-11-25T01:00:00Z").objections(answers(HE, SHE))).isEmpty();
    }

    @Test
    void asksTwentyTwoYearsOfHim() {
        assertThat(on("2020-03-14T01:00:00Z").objections(answers(HE, SHE)))
                .containsExactly(new FieldError("groomId", "男方还没满 22 周岁。法律规定的结婚年龄从 2020年3月15日 起才到。"));
    }

    @Test
    void asksTwentyYearsOfHer() {
        assertThat(on("2019-11-19T01:00:00Z").objections(answers(HE, SHE)))
                .extracting(FieldError::field)
                .containsExactly("groomId", "brideId");
    }

    @Test
    void seesThatTheTwoWereMixedUp() {
        assertThat(on("2026-11-25T01:00:00Z").objections(answers(SHE, HE)))
                .extracting(FieldError::message)
                .containsExactly("这个身份证号不是男方的。请看看男方和女方是不是填反了。", "这个身份证号不是女方的。请看看男方和女方是不是填反了。");
    }

    private static MarriageAge on(String now) {
        return new MarriageAge(Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai")));
    }

    private static Answers answers(String groom, String bride) {
        return new Answers(Map.of("groomId", groom, "brideId", bride));
    }
}
