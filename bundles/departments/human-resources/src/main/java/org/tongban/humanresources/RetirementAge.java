// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The age of retirement since 2025: a month later for every few months of birth (国务院关于渐进式延迟法定退休年龄的办法). */
enum RetirementAge {
    /** 男职工, from 60 to 63. */
    MEN(60, 1965, 4, 36),
    /** 女职工 of posts in management and technology, from 55 to 58. */
    WOMEN_IN_MANAGEMENT(55, 1970, 4, 36),
    /** The other 女职工, from 50 to 55. */
    WOMEN(50, 1975, 2, 60);

    /** Who chooses may go three years earlier, or stay three years longer, than the law says. */
    private static final int CHOICE = 36;

    private final int original;
    private final YearMonth firstDelayed;
    private final int monthsOfBirth;
    private final int longestDelay;

    RetirementAge(int original, int firstDelayed, int monthsOfBirth, int longestDelay) {
        this.original = original;
        this.firstDelayed = YearMonth.of(firstDelayed, 1);
        this.monthsOfBirth = monthsOfBirth;
        this.longestDelay = longestDelay;
    }

    static RetirementAge of(int original) {
        return Arrays.stream(values())
                .filter(age -> age.original == original)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such original age: " + original));
    }

    boolean male() {
        return this == MEN;
    }

    LocalDate statutory(LocalDate born) {
        long behind = firstDelayed.until(YearMonth.from(born), ChronoUnit.MONTHS);
        long delay = behind < 0 ? 0 : Math.min(longestDelay, behind / monthsOfBirth + 1);
        return born.plusYears(original).plusMonths(delay);
    }

    LocalDate earliest(LocalDate born) {
        LocalDate before = born.plusYears(original);
        LocalDate chosen = statutory(born).minusMonths(CHOICE);
        return chosen.isBefore(before) ? before : chosen;
    }

    LocalDate latest(LocalDate born) {
        return statutory(born).plusMonths(CHOICE);
    }
}
