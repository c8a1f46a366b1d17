// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongban.engine.clock.OfficeHours;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Implementation;
import org.tongban.portal.Portal;

/**
 * Whether a hall is open.
 *
 * @param open true when somebody is there now
 * @param sentence for example 现在开门，17:00 关门
 * @param hours as they are written
 */
public record Opening(boolean open, String sentence, String hours) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /**
     * Looks at the clock and the calendar.
     *
     * @param hours in the written form
     * @param now the moment
     * @param calendar working days, make-up days too
     * @return empty when the hours are written so that nobody can count with them
     */
    public static Optional<Opening> at(String hours, Instant now, WorkCalendar calendar) {
        LocalDateTime local = now.atZone(Words.ZONE).toLocalDateTime();
        return OfficeHours.parse(hours).map(found -> {
            OfficeHours.State state = found.at(local, calendar);
            String time = CLOCK.format(state.until());
            boolean today = state.until().toLocalDate().equals(local.toLocalDate());
            String day = today ? "今天 " : Words.monthDay(state.until().toLocalDate()) + " ";
            return state.open()
                    ? new Opening(true, "现在开门，" + time + " 关门", hours)
                    : new Opening(false, "现在关门，" + day + time + " 开门", hours);
        });
    }

    /**
     * The hours of a hall, as the portal of its area publishes them for its windows.
     *
     * @param portal of the area
     * @param hall the hall
     * @param centre of the area, whose hours the smaller halls keep
     * @return empty when no window is published
     */
    public static Optional<String> hours(Optional<Portal> portal, Hall hall, Optional<Hall> centre) {
        return first(portal, hall).or(() -> centre.flatMap(found -> first(portal, found)));
    }

    private static Optional<String> first(Optional<Portal> portal, Hall hall) {
        return windows(portal, hall).stream().map(Implementation.Window::hours).findFirst();
    }

    /**
     * The windows of a hall.
     *
     * @param portal of the area
     * @param hall the hall
     * @return each window once, in the order of their numbers
     */
    public static List<Implementation.Window> windows(Optional<Portal> portal, Hall hall) {
        return portal.stream()
                .flatMap(found -> found.implementations().values().stream())
                .flatMap(implementation -> implementation.windows().stream())
                .filter(window -> DivisionCode.of(window.hall()).equals(hall.code()))
                .distinct()
                .sorted(Comparator.comparing(Implementation.Window::window))
                .toList();
    }
}
