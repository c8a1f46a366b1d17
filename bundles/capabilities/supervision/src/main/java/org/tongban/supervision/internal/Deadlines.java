// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.engine.clock.Deadline;
import org.tongban.engine.clock.Lights;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.TimeLimit;

/** Until when an order is answered: to the end of business of the day. */
@Component(service = Deadlines.class)
public final class Deadlines {
    /** Where the halls are. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int HEAD = 1;
    private static final int ESCALATION = 3;

    private final WorkCalendar calendar;
    private final Clock clock;

    /**
     * With the calendar.
     *
     * @param calendar working days
     * @param clock by which days are counted
     */
    @Activate
    public Deadlines(
            @Reference WorkCalendar calendar, @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return date(clock.instant());
    }

    static LocalDate date(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    Instant head(Instant asked) {
        return after(asked, HEAD);
    }

    Instant escalation(Instant asked) {
        return after(asked, ESCALATION);
    }

    private Instant after(Instant asked, int days) {
        TimeLimit limit = new TimeLimit(days, TimeLimit.Unit.WORKING_DAY);
        return new Lights(calendar)
                .endOf(Deadline.of(limit, date(asked), calendar).day());
    }
}
