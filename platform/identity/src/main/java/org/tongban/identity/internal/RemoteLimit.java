// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts failures in fixed windows of one minute for each remote address, within bounded memory. */
final class RemoteLimit {
    private static final long WINDOW_MILLIS = 60_000;
    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    RemoteLimit(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * One window of an address.
     *
     * @param start when it began
     * @param failures so far
     */
    private record Window(long start, int failures) {
        boolean over(long now) {
            return now - start >= WINDOW_MILLIS;
        }
    }

    /** Counts an attempt as a failure until it succeeds; says until when the address is not listened to, if it is not. */
    synchronized Optional<Instant> attempt(String remote) {
        long now = clock.millis();
        Window window = windows.get(remote);
        if (window == null || window.over(now)) {
            windows.remove(remote); // goes to the end: the oldest window is always the first
            makeRoom(now);
            window = new Window(now, 0);
        }
        if (window.failures >= most) {
            return Optional.of(Instant.ofEpochMilli(window.start + WINDOW_MILLIS));
        }
        windows.put(remote, new Window(window.start, window.failures + 1));
        return Optional.empty();
    }

    synchronized void succeeded(String remote) {
        windows.computeIfPresent(
                remote, (address, window) -> new Window(window.start, Math.max(0, window.failures - 1)));
    }

    private void makeRoom(long now) {
        Iterator<Window> oldest = windows.values().iterator();
        while (oldest.hasNext()) {
            if (!oldest.next().over(now) && windows.size() < MOST_ADDRESSES) {
                return;
            }
            oldest.remove();
        }
    }
}
