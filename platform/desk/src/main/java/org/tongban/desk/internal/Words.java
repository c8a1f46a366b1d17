// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as staff read them. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.CHINA);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    private Words() {}

    /**
     * A day with its year and weekday.
     *
     * @param day a date
     * @return for example 2026年12月1日（周二）
     */
    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    /**
     * A day in a list.
     *
     * @param day a date
     * @return for example 12月1日
     */
    public static String shortDay(LocalDate day) {
        return day.format(SHORT);
    }

    /**
     * A moment to the minute.
     *
     * @param moment any
     * @return for example 2026年12月1日 14:32
     */
    public static String minute(Instant moment) {
        return moment.atZone(Office.ZONE).format(MINUTE);
    }

    /**
     * The time of the day.
     *
     * @param moment any
     * @return for example 14:32
     */
    public static String clock(Instant moment) {
        return moment.atZone(Office.ZONE).format(CLOCK);
    }
}
