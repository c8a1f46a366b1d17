// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.queue.TicketState;

/**
 * Where a ticket stands now.
 *
 * @param state in its life
 * @param place in the line; the smallest is called first
 * @param department whose clerks may call it; empty for all-subject clerks alone
 * @param toWindow after a transfer the one window that may call it
 * @param putBack true after the first skip
 * @param turn the window that called it last
 * @param endedAt when it left the queue for good
 * @param cases numbers of what was filed at this visit
 */
public record Standing(
        TicketState state,
        long place,
        String department,
        Optional<String> toWindow,
        boolean putBack,
        Optional<Turn> turn,
        Optional<Instant> endedAt,
        List<String> cases) {
    /**
     * A ticket that was just drawn.
     *
     * @param place in the line
     * @param department whose clerks may call it
     * @return it waits
     */
    public static Standing waiting(long place, String department) {
        return new Standing(
                TicketState.WAITING,
                place,
                department,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Standing at(Turn next, TicketState now) {
        return new Standing(now, place, department, toWindow, putBack, Optional.of(next), endedAt, cases);
    }

    Standing behind(long newPlace) {
        return new Standing(
                TicketState.WAITING, newPlace, department, toWindow, true, Optional.empty(), endedAt, cases);
    }

    Standing transferred(String newDepartment, Optional<String> window) {
        return new Standing(
                TicketState.WAITING, place, newDepartment, window, putBack, Optional.empty(), endedAt, cases);
    }

    Standing ended(TicketState how, Instant at, List<String> filed) {
        return new Standing(how, place, department, toWindow, putBack, turn, Optional.of(at), filed);
    }

    /** Full is full: who files more than forty cases at one visit keeps them, and the ticket the first forty. */
    Standing with(String filed) {
        List<String> more = Stream.concat(cases.stream(), Stream.of(filed))
                .distinct()
                .limit(TicketLife.MOST_CASES)
                .toList();
        return new Standing(state, place, department, toWindow, putBack, turn, endedAt, more);
    }
}
