// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.page.PageRequest;
import org.tongban.queue.Ticket;
import org.tongban.queue.TicketAct;
import org.tongban.queue.TicketOutcome;
import org.tongban.queue.TicketService;
import org.tongban.queue.TicketWindow;

/** The queue at the window, as long as one is installed. */
@Component(service = Tickets.class)
public final class Tickets {
    /** Leads the value of the buttons of the queue. */
    public static final String ACT = "ticket:";

    private static final String DONE_AND_NEXT = "done_next";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable TicketService queue;

    /** The queue comes when it is installed. */
    public Tickets() {}

    Tickets(TicketService queue) {
        this.queue = queue;
    }

    private Optional<TicketService> queue() {
        TicketService there = queue;
        return Optional.ofNullable(there);
    }

    /**
     * The window of a clerk.
     *
     * @param staff the clerk
     * @param hall where
     * @return empty without a queue, and where the clerk has no window
     */
    public Optional<TicketWindow> window(Caller.Staff staff, Hall hall) {
        return queue().flatMap(there -> there.window(staff, hall.code()));
    }

    /**
     * Presses a button of the queue.
     *
     * @param staff the clerk
     * @param hall where
     * @param request names button, ticket and target
     * @return what came of it
     */
    public Pressed press(Caller.Staff staff, Hall hall, PageRequest request) {
        String button = request.parameter("act").substring(ACT.length());
        boolean both = button.equals(DONE_AND_NEXT);
        TicketOutcome outcome = kind(both ? "done" : button)
                .flatMap(kind -> queue().map(there -> there.act(
                        staff,
                        hall.code(),
                        new TicketAct(kind, request.parameter("ticket"), request.parameter("ticket-to")))))
                .orElseGet(() -> new TicketOutcome.Refused("没有操作：现在没有排队叫号。"));
        if (outcome instanceof TicketOutcome.Refused refused) {
            return new Pressed("", Optional.of(refused.reason()));
        }
        Ticket ticket = ((TicketOutcome.Done) outcome).ticket();
        if (both) {
            // Nobody waits: the ticket is done all the same.
            queue().ifPresent(there -> there.act(staff, hall.code(), TicketAct.next()));
        }
        return new Pressed("did=" + (both ? "done" : button) + "&number=" + ticket.number(), Optional.empty());
    }

    private static Optional<TicketAct.Kind> kind(String button) {
        return Arrays.stream(TicketAct.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(button))
                .findFirst();
    }

    /**
     * What came of a button.
     *
     * @param query what the next page is told
     * @param problem why nothing was done
     */
    public record Pressed(String query, Optional<String> problem) {}

    /**
     * Keeps what was filed with the ticket that is being served.
     *
     * @param staff the clerk
     * @param hall where
     * @param filed the case
     */
    public void filed(Caller.Staff staff, Hall hall, CaseNumber filed) {
        queue().ifPresent(there -> there.filed(staff, hall.code(), filed));
    }

    /**
     * The ticket with which a case was filed.
     *
     * @param filed the case
     * @return its number as it was called; empty text for none
     */
    public String of(CaseNumber filed) {
        return queue().flatMap(there -> there.of(filed)).map(Ticket::number).orElse("");
    }
}
