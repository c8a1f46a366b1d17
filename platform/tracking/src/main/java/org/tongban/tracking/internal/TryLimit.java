// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts tries in fixed windows of one minute for each remote address, within bounded memory. */
final class TryLimit {
    private static final int TRIES = 10;
    private static final long WINDOW_MILLIS = 60_000;
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    TryLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * One window of an address.
     *
     * @param start when it began
     * @param tries so far
     */
    private record Window(long start, int tries) {}

    /** Counts a try, and tells whether it is looked at. */
    synchronized boolean admits(String remote) {
        long now = clock.millis();
        Window window = windows.get(remote);
        if (window == null || now - window.start >= WINDOW_MILLIS) {
            windows.remove(remote); // goes to the end: the oldest window is always the first
            makeRoom(now);
            window = new Window(now, 0);
        }
        windows.put(remote, new Window(window.start, window.tries + 1));
        return window.tries < TRIES;
    }

    /** Tells whether a try would be looked at, without counting one. */
    synchronized boolean open(String remote) {
        Window window = windows.get(remote);
        return window == null || clock.millis() - window.start >= WINDOW_MILLIS || window.tries < TRIES;
    }

    private void makeRoom(long now) {
        Iterator<Window> oldest = windows.values().iterator();
        while (oldest.hasNext()) {
            boolean over = now - oldest.next().start >= WINDOW_MILLIS;
            if (!over && windows.size() < MOST_ADDRESSES) {
                return;
            }
            oldest.remove();
        }
    }
}
