// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed loop over eight connections for some seconds.
 *
 * @param port on loopback
 * @param requests taken in turn
 */
record HttpLoad(int port, List<byte[]> requests) {
    private static final int CONNECTIONS = 8;

    /** Requests a second; any other answer than 200 ends the run. */
    double run(double seconds) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = i * requests.size() / CONNECTIONS;
                counts.add(threads.submit(() -> loop(first, end)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private long loop(int first, long end) throws IOException {
        long count = 0;
        try (Http http = new Http(port)) {
            for (int next = first; System.nanoTime() < end; next = (next + 1) % requests.size()) {
                int status = http.send(requests.get(next)).status();
                if (status != 200) {
                    throw new IOException("Status " + status);
                }
                count++;
            }
        }
        return count;
    }
}
