// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.engine.clock.OfficeHours;
import org.tongban.engine.life.HallRoles;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.portal.PortalRegistry;

/** What a queue has to know of the platform: halls with their hours and matters, the calendar and the time. */
@Component(service = Site.class)
public final class Site {
    private final HallService halls;
    private final WorkCalendar calendar;
    private final PortalRegistry portals;
    private final MatterRegistry matters;
    private final Clock clock;

    /**
     * Over the registries.
     *
     * @param halls the tree
     * @param calendar working days
     * @param portals publish the hours
     * @param matters what is on offer
     * @param clock by which days are counted
     */
    @Activate
    public Site(
            @Reference HallService halls,
            @Reference WorkCalendar calendar,
            @Reference PortalRegistry portals,
            @Reference MatterRegistry matters,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.halls = halls;
        this.calendar = calendar;
        this.portals = portals;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * Now.
     *
     * @return the moment
     */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Today in Changzhou.
     *
     * @return the date
     */
    public LocalDate today() {
        return now().atZone(Words.ZONE).toLocalDate();
    }

    /**
     * The tree of halls.
     *
     * @return the service
     */
    public HallService halls() {
        return halls;
    }

    /**
     * A hall by its code as it stands in an address.
     *
     * @param code 6, 9 or 12 digits; anything else finds nothing
     * @return the hall
     */
    public Optional<Hall> hall(String code) {
        return code.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}") ? halls.find(DivisionCode.of(code)) : Optional.empty();
    }

    /**
     * The hours of a hall as its windows publish them, else those of the centre of its area.
     *
     * @param hall the hall
     * @return empty when none are published, or not so that one can count with them
     */
    public Optional<OfficeHours> hours(Hall hall) {
        return published(hall)
                .or(() -> halls.path(hall).stream()
                        .filter(above -> above.area().equals(hall.area()))
                        .findFirst()
                        .flatMap(this::published))
                .flatMap(OfficeHours::parse);
    }

    private Optional<String> published(Hall hall) {
        return portals.byArea(hall.area()).stream()
                .flatMap(portal -> portal.implementations().values().stream())
                .flatMap(implementation -> implementation.windows().stream())
                .filter(window -> DivisionCode.of(window.hall()).equals(hall.code()))
                .map(Implementation.Window::hours)
                .findFirst();
    }

    /**
     * Whether a hall is open now.
     *
     * @param hall the hall
     * @return empty when its hours are not known
     */
    public Optional<OfficeHours.State> opening(Hall hall) {
        return hours(hall).map(hours -> hours.at(now().atZone(Words.ZONE).toLocalDateTime(), calendar));
    }

    /**
     * When a hall closes for the day.
     *
     * @param hall the hall
     * @param day a date
     * @return the beginning of the day when it does not open; empty when its hours are not known
     */
    Optional<Instant> closing(Hall hall, LocalDate day) {
        return hours(hall).map(hours -> {
            List<OfficeHours.Span> spans = hours.spans();
            return (calendar.isWorkingDay(day)
                            ? day.atTime(spans.get(spans.size() - 1).closes())
                            : day.atStartOfDay())
                    .atZone(Words.ZONE)
                    .toInstant();
        });
    }

    /**
     * The half hours of a hall.
     *
     * @param hall the hall
     * @return empty when its hours are not known
     */
    public Optional<Slots> slots(Hall hall) {
        return hours(hall).map(hours -> new Slots(hours, calendar));
    }

    /**
     * The last day of the published calendar, where it ends before the days that could be booked.
     *
     * @return empty while all days that matter are published
     */
    public Optional<LocalDate> unpublished() {
        return Optional.of(calendar.publishedUntil()).filter(last -> last.isBefore(today().plusDays(Slots.DAYS)));
    }

    /**
     * The matters that a hall takes.
     *
     * @param hall the hall
     * @return in the order of their names
     */
    public List<Matter> matters(Hall hall) {
        MatterSnapshot snapshot = matters.snapshot();
        return snapshot.matters().stream()
                .filter(matter -> matter.state().status() == Matter.MatterState.Status.IN_USE)
                .filter(matter -> HallRoles.of(snapshot, portals, matter, hall).takes())
                .toList();
    }

    /**
     * The departments whose matters a hall takes.
     *
     * @param hall the hall
     * @return their names by key
     */
    public Map<String, String> departments(Hall hall) {
        Map<String, String> names = new TreeMap<>();
        matters(hall).forEach(matter -> names.putIfAbsent(matter.department(), matter.function()));
        return names;
    }

    /**
     * The name of a matter or department.
     *
     * @param subject of a ticket
     * @return empty text for none
     */
    public String subject(String subject) {
        MatterSnapshot snapshot = matters.snapshot();
        return snapshot.find(subject)
                .map(Matter::name)
                .or(() -> snapshot.matters().stream()
                        .filter(matter -> matter.department().equals(subject))
                        .map(Matter::function)
                        .findFirst())
                .orElse(subject);
    }
}
