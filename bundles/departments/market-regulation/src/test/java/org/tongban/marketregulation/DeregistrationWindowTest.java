// SPDX-License-Identifier: Apache-2.0
package org.tongban.marketregulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.WorkCalendar;

class DeregistrationWindowTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void waitsUntilTheNoticeHasStoodForTwentyDays() {
        assertThat(objections("2026-10-28", "2026-11-17"))
                .containsExactly(new FieldError("publishedFrom", "公示要满 20 天。请在 2026年11月18日 到 2026年12月7日 之间来申请。"));
    }

    @Test
    void isOpenFromTheDayAfter() {
        assertThat(objections("2026-10-28", "2026-11-18")).isEmpty();
    }

    @Test
    void isOpenOnTheLastDay() {
        assertThat(objections("2026-10-28", "2026-12-07")).isEmpty();
    }

    @Test
    void asksForANewNoticeAfterwards() {
        assertThat(objections("2026-10-28", "2026-12-08"))
                .containsExactly(new FieldError("publishedFrom", "公示期满后的申请期到 2026年12月7日 为止，已经过了。请重新公示后再来申请。"));
    }

    @Test
    void staysOpenUntilMondayWhenTheLastDayIsASaturday() {
        assertThat(objections("2026-10-26", "2026-12-07")).isEmpty();
    }

    @Test
    void doesNotTakeANoticeOfTomorrow() {
        assertThat(objections("2026-11-26", "2026-11-25"))
                .containsExactly(new FieldError("publishedFrom", "公示还没有开始。请填公示系统上的起始日期。"));
    }

    private static List<FieldError> objections(String published, String today) {
        Clock clock =
                Clock.fixed(LocalDate.parse(today).atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
        return new DeregistrationWindow(new Weekends(), clock)
                .objections(new Answers(Map.of("publishedFrom", published)));
    }

    /** A calendar that knows weekends only. */
    private record Weekends() implements WorkCalendar {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public LocalDate publishedUntil() {
            return LocalDate.of(2026, 12, 31);
        }
    }
}
