// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.tongban.cases.internal.store.JdbcDates;

/**
 * One way through the open cases: while pages are written, the next one is read and computed. No case is on two pages, and
 * each transaction takes its cases in the order of their numbers, so writers that work side by side never wait in a circle.
 */
final class CalendarPass {
    /** Writing takes three times as long as reading and computing, nearly all of it for indexes: a processor each. */
    private static final int WRITERS = 2;

    private final JdbcDates dates;
    private final NewDates fresh;
    private final Registers registers;
    private final int pageSize;
    private long written;
    private long missed;

    CalendarPass(JdbcDates dates, NewDates fresh, Registers registers, int pageSize) {
        this.dates = dates;
        this.fresh = fresh;
        this.registers = registers;
        this.pageSize = pageSize;
    }

    long written() {
        return written;
    }

    /** Cases that moved between reading and writing. */
    long missed() {
        return missed;
    }

    /** Cases with a date at or after a day; false when it was stopped before the end. */
    boolean through(LocalDate from, BooleanSupplier goesOn) {
        AtomicInteger count = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS, work -> {
            Thread thread = new Thread(work, "tongban-case-dates-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            return through(from, goesOn, writers);
        } finally {
            writers.shutdown();
        }
    }

    private boolean through(LocalDate from, BooleanSupplier goesOn, ExecutorService writers) {
        Optional<String> after = Optional.of("");
        Deque<Writing> underWay = new ArrayDeque<>();
        while (after.isPresent() && goesOn.getAsBoolean()) {
            JdbcDates.Page page = dates.page(from, after.get(), pageSize);
            JdbcDates.Batch next = dates.prepare(page.cases().stream()
                    .map(fresh::of)
                    .flatMap(Optional::stream)
                    .toList());
            if (underWay.size() == WRITERS) {
                count(underWay.remove());
            }
            underWay.add(new Writing(
                    next, CompletableFuture.supplyAsync(() -> dates.write(next, registers.now()), writers)));
            after = page.next();
        }
        underWay.forEach(this::count);
        return after.isEmpty();
    }

    /**
     * A page that is being written.
     *
     * @param batch what is written
     * @param done how many cases were as they had been read
     */
    private record Writing(JdbcDates.Batch batch, CompletableFuture<Integer> done) {}

    private void count(Writing writing) {
        int done = writing.done().join();
        written += done;
        missed += writing.batch().size() - done;
    }
}
