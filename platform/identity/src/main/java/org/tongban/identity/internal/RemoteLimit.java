// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts failures, or whatever else is rationed, in fixed windows for each remote address, within bounded memory. */
final class RemoteLimit {
    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final long windowMillis;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    RemoteLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.windowMillis = window.toMillis();
        this.clock = clock;
    }

    /**
     * One window of an address.
     *
     * @param start when it began
     * @param failures so far
     */
    private record Window(long start, int failures) {}

    /** Counts an attempt as a failure until it succeeds; says until when the address is not listened to, if it is not. */
    synchronized Optional<Instant> attempt(String remote) {
        long now = clock.millis();
        Window window = windows.get(remote);
        if (window == null || over(window, now)) {
            windows.remove(remote); // goes to the end: the oldest window is always the first
            makeRoom(now);
            window = new Window(now, 0);
        }
        if (window.failures >= most) {
            return Optional.of(Instant.ofEpochMilli(window.start + windowMillis));
        }
        windows.put(remote, new Window(window.start, window.failures + 1));
        return Optional.empty();
    }

    synchronized void succeeded(String remote) {
        windows.computeIfPresent(
                remote, (address, window) -> new Window(window.start, Math.max(0, window.failures - 1)));
    }

    private boolean over(Window window, long now) {
        return now - window.start >= windowMillis;
    }

    private void makeRoom(long now) {
        Iterator<Window> oldest = windows.values().iterator();
        while (oldest.hasNext()) {
            if (!over(oldest.next(), now) && windows.size() < MOST_ADDRESSES) {
                return;
            }
            oldest.remove();
        }
    }
}
