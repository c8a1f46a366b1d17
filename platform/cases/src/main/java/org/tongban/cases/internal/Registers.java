// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.Draft;
import org.tongban.hall.HallService;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonService;
import org.tongban.identity.StaffService;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;
import org.tongban.portal.PortalRegistry;

/** What the cases ask others: matters, halls, persons, the calendar and the time. */
@Component(service = Registers.class)
public final class Registers {
    /** Where the halls are. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MatterRegistry matters;
    private final PortalRegistry portals;
    private final HallService halls;
    private final PersonService persons;
    private final StaffService staff;
    private final WorkCalendar calendar;
    private final Clock clock;

    /**
     * With the services of the platform.
     *
     * @param matters definitions and their rules
     * @param portals exceptions of hall roles
     * @param halls the tree
     * @param persons applicants
     * @param staff whom a case may be given to
     * @param calendar working days
     * @param clock by which days are counted
     */
    @Activate
    public Registers(
            @Reference MatterRegistry matters,
            @Reference PortalRegistry portals,
            @Reference HallService halls,
            @Reference PersonService persons,
            @Reference StaffService staff,
            @Reference WorkCalendar calendar,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.matters = matters;
        this.portals = portals;
        this.halls = halls;
        this.persons = persons;
        this.staff = staff;
        this.calendar = calendar;
        this.clock = clock;
    }

    MatterRegistry matters() {
        return matters;
    }

    PortalRegistry portals() {
        return portals;
    }

    HallService halls() {
        return halls;
    }

    PersonService persons() {
        return persons;
    }

    /** A colleague with the posts that entitle today; empty when there is none of that number, or who has left. */
    Optional<Caller.Staff> colleague(String workNumber) {
        return staff.find(workNumber)
                .filter(StaffService.StaffMember::active)
                .map(member -> new Caller.Staff(
                        member.workNumber(),
                        member.name(),
                        member.posts().stream()
                                .filter(post -> post.entitles(today()))
                                .toList()));
    }

    WorkCalendar calendar() {
        return calendar;
    }

    Clock clock() {
        return clock;
    }

    /** What was typed into fields that are not asked any more stays in the draft, and goes with it. */
    Draft asked(Matter matter, Draft draft) {
        return draft.answering(matters.form(matter, draft.answers()).own(draft.answers()));
    }

    /** The time as it is stored: to the millisecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return date(clock.instant());
    }

    static LocalDate date(Instant instant) {
        return local(instant).toLocalDate();
    }

    static LocalDateTime local(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }
}
