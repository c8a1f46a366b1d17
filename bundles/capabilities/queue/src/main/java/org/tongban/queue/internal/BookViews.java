// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.Hall;
import org.tongban.matter.Matter;
import org.tongban.page.Link;
import org.tongban.page.PageRequest;

/** Puts the page for booking together. */
public final class BookViews {
    private final Site site;
    private final Booking booking;

    /**
     * Over the queue.
     *
     * @param site knows halls and matters
     * @param booking knows what is free
     */
    public BookViews(Site site, Booking booking) {
        this.site = site;
        this.booking = booking;
    }

    /**
     * The page.
     *
     * @param request what was chosen
     * @param hall where
     * @param change the appointment that is changed
     * @param problem why it was not booked
     * @return the view
     */
    public BookView view(PageRequest request, Hall hall, Optional<Appointment> change, Optional<String> problem) {
        List<Matter> matters = site.matters(hall);
        String matter = change.map(Appointment::matter)
                .orElseGet(() -> matters.stream()
                        .map(Matter::code)
                        .filter(request.parameter("matter")::equals)
                        .findFirst()
                        .orElse(""));
        String base = "/halls/" + hall.code() + "/book";
        String query = base + "?"
                + change.map(made -> "change=" + made.id())
                        .orElse("matter=" + URLEncoder.encode(matter, StandardCharsets.UTF_8));
        List<LocalDate> days = site.slots(hall).map(slots -> slots.days(site.today())).orElse(List.of()).stream()
                .filter(day -> !booking.free(hall, day).isEmpty())
                .toList();
        Optional<LocalDate> day = days.stream()
                .filter(one -> one.toString().equals(day(request)))
                .findFirst()
                .or(() -> days.stream().findFirst());
        return new BookView(
                hall.name(),
                hall.address(),
                "/halls/" + hall.code(),
                base,
                request.csrfField().markup(),
                change.map(Appointment::id).orElse(""),
                change.map(made -> made.slot().words()),
                matter,
                matter.isEmpty() ? "" : site.subject(matter),
                matters.stream().map(one -> new Link(one.code(), one.name())).toList(),
                days.stream()
                        .map(one -> new BookView.Day(
                                query + "&day=" + one,
                                Words.day(one),
                                day.filter(one::equals).isPresent()))
                        .toList(),
                day.map(Words::day).orElse(""),
                day.map(one -> times(hall, one)).orElse(List.of()),
                site.unpublished().map(Words::day),
                problem);
    }

    /** The day that was chosen, also by the half hour that was just full. */
    private static String day(PageRequest request) {
        String slot = request.parameter("slot");
        return slot.length() > 10 ? slot.substring(0, 10) : request.parameter("day");
    }

    private List<BookView.Time> times(Hall hall, LocalDate day) {
        return booking.free(hall, day).stream()
                .map(free -> new BookView.Time(
                        free.slot().day() + "T" + free.slot().start(),
                        free.slot().times(),
                        free.left()))
                .toList();
    }
}
