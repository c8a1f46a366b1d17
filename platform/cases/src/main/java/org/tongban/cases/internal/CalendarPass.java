// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.tongban.cases.internal.store.JdbcDates;

/** One way through the open cases: while a page is written, the next one is read and computed. */
final class CalendarPass {
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
        ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "tongban-case-dates");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return through(from, goesOn, writer);
        } finally {
            writer.shutdown();
        }
    }

    private boolean through(LocalDate from, BooleanSupplier goesOn, ExecutorService writer) {
        Optional<String> after = Optional.of("");
        JdbcDates.Batch batch = dates.prepare(List.of());
        CompletableFuture<Integer> writing = CompletableFuture.completedFuture(0);
        while (after.isPresent() && goesOn.getAsBoolean()) {
            JdbcDates.Page page = dates.page(from, after.get(), pageSize);
            JdbcDates.Batch next = dates.prepare(page.cases().stream()
                    .map(fresh::of)
                    .flatMap(Optional::stream)
                    .toList());
            count(batch, writing.join());
            batch = next;
            writing = CompletableFuture.supplyAsync(() -> dates.write(next, registers.now()), writer);
            after = page.next();
        }
        count(batch, writing.join());
        return after.isEmpty();
    }

    private void count(JdbcDates.Batch batch, int done) {
        written += done;
        missed += batch.size() - done;
    }
}
