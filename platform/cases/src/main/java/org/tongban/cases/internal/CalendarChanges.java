// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.internal.store.JdbcDates;
import org.tongban.cases.internal.store.JpaCalendars;
import org.tongban.cases.internal.store.JpaCalendars.Applied;
import org.tongban.engine.chain.Hash;
import org.tongban.engine.clock.CalendarDays;

/**
 * Computes the dates of open cases again when the official calendar was published further or amended (DOMAIN 3.2, 7).
 *
 * <p>What was applied last is kept in the database, and noted only when all cases are through: a node that dies on the way
 * leaves the rest to the next run, which finds the cases that are done unchanged. A second look some minutes later finds
 * what an act wrote meanwhile that still counted by the calendar before.
 */
@Component(service = CalendarChanges.class)
public final class CalendarChanges {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);
    private static final int PAGE = 250;
    private static final LocalDate EVERYTHING = LocalDate.of(2000, 1, 1);

    /** By then every node has the new calendar, and no act is under way that was decided by the one before. */
    private static final Duration SECOND_LOOK = Duration.ofMinutes(10);

    private final JdbcDates dates;
    private final JpaCalendars calendars;
    private final StoredLightService lights;
    private final Definitions definitions;
    private final Registers registers;
    private final int pageSize;

    /**
     * Over the stores.
     *
     * @param dates of open cases
     * @param calendars that were applied
     * @param lights are written down before they move
     * @param definitions that cases are pinned to
     * @param registers tell the time and know the calendar
     */
    @Activate
    public CalendarChanges(
            @Reference JdbcDates dates,
            @Reference JpaCalendars calendars,
            @Reference StoredLightService lights,
            @Reference Definitions definitions,
            @Reference Registers registers) {
        this(dates, calendars, lights, definitions, registers, PAGE);
    }

    CalendarChanges(
            JdbcDates dates,
            JpaCalendars calendars,
            StoredLightService lights,
            Definitions definitions,
            Registers registers,
            int pageSize) {
        this.dates = dates;
        this.calendars = calendars;
        this.lights = lights;
        this.definitions = definitions;
        this.registers = registers;
        this.pageSize = pageSize;
    }

    /**
     * Looks whether the calendar says something else than the one that was applied last, and applies it.
     *
     * @param goesOn asked before every page; false leaves the rest to the next run, here or on another node
     * @return how many cases got other dates
     */
    long run(BooleanSupplier goesOn) {
        CalendarDays days = CalendarDays.of(registers.calendar());
        Optional<Applied> last = calendars.last();
        Optional<LocalDate> changed =
                last.isEmpty() ? Optional.of(EVERYTHING) : last.get().days().firstDifference(days);
        boolean again = changed.isEmpty();
        if (again && last.filter(this::waits).isEmpty()) {
            return 0;
        }
        // A change that nobody has looked at twice is looked at together with the next one.
        LocalDate from = Stream.concat(changed.stream(), last.filter(one -> !one.settled()).map(Applied::from).stream())
                .min(LocalDate::compareTo)
                .orElse(EVERYTHING);
        return apply(days, from, reason(last, days), again, goesOn);
    }

    /** Whether the second look is still to come, and due. */
    private boolean waits(Applied last) {
        return !last.settled() && !registers.now().isBefore(last.at().plus(SECOND_LOOK));
    }

    private long apply(CalendarDays days, LocalDate from, String reason, boolean again, BooleanSupplier goesOn) {
        long begun = System.nanoTime();
        lights.record(); // what came on by the calendar before stays known
        NewDates fresh = new NewDates(definitions, registers, registers.now(), name(days), reason);
        CalendarPass pass = new CalendarPass(dates, fresh, registers, pageSize);
        if (!pass.through(from, goesOn)) {
            LOG.info("{} cases have new dates; the rest follows with the next run", pass.written());
            return pass.written();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        boolean settled = again && pass.missed() == 0;
        calendars.keep(new Applied(days, from, registers.now(), settled, pass.written(), took));
        if (pass.written() > 0) {
            LOG.info(
                    "{} cases have new dates by the calendar {}, after {} ms",
                    pass.written(),
                    name(days),
                    took.toMillis());
        }
        return pass.written();
    }

    /** Exactly this calendar: the last published day and the beginning of a digest of what it says. */
    private static String name(CalendarDays days) {
        return days.until() + " "
                + Hash.SHA_256.of(days.text().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static String reason(Optional<Applied> last, CalendarDays days) {
        if (last.isEmpty()) {
            return "按现行的放假安排核对期限。";
        }
        boolean further = last.get().days().until().isBefore(days.until());
        return further ? days.until().getYear() + "年的放假安排已经公布，按它重新计算期限。" : "放假安排有调整，按调整后的工作日重新计算期限。";
    }
}
