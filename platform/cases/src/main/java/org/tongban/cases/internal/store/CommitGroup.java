// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Threads that write at the same moment share transactions: whoever comes first writes for those who came meanwhile, and
 * nobody waits for company. A commit costs the same for one as for many, and most of it is waiting for the disk: while one
 * group waits, the next ones are written. Whoever is written goes on at once; only the next one to write is woken to do so.
 */
final class CommitGroup {
    /** More would make the first of them wait for little gain. */
    private static final int MOST = 32;

    /** More would make the groups small; each takes a connection. */
    private static final int WRITERS = 4;

    private final Function<List<PreparedEntry>, List<Outcome>> writer;
    private final ConcurrentLinkedQueue<Ticket> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore writing = new Semaphore(WRITERS);

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
        boolean interrupted = false;
        while (!ticket.done()) {
            if (!ticket.taken() && writing.tryAcquire()) {
                lead();
            } else {
                LockSupport.park(this);
                interrupted |=
                        Thread.interrupted(); // what is under way is written, whoever does not want to wait for it
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ticket.outcome();
    }

    /** Writes one group; a ticket is in the queue until somebody leads it, so that whoever is next is found there. */
    private void lead() {
        try {
            write(next());
        } finally {
            writing.release();
            Optional.ofNullable(waiting.peek()).ifPresent(Ticket::wake);
        }
    }

    private List<Ticket> next() {
        List<Ticket> group = new ArrayList<>();
        for (Ticket ticket = waiting.poll(); ticket != null; ticket = waiting.poll()) {
            ticket.take();
            group.add(ticket);
            if (group.size() == MOST) {
                break;
            }
        }
        return group;
    }

    private void write(List<Ticket> group) {
        if (group.isEmpty()) {
            return;
        }
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

    /** One entry and what came of it. */
    private static final class Ticket {
        private final PreparedEntry entry;
        private final Thread thread = Thread.currentThread();
        private volatile boolean taken;
        private volatile @Nullable Outcome outcome;
        private volatile @Nullable RuntimeException failure;

        Ticket(PreparedEntry entry) {
            this.entry = entry;
        }

        PreparedEntry entry() {
            return entry;
        }

        /** Somebody writes it: there is nothing to do but to wait, even while others could be written. */
        boolean taken() {
            return taken;
        }

        void take() {
            taken = true;
        }

        boolean done() {
            return outcome != null || failure != null;
        }

        void wake() {
            LockSupport.unpark(thread);
        }

        void close(Outcome written) {
            outcome = written;
            wake();
        }

        void fail(RuntimeException reason) {
            failure = reason;
            wake();
        }

        /** After an error that nobody may catch nobody waits for ever. */
        void giveUp() {
            if (!done()) {
                fail(new IllegalStateException("It was not written: the thread that wrote it has ended."));
            }
        }

        Outcome outcome() {
            @Nullable RuntimeException failed = failure;
            if (failed != null) {
                throw failed;
            }
            return Optional.ofNullable(outcome).orElseThrow();
        }
    }
}
