// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.Gate;

/**
 * Parks requests while a part behind the gateway is exchanged. A parked request holds no thread, and nothing of it but its
 * head has been read. The open gate costs a request two additions.
 */
@Component(service = {Gate.class, ParkingGate.class})
public final class ParkingGate implements Gate {
    private static final Logger LOG = LoggerFactory.getLogger(ParkingGate.class);
    private static final int MOST_PARKED = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** So many of those who waited are on their way at a time; the next follows when one is through. */
    private static final int ABREAST = 32;

    private final int mostParked;
    private final Duration longest;
    private final AtomicInteger inside = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Deque<Parked> waiting = new ArrayDeque<>();
    /** Nobody is held back and nobody waits. */
    private volatile boolean free = true;

    private volatile boolean closed;
    private int onTheirWay;
    private int waited;
    private int turnedAway;
    private long closedAt;

    /** With room and time as the platform has them. */
    @Activate
    public ParkingGate() {
        this(MOST_PARKED, LONGEST);
    }

    ParkingGate(int mostParked, Duration longest) {
        this.mostParked = mostParked;
        this.longest = longest;
    }

    /**
     * Lets a request in, or parks it, or turns it away.
     *
     * @return true when it may go on; then {@link #leave} has to follow
     */
    boolean enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        inside.incrementAndGet();
        if (free || (released(request) && !closed)) {
            return true;
        }
        leave();
        return !park(request, response) && enter(request, response);
    }

    /** A request that was let in is through. */
    void leave() {
        if (inside.decrementAndGet() == 0 && !free) {
            lock.lock();
            try {
                empty.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Whether requests are held back at this moment. */
    boolean closed() {
        return closed;
    }

    /** How many wait at this moment. */
    int parked() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Parks a request if the gate is closed, or others wait.
     *
     * @return false when there is nothing to wait for
     */
    boolean park(HttpServletRequest request, HttpServletResponse response) throws IOException {
        lock.lock();
        try {
            if (free || (released(request) && !closed)) {
                return false;
            }
            if (waiting.size() < mostParked) {
                waited++;
                waiting.addLast(new Parked(request));
                return true;
            }
            turnedAway++;
        } finally {
            lock.unlock();
        }
        Answers.exchanging(request, response);
        return true;
    }

    @Override
    public boolean close(Duration patience) {
        lock.lock();
        try {
            closed = true;
            free = false;
            waited = 0;
            turnedAway = 0;
            closedAt = System.nanoTime();
            if (awaitEmpty(patience)) {
                return true;
            }
        } finally {
            lock.unlock();
        }
        LOG.info("{} requests were still under way after {} ms", inside.get(), patience.toMillis());
        open();
        return false;
    }

    private boolean awaitEmpty(Duration patience) {
        long left = patience.toNanos();
        try {
            while (inside.get() > 0 && left > 0) {
                // Looked at again soon: the last one may have left between the two looks.
                long round = Math.min(left, TimeUnit.MILLISECONDS.toNanos(20));
                left -= round - empty.awaitNanos(round);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return inside.get() == 0;
    }

    @Override
    public Passage open() {
        lock.lock();
        try {
            closed = false;
            Passage passage = new Passage(Duration.ofNanos(System.nanoTime() - closedAt), waited, turnedAway);
            next();
            return passage;
        } finally {
            lock.unlock();
        }
    }

    /** Sends on the first of those who wait; to be called under the lock. */
    private void next() {
        while (!closed && onTheirWay < ABREAST && !waiting.isEmpty()) {
            waiting.removeFirst().go();
        }
        free = !closed && waiting.isEmpty();
    }

    private static boolean released(HttpServletRequest request) {
        return request.getAttribute(Parked.class.getName()) != null;
    }

    /** One request that waits. All of its state is under the lock. */
    private final class Parked implements AsyncListener {
        private final AsyncContext context;
        private boolean going;
        private boolean dispatched;
        private boolean over;

        Parked(HttpServletRequest request) {
            request.removeAttribute(Parked.class.getName());
            context = request.startAsync();
            context.setTimeout(longest.toMillis());
            context.addListener(this);
        }

        void go() {
            going = true;
            onTheirWay++;
            context.getRequest().setAttribute(Parked.class.getName(), true);
            try {
                context.dispatch();
                dispatched = true;
            } catch (IllegalStateException gone) {
                LOG.debug("a request that waited is no longer there", gone);
                end();
            }
        }

        /** It is through, or gone. */
        private void end() {
            lock.lock();
            try {
                if (!over) {
                    over = true;
                    onTheirWay -= going ? 1 : 0;
                    waiting.remove(this);
                    next();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            if (late()) {
                Answers.exchanging(
                        (HttpServletRequest) context.getRequest(), (HttpServletResponse) context.getResponse());
                context.complete();
            }
        }

        private boolean late() {
            lock.lock();
            try {
                boolean late = !dispatched;
                waiting.remove(this);
                turnedAway += late ? 1 : 0;
                return late;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It was let in once more and waits anew, or its servlet goes on by itself: either way it is through here.
            end();
        }
    }
}
