// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.engine.clock.CalendarDays;

/** By which calendar the dates of all open cases were computed last. */
@Component(service = JpaCalendars.class)
public final class JpaCalendars {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaCalendars(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * A calendar by which all open cases were computed.
     *
     * @param days what it says
     * @param from earlier dates did not change with it
     * @param at when the cases had been computed
     * @param settled true after the second look, which finds what was written meanwhile by the calendar before
     * @param moved how many cases got other dates
     * @param took how long it took
     */
    public record Applied(CalendarDays days, LocalDate from, Instant at, boolean settled, long moved, Duration took) {}

    /**
     * The calendar that was applied last.
     *
     * @return empty before the first time
     */
    public Optional<Applied> last() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(CalendarRow.class, CalendarRow.ONLY))
                        .map(row -> new Applied(
                                CalendarDays.parse(row.days),
                                LocalDate.parse(row.from),
                                Instant.ofEpochMilli(row.at),
                                row.settled != 0,
                                row.moved,
                                Duration.ofMillis(row.took))));
    }

    /**
     * Notes that a calendar has been applied.
     *
     * @param applied to all open cases
     */
    public void keep(Applied applied) {
        jpa.tx(TransactionType.Required, em -> {
            CalendarRow row = new CalendarRow();
            row.id = CalendarRow.ONLY;
            row.days = applied.days().text();
            row.from = applied.from().toString();
            row.at = applied.at().toEpochMilli();
            row.settled = (short) (applied.settled() ? 1 : 0);
            row.moved = applied.moved();
            row.took = applied.took().toMillis();
            em.merge(row);
        });
    }
}
