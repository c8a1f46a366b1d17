// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.queue.internal.Appointment;
import org.tongban.queue.internal.AppointmentsView;
import org.tongban.queue.internal.Booking;
import org.tongban.queue.internal.Site;
import org.tongban.queue.internal.Templates;

/** 我的预约. */
@Component(service = PageContribution.class)
public final class AppointmentsPage implements PortalPage {
    private final Site site;
    private final Booking booking;

    /**
     * Over the queue.
     *
     * @param site knows halls and matters
     * @param booking knows the appointments
     */
    @Activate
    public AppointmentsPage(@Reference Site site, @Reference Booking booking) {
        this.site = site;
        this.booking = booking;
    }

    @Override
    public String route() {
        return "/appointments";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("我的预约", 65));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return PortalPage.staff();
        }
        if (request.method() == Method.GET) {
            return page(request, citizen, Optional.empty());
        }
        Optional<String> problem = booking.cancel(citizen.person(), request.parameter("cancel"));
        return problem.isEmpty()
                ? new PageResult.Redirect("/appointments?done=cancelled")
                : page(request, citizen, problem);
    }

    private PageResult page(PageRequest request, Caller.Citizen citizen, Optional<String> problem) {
        List<Appointment> all = booking.of(citizen.person());
        AppointmentsView view = new AppointmentsView(
                request.csrfField().markup(),
                done(request.parameter("done")),
                problem,
                all.stream()
                        .filter(made -> made.holds(site.now()))
                        .sorted(Comparator.comparing(made -> made.slot().begins()))
                        .map(this::line)
                        .toList(),
                all.stream()
                        .filter(made -> !made.holds(site.now()))
                        .map(this::line)
                        .toList());
        return PageResult.Page.of("我的预约", Templates.render("appointments", view))
                .under(new Link("/my", "我的办件"))
                .status(problem.isPresent() ? 409 : 200);
    }

    private AppointmentsView.Line line(Appointment made) {
        Optional<Hall> hall = site.hall(made.hall().value());
        return new AppointmentsView.Line(
                made.id(),
                site.subject(made.matter()),
                made.slot().words(),
                hall.map(Hall::name).orElse("大厅已经合并或改名"),
                hall.map(Hall::address).orElse(""),
                "/halls/" + made.hall(),
                made.code(),
                made.state() == Appointment.State.ACTIVE && !made.holds(site.now())
                        ? Appointment.State.MISSED.label()
                        : made.state().label(),
                made.changeable(site.now()) ? "/halls/" + made.hall() + "/book?change=" + made.id() : "");
    }

    private static Optional<String> done(String what) {
        return switch (what) {
            case "booked" -> Optional.of("约好了。到大厅后，在取号机上输 6 位预约码取号。");
            case "moved" -> Optional.of("时间改好了。预约码没有变。");
            case "cancelled" -> Optional.of("这个预约已经取消，时间让给别人。");
            default -> Optional.empty();
        };
    }
}
