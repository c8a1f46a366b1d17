// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Threads that write at the same moment share a transaction: whoever comes first writes for those who came meanwhile, and
 * nobody waits for company. A commit costs the same for one as for many.
 */
final class CommitGroup {
    /** More would make the first of them wait for little gain. */
    private static final int MOST = 32;

    private final Function<List<PreparedEntry>, List<Outcome>> writer;
    private final ConcurrentLinkedQueue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock(true);

    /**
     * Over what writes.
     *
     * @param writer writes all entries in one transaction; one outcome for each
     */
    CommitGroup(Function<List<PreparedEntry>, List<Outcome>> writer) {
        this.writer = writer;
    }

    Outcome write(PreparedEntry entry) {
        Ticket ticket = new Ticket(entry);
        waiting.add(ticket);
        writing.lock();
        try {
            while (!ticket.done()) {
                write(next());
            }
        } finally {
            writing.unlock();
        }
        return ticket.outcome();
    }

    private List<Ticket> next() {
        List<Ticket> group = new ArrayList<>();
        for (Ticket ticket = waiting.poll(); ticket != null; ticket = waiting.poll()) {
            group.add(ticket);
            if (group.size() == MOST) {
                break;
            }
        }
        return group;
    }

    private void write(List<Ticket> group) {
        try {
            List<Outcome> outcomes =
                    writer.apply(group.stream().map(Ticket::entry).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                group.get(i).close(outcomes.get(i));
            }
        } catch (RuntimeException failed) {
            if (group.size() == 1) {
                group.get(0).fail(failed);
            } else {
                group.forEach(ticket -> write(List.of(ticket))); // only whoever is the reason shall fail
            }
        } finally {
            group.forEach(Ticket::giveUp);
        }
    }

    /** One entry and what came of it; only the thread that writes touches it before it is done. */
    private static final class Ticket {
        private final PreparedEntry entry;
        private @Nullable Outcome outcome;
        private @Nullable RuntimeException failure;

        Ticket(PreparedEntry entry) {
            this.entry = entry;
        }

        PreparedEntry entry() {
            return entry;
        }

        boolean done() {
            return outcome != null || failure != null;
        }

        void close(Outcome written) {
            outcome = written;
        }

        void fail(RuntimeException reason) {
            failure = reason;
        }

        /** After an error that nobody may catch nobody waits for ever. */
        void giveUp() {
            if (!done()) {
                failure = new IllegalStateException("It was not written: the thread that wrote it has ended.");
            }
        }

        Outcome outcome() {
            if (failure != null) {
                throw failure;
            }
            return Optional.ofNullable(outcome).orElseThrow();
        }
    }
}
