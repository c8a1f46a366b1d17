// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again which version another node offers. */
final class Follower implements AutoCloseable {
    private static final long LOOK_NANOS = 50_000_000;

    private final Node node;
    private final Map<String, Long> since = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "follower");
    private volatile boolean over;

    /**
     * Begins at once.
     *
     * @param node that follows
     */
    Follower(Node node) {
        this.node = node;
        thread.start();
    }

    private void run() {
        while (!over) {
            since.putIfAbsent(Changes.offered(node), System.nanoTime());
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Seconds by which it was later, for each version that it came to offer. */
    double[] behind(Map<String, Long> leader) {
        return leader.entrySet().stream()
                .filter(entry -> since.containsKey(NextArchive.matterVersion(entry.getKey())))
                .mapToDouble(entry -> Math.max(
                        0,
                        (since.getOrDefault(NextArchive.matterVersion(entry.getKey()), 0L) - entry.getValue()) / 1e9))
                .toArray();
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
