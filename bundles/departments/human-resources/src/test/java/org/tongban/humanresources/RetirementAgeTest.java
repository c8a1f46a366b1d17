// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetirementAgeTest {
    /** Rows of the tables that were published with the law: original age, month of birth, years and months. */
    @ParameterizedTest
    @CsvSource({
        "60, 1964-12, 60, 0",
        "60, 1965-01, 60, 1",
        "60, 1965-04, 60, 1",
        "60, 1965-05, 60, 2",
        "60, 1968-12, 61, 0",
        "60, 1976-08, 62, 11",
        "60, 1976-09, 63, 0",
        "60, 1990-01, 63, 0",
        "55, 1969-12, 55, 0",
        "55, 1970-01, 55, 1",
        "55, 1981-08, 57, 11",
        "55, 1981-09, 58, 0",
        "50, 1974-12, 50, 0",
        "50, 1975-02, 50, 1",
        "50, 1975-03, 50, 2",
        "50, 1984-10, 54, 11",
        "50, 1984-11, 55, 0",
    })
    void followsThePublishedTables(int original, String month, int years, int months) {
        LocalDate born = LocalDate.parse(month + "-15");
        assertThat(RetirementAge.of(original).statutory(born)).isEqualTo(born.plus(Period.of(years, months, 0)));
    }

    @Test
    void letsNobodyGoBeforeTheOldAgeEvenByChoice() {
        assertThat(RetirementAge.MEN.earliest(LocalDate.parse("1966-07-05"))).isEqualTo("2026-07-05");
    }

    @Test
    void letsPeopleGoAtMostThreeYearsBeforeTheNewAge() {
        assertThat(RetirementAge.WOMEN.earliest(LocalDate.parse("1990-07-05"))).isEqualTo("2042-07-05");
    }

    @Test
    void letsPeopleStayAtMostThreeYearsLonger() {
        assertThat(RetirementAge.MEN.latest(LocalDate.parse("1966-07-05"))).isEqualTo("2029-12-05");
    }
}
