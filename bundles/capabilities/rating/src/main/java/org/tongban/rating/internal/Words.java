// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tongban.rating.Occasion;

/** How values are written for people. */
final class Words {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Words() {}

    /** For example 2026年12月1日. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** For example 2026年12月1日 14:32. */
    static String minute(Instant at) {
        ZonedDateTime local = at.atZone(Summaries.ZONE);
        return day(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /** What was experienced, for example 2026年12月1日到红梅街道便民服务中心办事. */
    static String occasion(Occasion occasion) {
        return switch (occasion.kind()) {
            case VISIT -> day(occasion.day()) + "到" + orElse(occasion.place(), "大厅") + "办事";
            case FINISH -> day(occasion.day()) + orElse(occasion.place(), "经办部门") + "办完这件事";
        };
    }

    private static String orElse(String text, String instead) {
        return text.isEmpty() ? instead : text;
    }
}
