// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.queue.Ticket;
import org.tongban.queue.TicketAct;
import org.tongban.queue.TicketOutcome;
import org.tongban.queue.TicketService;
import org.tongban.queue.TicketState;
import org.tongban.queue.TicketWindow;

/** A queue of one window that remembers what it was asked. */
final class SampleQueue implements TicketService {
    private final List<TicketAct> acts = new ArrayList<>();
    private final List<CaseNumber> filed = new ArrayList<>();
    private Optional<TicketState> held = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    void holds(TicketState state) {
        held = Optional.of(state);
    }

    void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    List<TicketAct> acts() {
        return acts;
    }

    List<CaseNumber> filed() {
        return filed;
    }

    private static Ticket ticket(TicketState state) {
        return new Ticket("t-12", "A012", SamplePlaces.STREET, "", Optional.empty(), state);
    }

    @Override
    public Optional<TicketWindow> window(Caller staff, DivisionCode hall) {
        return hall.equals(SamplePlaces.STREET)
                ? Optional.of(new TicketWindow(
                        hall,
                        "07",
                        held.map(state -> new TicketWindow.Held(
                                ticket(state), "个人办事", 2, Instant.parse("2026-11-24T01:12:00Z"), false)),
                        3,
                        Optional.of("A013"),
                        List.of(new TicketWindow.Target("window:08", "08 号窗口"))))
                : Optional.empty();
    }

    @Override
    public TicketOutcome act(Caller staff, DivisionCode hall, TicketAct act) {
        acts.add(act);
        return refusal.<TicketOutcome>map(TicketOutcome.Refused::new)
                .orElseGet(() -> new TicketOutcome.Done(ticket(TicketState.CALLED)));
    }

    @Override
    public Optional<Ticket> filed(Caller staff, DivisionCode hall, CaseNumber number) {
        filed.add(number);
        return Optional.of(ticket(TicketState.SERVING));
    }

    @Override
    public Optional<Ticket> of(CaseNumber number) {
        return filed.contains(number) ? Optional.of(ticket(TicketState.SERVING)) : Optional.empty();
    }
}
