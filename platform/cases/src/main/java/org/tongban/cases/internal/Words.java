// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** How values are written for people. */
final class Words {
    private Words() {}

    /** For example 2026年12月1日（周二）. */
    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（"
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + "）";
    }
}
