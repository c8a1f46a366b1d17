// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.time.LocalDate;
import org.tongban.form.FieldError;
import org.tongban.matter.Matter.MatterState;

/** What the applicant of a matter reads that is suspended in one area only. */
final class SuspensionText {
    private SuspensionText() {}

    static FieldError of(MatterState state) {
        return new FieldError(
                "",
                "您办理的地区暂停办理这个事项。"
                        + state.because()
                        + state.until().map(day -> "预计到" + date(day) + "恢复。").orElse("")
                        + "您填的内容还在。急着要办，请打 0519-12345，我们告诉您还能怎么办。");
    }

    private static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
