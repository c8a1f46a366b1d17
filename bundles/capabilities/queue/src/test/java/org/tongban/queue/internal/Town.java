// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.tongban.hall.Hall;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.Post;
import org.tongban.queue.internal.store.JpaAppointments;
import org.tongban.queue.internal.store.JpaDiary;
import org.tongban.queue.internal.store.JpaLines;
import org.tongban.queue.internal.store.JpaTickets;
import org.tongban.testkit.TestClock;

/** One instance of the platform, as far as queues go, in a small city on a Tuesday. */
final class Town {
    static final int SEATS = 2;
    static final Caller.Citizen WANG = new Caller.Citizen(person(1), "王秀英", PersonKind.NATURAL);
    static final Caller.Citizen LI = new Caller.Citizen(person(2), "李晨", PersonKind.NATURAL);
    static final String ALLOWANCE = "elderly-allowance";

    final TestClock clock;
    final SamplePlaces places = new SamplePlaces();
    final Settings settings = new Settings(SEATS, "");
    final Site site;
    final JpaTickets tickets;
    final JpaLines lines;
    final Kiosk kiosk;
    final Calling calling;
    final Booking booking;
    final Closing closing;
    final Hall hall = places.find(SamplePlaces.TIANNING).orElseThrow();
    final Hall street = places.find(SamplePlaces.STREET).orElseThrow();

    Town(JpaTemplate jpa) {
        this(jpa, TestClock.at("2026-11-24T09:10:00"));
    }

    Town(JpaTemplate jpa, TestClock clock) {
        this.clock = clock;
        SamplePortals portals = new SamplePortals();
        this.site = new Site(places, places, portals, new SampleMatters(portals).registry(), clock);
        this.tickets = new JpaTickets(jpa);
        this.lines = new JpaLines(jpa);
        JpaAppointments appointments = new JpaAppointments(jpa);
        JpaDiary diary = new JpaDiary(jpa);
        this.kiosk = new Kiosk(site, tickets, appointments, diary);
        this.calling = new Calling(site, tickets, lines);
        this.booking = new Booking(site, settings, appointments, diary);
        this.closing = new Closing(site, tickets, lines, appointments, diary);
    }

    static PersonRef person(int number) {
        return new PersonRef(new UUID(number, number));
    }

    static Caller.Staff clerk(String workNumber, String window) {
        return new Caller.Staff(
                workNumber,
                "周示例",
                List.of(new Post(
                        Duty.WINDOW,
                        new ScopePath("/3204/320402"),
                        Optional.empty(),
                        "天宁区政务服务中心",
                        Optional.of(window))));
    }

    Window window(String number) {
        return Windows.of(places, clerk("T0402-" + number, number)).get(0);
    }

    QueueTicket take(String key) {
        return done(kiosk.take(hall, TicketGroup.GENERAL, "", key));
    }

    /** Calls so often that the number may be skipped, and skips it. */
    QueueTicket skip(Window window, QueueTicket called) {
        String id = called.drawn().id();
        done(calling.again(window, id));
        done(calling.again(window, id));
        return done(calling.skip(window, id));
    }

    static QueueTicket done(Answer answer) {
        if (answer instanceof Answer.Done done) {
            return done.ticket();
        }
        throw new AssertionError(answer.toString());
    }

    static String refused(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(answer.toString());
    }
}
