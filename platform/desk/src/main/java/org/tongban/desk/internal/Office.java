// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.DraftService;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonService;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.notice.NoticeService;
import org.tongban.phrase.Phrase;
import org.tongban.phrase.PhraseService;
import org.tongban.portal.PortalRegistry;

/** The services of the platform that the pages of the desk work with. */
@Component(service = Office.class)
public final class Office {
    /** Where the halls are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseService cases;
    private final DraftService drafts;
    private final MatterRegistry matters;
    private final PortalRegistry portals;
    private final HallService halls;
    private final PersonService persons;
    private final WorkCalendar calendar;
    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable NoticeService notices;

    private volatile @Nullable PhraseService phrases;

    /**
     * With the services of the platform.
     *
     * @param cases files and decides
     * @param drafts are filled in at the window
     * @param matters on offer
     * @param portals hold exceptions of hall roles
     * @param halls the tree
     * @param persons applicants
     * @param calendar working days
     * @param clock by which days are counted
     */
    @Activate
    public Office(
            @Reference CaseService cases,
            @Reference DraftService drafts,
            @Reference MatterRegistry matters,
            @Reference PortalRegistry portals,
            @Reference HallService halls,
            @Reference PersonService persons,
            @Reference WorkCalendar calendar,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.matters = matters;
        this.portals = portals;
        this.halls = halls;
        this.persons = persons;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The cases.
     *
     * @return the service
     */
    public CaseService cases() {
        return cases;
    }

    /**
     * What was sent to the applicants of a case.
     *
     * @param number of a case that the caller may see
     * @return newest first; empty where nothing is sent
     */
    public List<NoticeService.Delivery> deliveries(CaseNumber number) {
        NoticeService there = notices;
        return there == null ? List.of() : there.deliveries(number);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindPhrases(PhraseService library) {
        phrases = library;
    }

    void unbindPhrases(PhraseService library) {
        if (library.equals(phrases)) {
            phrases = null;
        }
    }

    /**
     * The phrases that a member of staff may use.
     *
     * @param staff who writes
     * @return own ones first; empty where there is no library
     */
    public List<Phrase> phrases(Caller.Staff staff) {
        PhraseService there = phrases;
        return there == null ? List.of() : there.of(staff);
    }

    /**
     * The drafts.
     *
     * @return the service
     */
    public DraftService drafts() {
        return drafts;
    }

    /**
     * The matters.
     *
     * @return the registry
     */
    public MatterRegistry matters() {
        return matters;
    }

    /**
     * The promise that holds in the area of a hall.
     *
     * @param matter the matter
     * @param hall where it is received
     * @return for example 8 个工作日
     */
    public String promise(Matter matter, Hall hall) {
        return matters.snapshot()
                .definition(matter.code(), hall.area())
                .map(MatterDefinition::promised)
                .orElse(matter.limits().promised())
                .limit()
                .label();
    }

    /**
     * The portals.
     *
     * @return the registry
     */
    public PortalRegistry portals() {
        return portals;
    }

    /**
     * The halls.
     *
     * @return the tree
     */
    public HallService halls() {
        return halls;
    }

    /**
     * The persons.
     *
     * @return the register
     */
    public PersonService persons() {
        return persons;
    }

    /**
     * The official calendar.
     *
     * @return the calendar
     */
    public WorkCalendar calendar() {
        return calendar;
    }

    /**
     * The day in the halls.
     *
     * @return today
     */
    public LocalDate today() {
        return date(clock.instant());
    }

    /**
     * A moment as the clocks of the halls show it.
     *
     * @param moment any
     * @return its date and time
     */
    public static LocalDateTime local(Instant moment) {
        return moment.atZone(ZONE).toLocalDateTime();
    }

    /**
     * The day of a moment in the halls.
     *
     * @param moment any
     * @return its date
     */
    public static LocalDate date(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /**
     * A hall by its code as somebody typed it.
     *
     * @param code 6, 9 or 12 digits, or anything else
     * @return empty when there is none
     */
    public Optional<Hall> hall(String code) {
        return code.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}") ? halls.find(DivisionCode.of(code)) : Optional.empty();
    }

    /**
     * A division in words, from the district down.
     *
     * @param code of the division
     * @return for example 天宁区 青龙街道 青竹苑社区; the code itself when it is unknown
     */
    public String place(String code) {
        return hall(code).map(this::place).orElse(code);
    }

    /**
     * A division in words, from the district down.
     *
     * @param hall of the division
     * @return for example 天宁区 青龙街道 青竹苑社区
     */
    public String place(Hall hall) {
        List<Hall> path = halls.path(hall);
        return path.stream().skip(path.size() > 1 ? 1 : 0).map(Hall::division).collect(Collectors.joining(" "));
    }
}
