// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.engine.life.HallRoles;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallRole;
import org.tongban.hall.HallService;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.page.PageRequest;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** What every page of the portal has to know: matters, portals, halls, the calendar and the time. */
@Component(service = Site.class)
public final class Site {
    private final MatterRegistry matters;
    private final PortalRegistry portals;
    private final HallService halls;
    private final WorkCalendar calendar;
    private final Clock clock;

    /**
     * Over the registries.
     *
     * @param matters what is on offer
     * @param portals of the districts
     * @param halls the tree
     * @param calendar working days
     * @param clock by which days are counted
     */
    @Activate
    public Site(
            @Reference MatterRegistry matters,
            @Reference PortalRegistry portals,
            @Reference HallService halls,
            @Reference WorkCalendar calendar,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.matters = matters;
        this.portals = portals;
        this.halls = halls;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The registry of matters.
     *
     * @return the service
     */
    public MatterRegistry matters() {
        return matters;
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
     * The official calendar.
     *
     * @return the service
     */
    public WorkCalendar calendar() {
        return calendar;
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
     * Today in China.
     *
     * @return the date
     */
    public LocalDate today() {
        return now().atZone(Words.ZONE).toLocalDate();
    }

    /**
     * The hall that the visitor chose.
     *
     * @param request what is asked
     * @return empty when none was chosen or it is no longer there
     */
    public Optional<Hall> chosen(PageRequest request) {
        return request.hall().flatMap(this::hall);
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
     * The hall whose offer the visitor sees: the chosen one, else the centre of the portal's area, else the city's.
     *
     * @param request what is asked
     * @return a hall
     */
    public Hall hall(PageRequest request) {
        return chosen(request)
                .or(() -> request.portal().map(Portal::area).flatMap(this::centre))
                .orElseGet(halls::city);
    }

    /**
     * The centre of a service area.
     *
     * @param area code of the area
     * @return its hall
     */
    public Optional<Hall> centre(String area) {
        return halls.area(area)
                .flatMap(found -> halls.children(halls.city()).stream()
                        .filter(hall -> hall.scope().equals(found.scope()))
                        .findFirst());
    }

    /**
     * The portal of an area.
     *
     * @param area code of the area
     * @return the portal
     */
    public Optional<Portal> portal(String area) {
        return portals.byArea(area);
    }

    /**
     * What a hall does for a matter. Where people have to come themselves, nobody can take it in on behalf.
     *
     * @param snapshot what is on offer
     * @param matter the matter
     * @param hall the hall
     * @return its role
     */
    public HallRole role(MatterSnapshot snapshot, Matter matter, Hall hall) {
        return HallRoles.of(snapshot, portals, matter, hall);
    }

    /**
     * A division with the divisions above it.
     *
     * @param code of the division, as it was answered
     * @return for example 天宁区 青龙街道 青竹苑社区; the code itself when there is no such division
     */
    public String division(String code) {
        return hall(code)
                .map(hall ->
                        halls.path(hall).stream().skip(1).map(Hall::division).collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty())
                .orElse(code);
    }

    /**
     * Where a hall is, in links from the district down.
     *
     * @param hall the hall
     * @return its path without the city
     */
    public List<Hall> path(Hall hall) {
        return halls.path(hall);
    }
}
