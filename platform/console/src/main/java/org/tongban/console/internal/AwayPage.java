// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.FieldError;
import org.tongban.identity.AbsenceService;
import org.tongban.identity.AbsenceService.Absence;
import org.tongban.identity.AbsenceService.AbsenceOutcome;
import org.tongban.identity.AbsenceService.NotedAbsence;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.StaffService;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Who stands in while somebody is away: staff for themselves, the system administrator for anybody. */
@Component(service = PageContribution.class)
public final class AwayPage implements PageContribution {
    private static final String ADDRESS = "/desk/away";
    private static final int UNPROCESSABLE = 422;

    private final AbsenceService absences;
    private final StaffService staff;
    private final Clock clock;

    /**
     * Over absences.
     *
     * @param absences on record
     * @param staff their names
     */
    @Activate
    public AwayPage(@Reference AbsenceService absences, @Reference StaffService staff) {
        this(absences, staff, Clock.system(Days.ZONE));
    }

    AwayPage(AbsenceService absences, StaffService staff, Clock clock) {
        this.absences = absences;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return ADDRESS;
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.WINDOW, Duty.HELPER, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION, Duty.SYSTEM_ADMIN);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("外出代办", 90));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.method() == Method.GET) {
            return page(request, List.of());
        }
        return request.parameter("act").equals("cancel") ? cancel(request) : note(request);
    }

    private PageResult note(PageRequest request) {
        Optional<LocalDate> from = Days.parse(request.parameter("from"));
        Optional<LocalDate> until = Days.parse(request.parameter("until"));
        if (from.isEmpty() || until.isEmpty()) {
            List<FieldError> errors = new ArrayList<>();
            missing(from, "from").ifPresent(errors::add);
            missing(until, "until").ifPresent(errors::add);
            return page(request, errors).status(UNPROCESSABLE);
        }
        Absence absence = new Absence(absent(request), from.get(), until.get(), request.parameter("deputy"));
        AbsenceOutcome outcome = absences.away(request.caller(), absence);
        return outcome instanceof AbsenceOutcome.Noted noted
                ? new PageResult.Redirect(address(request, Optional.of(noted.noted())))
                : page(request, ((AbsenceOutcome.Refused) outcome).errors()).status(UNPROCESSABLE);
    }

    private static Optional<FieldError> missing(Optional<LocalDate> day, String field) {
        return day.isPresent() ? Optional.empty() : Optional.of(new FieldError(field, "请选一个日期，写成 2026-12-01 这样。"));
    }

    private PageResult cancel(PageRequest request) {
        Optional<FieldError> refused = id(request.parameter("id"))
                .map(id -> absences.cancel(request.caller(), id))
                .orElseGet(() -> Optional.of(new FieldError("absence", "没有找到这一段外出，请从下面的名单再点一次。")));
        return refused.<PageResult>map(error -> page(request, List.of(error)).status(UNPROCESSABLE))
                .orElseGet(() -> new PageResult.Redirect(address(request, Optional.empty())));
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean forOthers(PageRequest request) {
        return request.caller() instanceof Caller.Staff member && member.has(Duty.SYSTEM_ADMIN);
    }

    /** Whose absences the page is about. */
    private static String absent(PageRequest request) {
        if (forOthers(request)) {
            return request.parameter("for");
        }
        return request.caller() instanceof Caller.Staff member ? member.workNumber() : "";
    }

    /** This page about the same person, with the absence that was noted, if one was. */
    private static String address(PageRequest request, Optional<NotedAbsence> noted) {
        Stream<String> whose =
                forOthers(request) ? Stream.of("for=" + AwayView.encode(absent(request))) : Stream.empty();
        String query = Stream.concat(whose, noted.map(one -> "noted=" + one.id()).stream())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query;
    }

    private PageResult.Page page(PageRequest request, List<FieldError> errors) {
        String absent = absent(request);
        LocalDate today = LocalDate.now(clock);
        List<AwayView.Row> rows = absences.absences(request.caller(), absent).stream()
                .map(noted -> AwayView.Row.of(noted, absent, today, staff))
                .toList();
        AwayView view = new AwayView(
                forOthers(request),
                absent,
                today.toString(),
                rows,
                rows.stream().anyMatch(row -> row.id().equals(request.parameter("noted"))),
                request.parameter("from"),
                request.parameter("until"),
                request.parameter("deputy"),
                errors,
                request.csrfField().markup());
        return PageResult.Page.of("外出代办", Templates.render("away", view));
    }
}
