// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongban.queue.TicketState;

/**
 * The life of a ticket: WAITING → CALLED → SERVING → DONE. Called three times without coming it goes back by three
 * places, the second time it is a NO_SHOW; what still waits when the hall closes is EXPIRED.
 */
final class TicketLife {
    /** So often a number is called before it may be skipped. */
    static final int CALLS = 3;

    /** So many numbers there is room for. */
    static final int MOST_CASES = 40;

    private TicketLife() {}

    static Move call(QueueTicket ticket, Window window, Instant now) {
        if (!window.mayCall(ticket)) {
            return new Move.No(ticket.number() + " 不在您这个窗口等候。");
        }
        Turn turn = new Turn(window.number(), window.clerk(), 1, now, Optional.empty());
        return new Move.To(ticket.standing().at(turn, TicketState.CALLED));
    }

    static Move again(QueueTicket ticket, String clerk, Instant now) {
        return held(
                ticket,
                clerk,
                TicketState.CALLED,
                turn -> ticket.standing()
                        .at(
                                new Turn(turn.window(), turn.clerk(), turn.calls() + 1, now, Optional.empty()),
                                TicketState.CALLED));
    }

    static Move arrive(QueueTicket ticket, String clerk, Instant now) {
        return held(
                ticket,
                clerk,
                TicketState.CALLED,
                turn -> ticket.standing()
                        .at(
                                new Turn(turn.window(), turn.clerk(), turn.calls(), turn.calledAt(), Optional.of(now)),
                                TicketState.SERVING));
    }

    static Move skip(QueueTicket ticket, String clerk, Instant now, List<Long> waiting) {
        Standing standing = ticket.standing();
        int missing = CALLS - standing.turn().map(Turn::calls).orElse(0);
        if (standing.state() == TicketState.CALLED && ticket.calledBy(clerk) && missing > 0) {
            return new Move.No(ticket.number() + " 再呼 " + missing + " 次没有人来，才能过号。");
        }
        return held(
                ticket,
                clerk,
                TicketState.CALLED,
                turn -> standing.putBack()
                        ? standing.ended(TicketState.NO_SHOW, now, standing.cases())
                        : standing.behind(Places.putBack(standing.place(), waiting)));
    }

    static Move transfer(QueueTicket ticket, String clerk, String department, Optional<String> window) {
        TicketState state = ticket.state() == TicketState.SERVING ? TicketState.SERVING : TicketState.CALLED;
        return held(ticket, clerk, state, turn -> ticket.standing().transferred(department, window));
    }

    /** Safe to repeat: what was filed is added. */
    static Move finish(QueueTicket ticket, String clerk, Instant now, List<String> filed) {
        Standing standing = ticket.standing();
        Set<String> cases = new LinkedHashSet<>(standing.cases());
        filed.stream().limit(Math.max(0, MOST_CASES - cases.size())).forEach(cases::add);
        TicketState state = ticket.state() == TicketState.DONE ? TicketState.DONE : TicketState.SERVING;
        return held(
                ticket,
                clerk,
                state,
                turn -> standing.ended(TicketState.DONE, standing.endedAt().orElse(now), List.copyOf(cases)));
    }

    /** After closing nobody waits any more; who is being served is served to the end, until the grace is over. */
    static Optional<Standing> close(QueueTicket ticket, Instant now, boolean graceOver) {
        Standing standing = ticket.standing();
        return switch (standing.state()) {
            case WAITING, CALLED -> Optional.of(standing.ended(TicketState.EXPIRED, now, standing.cases()));
            case SERVING ->
                graceOver ? Optional.of(standing.ended(TicketState.DONE, now, standing.cases())) : Optional.empty();
            case DONE, NO_SHOW, EXPIRED -> Optional.empty();
        };
    }

    private static Move held(
            QueueTicket ticket, String clerk, TicketState needed, java.util.function.Function<Turn, Standing> next) {
        Optional<Turn> turn = ticket.standing().turn();
        if (ticket.state() == needed && turn.isPresent() && ticket.calledBy(clerk)) {
            return new Move.To(next.apply(turn.get()));
        }
        if (ticket.state().open() && turn.isPresent() && !ticket.calledBy(clerk)) {
            return new Move.No(ticket.number() + " 在 " + Words.window(turn.get().window()) + "。");
        }
        return new Move.No(ticket.number() + " 现在是“" + ticket.state().label() + "”，不能这样做。页面已经换成最新的情况。");
    }
}
