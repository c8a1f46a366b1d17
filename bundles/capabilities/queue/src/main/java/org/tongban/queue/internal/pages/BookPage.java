// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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
import org.tongban.queue.internal.BookViews;
import org.tongban.queue.internal.Booking;
import org.tongban.queue.internal.Site;
import org.tongban.queue.internal.Slot;
import org.tongban.queue.internal.Templates;

/** 预约时间: what for, which day, which half hour. */
@Component(service = PageContribution.class)
public final class BookPage implements PortalPage {
    private final Site site;
    private final Booking booking;
    private final BookViews views;

    /**
     * Over the queue.
     *
     * @param site knows the halls
     * @param booking books
     */
    @Activate
    public BookPage(@Reference Site site, @Reference Booking booking) {
        this.site = site;
        this.booking = booking;
        this.views = new BookViews(site, booking);
    }

    @Override
    public String route() {
        return "/halls/{hall}/book";
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<Hall> hall = site.hall(request.pathPart("hall"));
        if (hall.isEmpty()) {
            return PortalPage.noHall();
        }
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return PortalPage.staff();
        }
        Optional<Appointment> change = booking.find(citizen.person(), request.parameter("change"))
                .filter(made -> made.hall().equals(hall.get().code()));
        if (!request.parameter("change").isEmpty() && change.isEmpty()) {
            return new PageResult.Message(404, "没有找到这个预约", "请从“我的预约”里重新打开。", new Link("/appointments", "我的预约"));
        }
        return request.method() == Method.POST
                ? post(request, citizen, hall.get(), change)
                : page(request, hall.get(), change, Optional.empty());
    }

    private PageResult post(PageRequest request, Caller.Citizen citizen, Hall hall, Optional<Appointment> change) {
        Optional<Slot> slot = slot(request.parameter("slot"));
        if (slot.isEmpty()) {
            return page(request, hall, change, Optional.of("请选一个时间。"));
        }
        Optional<String> problem = change.isPresent()
                ? booking.move(citizen.person(), change.get().id(), slot.get())
                : booking.book(citizen.person(), hall, request.parameter("matter"), slot.get());
        return problem.isPresent()
                ? page(request, hall, change, problem)
                : new PageResult.Redirect("/appointments?done=" + (change.isPresent() ? "moved" : "booked"));
    }

    private static Optional<Slot> slot(String text) {
        try {
            LocalDateTime at = LocalDateTime.parse(text);
            return Optional.of(new Slot(at.toLocalDate(), at.toLocalTime()));
        } catch (DateTimeParseException typed) {
            return Optional.empty();
        }
    }

    private PageResult page(PageRequest request, Hall hall, Optional<Appointment> change, Optional<String> problem) {
        return PageResult.Page.of(
                        change.isPresent() ? "改时间" : "预约时间",
                        Templates.render("book", views.view(request, hall, change, problem)))
                .under(new Link("/halls", "办事大厅"), new Link("/halls/" + hall.code(), hall.name()))
                .status(problem.isPresent() ? 409 : 200);
    }
}
