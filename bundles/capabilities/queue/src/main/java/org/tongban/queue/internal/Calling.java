// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.queue.TicketState;
import org.tongban.queue.internal.store.JpaLines;
import org.tongban.queue.internal.store.JpaTickets;

/** What a clerk does with tickets. Whoever is overtaken by a colleague is told so, and nothing is done twice. */
@Component(service = Calling.class)
public final class Calling {
    private static final String OVERTAKEN = "这张号刚刚有了变化，没有重复操作。页面已经换成最新的情况。";

    /** More than there are windows in a hall, so that somebody is left when all are overtaken. */
    private static final int LINE = 40;

    private final Site site;
    private final JpaTickets tickets;
    private final JpaLines lines;

    /**
     * Over the store.
     *
     * @param site knows the time
     * @param tickets changes tickets
     * @param lines reads them
     */
    @Activate
    public Calling(@Reference Site site, @Reference JpaTickets tickets, @Reference JpaLines lines) {
        this.site = site;
        this.tickets = tickets;
        this.lines = lines;
    }

    /**
     * The ticket that a window has in hand.
     *
     * @param window whose
     * @return called or being served
     */
    public Optional<QueueTicket> held(Window window) {
        return lines.held(window.hall().code(), site.today(), window.clerk());
    }

    /**
     * Who waits and may be called by a window.
     *
     * @param window whose
     * @return the first forty in the order of the line
     */
    public List<QueueTicket> line(Window window) {
        return lines.line(window, site.today(), LINE);
    }

    /**
     * Calls who is next.
     *
     * @param window that is free
     * @return the ticket, or why there is none
     */
    public Answer next(Window window) {
        Optional<QueueTicket> held = held(window);
        if (held.isPresent()) {
            return busy(held.get());
        }
        boolean overtaken = true;
        while (overtaken) {
            overtaken = false;
            for (QueueTicket ticket : line(window)) {
                Move move = TicketLife.call(ticket, window, site.now());
                if (!(move instanceof Move.To to)) {
                    continue;
                }
                JpaTickets.Change change = tickets.change(ticket, to.next());
                if (change == JpaTickets.Change.DONE) {
                    return new Answer.Done(ticket.with(to.next()), false);
                }
                if (change == JpaTickets.Change.BUSY) {
                    return held(window).map(Calling::busy).orElseGet(() -> new Answer.Refused(OVERTAKEN));
                }
                // A colleague called it: that is progress, so looking again ends.
                overtaken = true;
            }
        }
        return new Answer.Refused("现在没有可以叫的号。有人取号后，点“叫下一位”。");
    }

    private static Answer busy(QueueTicket held) {
        return new Answer.Refused("您窗口的 " + held.number() + " 还没有办完。先办完、过号或转走，再叫下一位。");
    }

    /**
     * Calls the number again.
     *
     * @param window that called it
     * @param id of the ticket
     * @return the ticket, or why not
     */
    public Answer again(Window window, String id) {
        return act(window, id, ticket -> TicketLife.again(ticket, window.clerk(), site.now()));
    }

    /**
     * Somebody came: 开始办理.
     *
     * @param window that called it
     * @param id of the ticket
     * @return the ticket, or why not
     */
    public Answer arrive(Window window, String id) {
        return act(window, id, ticket -> TicketLife.arrive(ticket, window.clerk(), site.now()));
    }

    /**
     * Nobody came: back by three places, the second time out.
     *
     * @param window that called it
     * @param id of the ticket
     * @return the ticket, or why not
     */
    public Answer skip(Window window, String id) {
        return act(
                window,
                id,
                ticket -> TicketLife.skip(
                        ticket,
                        window.clerk(),
                        site.now(),
                        line(window).stream()
                                .map(waiting -> waiting.standing().place())
                                .toList()));
    }

    /**
     * Hands it to another window, where it keeps its place in the line.
     *
     * @param window that has it
     * @param id of the ticket
     * @param other the number of a window that called somebody today
     * @return the ticket, or why not
     */
    public Answer toWindow(Window window, String id, String other) {
        if (!others(window).contains(other)) {
            return new Answer.Refused("没有转走：今天没有 " + Words.window(other) + "在叫号。请重新选窗口。");
        }
        return act(
                window,
                id,
                ticket -> TicketLife.transfer(
                        ticket, window.clerk(), ticket.standing().department(), Optional.of(other)));
    }

    /**
     * Hands it to the clerks of a department, where it keeps its place in the line.
     *
     * @param window that has it
     * @param id of the ticket
     * @param department key of a department whose matters the hall takes
     * @return the ticket, or why not
     */
    public Answer toDepartment(Window window, String id, String department) {
        if (!site.departments(window.hall()).containsKey(department)) {
            return new Answer.Refused("没有转走：这个大厅不办这个部门的事项。请重新选。");
        }
        return act(window, id, ticket -> TicketLife.transfer(ticket, window.clerk(), department, Optional.empty()));
    }

    /**
     * The other windows that called somebody today.
     *
     * @param window that asks
     * @return numbers in order
     */
    public List<String> others(Window window) {
        return lines.windows(window.hall().code(), site.today()).stream()
                .filter(number -> !number.equals(window.number()))
                .toList();
    }

    /**
     * Closes the ticket: 办完. Safe to repeat.
     *
     * @param window that serves it
     * @param id of the ticket
     * @param cases that were filed
     * @return the ticket, or why not
     */
    public Answer finish(Window window, String id, List<String> cases) {
        return act(window, id, ticket -> TicketLife.finish(ticket, window.clerk(), site.now(), cases));
    }

    /**
     * Keeps with the ticket that is being served what was filed; whoever is overtaken looks again.
     *
     * @param window that serves it
     * @param filed number of the case
     * @return the ticket; empty when none is being served
     */
    Optional<QueueTicket> filed(Window window, String filed) {
        while (true) {
            Optional<QueueTicket> serving = held(window).filter(ticket -> ticket.state() == TicketState.SERVING);
            if (serving.isEmpty() || serving.get().standing().cases().contains(filed)) {
                return serving;
            }
            Standing next = serving.get().standing().with(filed);
            if (tickets.change(serving.get(), next) == JpaTickets.Change.DONE) {
                return Optional.of(serving.get().with(next));
            }
        }
    }

    private Answer act(Window window, String id, Function<QueueTicket, Move> rule) {
        Optional<QueueTicket> found = lines.find(id)
                .filter(ticket -> ticket.drawn().hall().equals(window.hall().code()));
        if (found.isEmpty()) {
            return new Answer.Refused("这个大厅没有这张号，没有操作。");
        }
        Move move = rule.apply(found.get());
        if (move instanceof Move.No no) {
            return new Answer.Refused(no.reason());
        }
        Standing next = ((Move.To) move).next();
        return tickets.change(found.get(), next) == JpaTickets.Change.DONE
                ? new Answer.Done(found.get().with(next), false)
                : new Answer.Refused(OVERTAKEN);
    }
}
