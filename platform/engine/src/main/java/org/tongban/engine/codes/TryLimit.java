// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts tries of query codes: ten a minute for each who tries, in fixed windows and within bounded memory. */
public final class TryLimit {
    private static final int TRIES = 10;
    private static final long WINDOW_MILLIS = 60_000;
    private static final int MOST_WINDOWS = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    /**
     * With no tries yet.
     *
     * @param clock measures the minute
     */
    public TryLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * One window.
     *
     * @param start when it began
     * @param tries so far
     */
    private record Window(long start, int tries) {}

    /**
     * Counts a try, and tells whether it is looked at.
     *
     * @param who tries, for example a network address
     * @return false past the tenth within a minute
     */
    public synchronized boolean admits(String who) {
        long now = clock.millis();
        Window window = windows.get(who);
        if (window == null || now - window.start >= WINDOW_MILLIS) {
            windows.remove(who); // goes to the end: the oldest window is always the first
            makeRoom(now);
            window = new Window(now, 0);
        }
        windows.put(who, new Window(window.start, window.tries + 1));
        return window.tries < TRIES;
    }

    /**
     * Tells whether a try would be looked at, without counting one.
     *
     * @param who would try
     * @return false past the tenth within a minute
     */
    public synchronized boolean open(String who) {
        Window window = windows.get(who);
        return window == null || clock.millis() - window.start >= WINDOW_MILLIS || window.tries < TRIES;
    }

    /**
     * Forgets the tries of somebody who was right.
     *
     * @param who tried
     */
    public synchronized void forget(String who) {
        windows.remove(who);
    }

    private void makeRoom(long now) {
        Iterator<Window> oldest = windows.values().iterator();
        while (oldest.hasNext()) {
            boolean over = now - oldest.next().start >= WINDOW_MILLIS;
            if (!over && windows.size() < MOST_WINDOWS) {
                return;
            }
            oldest.remove();
        }
    }
}
