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

class AllowanceAgeTest {
    private static final String YOUNGER = "320499194611250219";
    private static final String OLDER = "320499194303120242";

    @Test
    void letsEverybodyOverEightyApply() {
        assertThat(on("2026-11-25T01:00:00Z").objections(answers(OLDER, "1943-03-12", "320402002002")))
                .isEmpty();
    }

    @Test
    void countsTheBirthdayItselfByTheDateInChina() {
        assertThat(on("2026-11-24T16:00:00Z").objections(answers(YOUNGER, "1946-11-25", "320402002002")))
                .isEmpty();
    }

    @Test
    void saysFromWhichDayOnSomebodyMayApply() {
        assertThat(on("2026-11-24T15:59:59Z").objections(answers(YOUNGER, "1946-11-25", "320402002002")))
                .containsExactly(new FieldError("birthDate", "老人还没满 80 周岁。请在 2026年11月25日 起再来申请。"));
    }

    @Test
    void seesThatTheBirthDateIsNotThatOfTheId() {
        assertThat(on("2026-11-25T01:00:00Z").objections(answers(OLDER, "1943-03-21", "320402002002")))
                .containsExactly(new FieldError("birthDate", "出生日期和身份证号里的不一样。请对照身份证再看一遍。"));
    }

    @Test
    void sendsPeopleFromElsewhereToTheirOwnTown() {
        assertThat(on("2026-11-25T01:00:00Z").objections(answers(OLDER, "1943-03-12", "320583001001")))
                .extracting(FieldError::field)
                .containsExactly("householdDivision");
    }

    @Test
    void namesEveryObjectionAtOnce() {
        assertThat(on("2026-11-24T01:00:00Z").objections(answers(YOUNGER, "1946-11-25", "320583001001")))
                .extracting(FieldError::field)
                .containsExactly("birthDate", "householdDivision");
    }

    private static AllowanceAge on(String now) {
        return new AllowanceAge(Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai")));
    }

    private static Answers answers(String id, String born, String household) {
        return new Answers(Map.of("applicantId", id, "birthDate", born, "householdDivision", household));
    }
}
