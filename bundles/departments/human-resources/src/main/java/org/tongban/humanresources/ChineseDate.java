// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import java.time.LocalDate;

/** A date as people here read it. */
final class ChineseDate {
    private ChineseDate() {}

    static String of(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
