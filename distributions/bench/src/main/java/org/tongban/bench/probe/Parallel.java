// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A closed loop: each of eight threads takes the next piece of work as soon as it has done one. */
final class Parallel {
    private static final int THREADS = 8;

    private Parallel() {}

    /** One piece of work. */
    interface Work {
        /** Does the piece with this number. */
        void run(int piece) throws SQLException;
    }

    /** What a thread needs to work on a connection of its own. */
    interface Opening {
        /** Prepares; the connection is closed by the caller. */
        Work open(Connection connection) throws SQLException;
    }

    static Rate run(int pieces, Work work) {
        return measure(pieces, next -> loop(pieces, next, work));
    }

    /** Each thread keeps one connection and what it prepared on it. */
    static Rate run(int pieces, DataSource source, Opening opening) {
        return measure(pieces, next -> {
            try (Connection connection = source.getConnection()) {
                return loop(pieces, next, opening.open(connection));
            }
        });
    }

    /** What one thread does. */
    private interface Share {
        /** Takes pieces until there are none; gives the time of each. */
        List<Long> take(AtomicInteger next) throws SQLException;
    }

    private static Rate measure(int pieces, Share share) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long start = System.nanoTime();
            List<Future<List<Long>>> shares = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                shares.add(threads.submit(() -> share.take(next)));
            }
            List<Long> nanos = new ArrayList<>(pieces);
            for (Future<List<Long>> done : shares) {
                nanos.addAll(done.get());
            }
            long wall = System.nanoTime() - start;
            return Rate.of(nanos.stream().mapToLong(Long::longValue).toArray(), wall);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> loop(int pieces, AtomicInteger next, Work work) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            long start = System.nanoTime();
            work.run(piece);
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }
}
