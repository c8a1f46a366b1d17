// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them. */
final class Words {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private Words() {}

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }

    static LocalDate date(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
