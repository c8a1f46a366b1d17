// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How values are written for people. */
public final class Words {
    /** The time zone of every date that a citizen reads. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Words() {}

    /**
     * A day of this year with its weekday.
     *
     * @param day a date
     * @return for example 12月1日（周二）
     */
    public static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日（"
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + "）";
    }

    /**
     * A time of the day.
     *
     * @param time the time
     * @return for example 9:30
     */
    public static String time(LocalTime time) {
        return CLOCK.format(time);
    }

    /**
     * The time of the day of a moment.
     *
     * @param at the moment
     * @return for example 14:32
     */
    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(ZONE));
    }

    /**
     * A moment to the minute.
     *
     * @param at the moment
     * @return for example 11月25日（周三） 14:32
     */
    public static String minute(Instant at) {
        LocalDateTime local = at.atZone(ZONE).toLocalDateTime();
        return day(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /**
     * The number of a window.
     *
     * @param window for example 07 or 综合窗口
     * @return for example 07 号窗口
     */
    public static String window(String window) {
        return window.endsWith("窗口") ? window : window + " 号窗口";
    }
}
