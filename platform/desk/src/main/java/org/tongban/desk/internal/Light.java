// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.LocalDate;
import org.tongban.engine.clock.WorkingDays;

/**
 * How close a limit is (DOMAIN 3.3), never by colour alone.
 *
 * @param tone of the lamp: green, yellow, red or pause
 * @param words for example 黄灯·剩 1 个工作日
 */
public record Light(String tone, String words) {
    /** The clock of the office stands: the applicant has to act. */
    public static final Light WAITING = new Light("pause", "停表·等申请人补齐");

    /**
     * The light of a limit that the supervision watches: it comes on at the hour, the words count days.
     *
     * @param office knows today and the working days
     * @param exact the light of the supervision
     * @param from where the limit began
     * @param due the last day of the limit
     * @return at least the light of the supervision
     */
    public static Light of(Office office, org.tongban.cases.Light exact, LocalDate from, LocalDate due) {
        Light light = of(office, from, due);
        boolean late = exact.compareTo(org.tongban.cases.Light.RED) >= 0 && !light.tone.equals("red");
        return late ? new Light("red", "红灯·已过办公时间") : light;
    }

    /**
     * The light of a limit.
     *
     * @param office knows today and the working days
     * @param from where the limit began
     * @param due the last day of the limit
     * @return yellow with one working day or a fifth of the limit left, red once it is over
     */
    public static Light of(Office office, LocalDate from, LocalDate due) {
        LocalDate today = office.today();
        if (today.isAfter(due)) {
            int over = WorkingDays.between(due, today, office.calendar());
            return new Light("red", over > 0 ? "红灯·超期 " + over + " 个工作日" : "红灯·已超期");
        }
        int left = WorkingDays.between(today, due, office.calendar());
        int whole = WorkingDays.between(from, due, office.calendar());
        String words = left == 0 ? "今天到期" : "剩 " + left + " 个工作日";
        return left <= 1 || left * 5 <= whole ? new Light("yellow", "黄灯·" + words) : new Light("green", "绿灯·" + words);
    }
}
