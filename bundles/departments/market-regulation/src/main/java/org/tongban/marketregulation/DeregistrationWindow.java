// SPDX-License-Identifier: Apache-2.0
package org.tongban.marketregulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/**
 * A company is struck off the simple way within 20 days after its notice of 20 days has ended (市场主体登记管理条例 33). The
 * first day is not counted, and a last day that is a day off moves to the next working day (民法典 201, 203).
 */
@Component(service = AcceptanceCheck.class)
@ForMatter("company-simple-deregistration")
public final class DeregistrationWindow implements AcceptanceCheck {
    private static final String FIELD = "publishedFrom";
    private static final int DAYS = 20;

    private final WorkCalendar calendar;
    private final Clock clock;

    /**
     * By the date in China.
     *
     * @param calendar of working days
     */
    @Activate
    public DeregistrationWindow(@Reference WorkCalendar calendar) {
        this(calendar, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    DeregistrationWindow(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<FieldError> objections(Answers answers) {
        LocalDate published = LocalDate.parse(answers.text(FIELD).orElseThrow());
        LocalDate ended = published.plusDays(DAYS);
        LocalDate last = workingDayFrom(ended.plusDays(DAYS));
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(published)) {
            return List.of(new FieldError(FIELD, "公示还没有开始。请填公示系统上的起始日期。"));
        }
        if (!today.isAfter(ended)) {
            return List.of(new FieldError(
                    FIELD, "公示要满 20 天。请在 " + words(ended.plusDays(1)) + " 到 " + words(last) + " 之间来申请。"));
        }
        return today.isAfter(last)
                ? List.of(new FieldError(FIELD, "公示期满后的申请期到 " + words(last) + " 为止，已经过了。请重新公示后再来申请。"))
                : List.of();
    }

    private LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!calendar.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static String words(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
