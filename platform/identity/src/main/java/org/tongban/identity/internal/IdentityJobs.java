// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.internal.store.JpaAttempts;
import org.tongban.identity.internal.store.JpaSessions;

/** Sweeps sessions that are over and attempts that are long past; two nodes at once do no harm. */
@Component(service = IdentityJobs.class, immediate = true)
public final class IdentityJobs {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityJobs.class);
    private static final long MINUTES = 15;
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);

    private final JpaSessions sessions;
    private final JpaAttempts attempts;
    private final Duration idle;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> running;

    /**
     * Starts the timer.
     *
     * @param sessions end
     * @param attempts grow old
     * @param settings say when a session is over
     */
    @Activate
    public IdentityJobs(
            @Reference JpaSessions sessions, @Reference JpaAttempts attempts, @Reference Settings settings) {
        this(sessions, attempts, settings, Clock.systemUTC());
    }

    IdentityJobs(JpaSessions sessions, JpaAttempts attempts, Settings settings, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.idle = settings.staffIdle().compareTo(settings.citizenIdle()) > 0
                ? settings.staffIdle()
                : settings.citizenIdle();
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tongban-identity-jobs");
            thread.setDaemon(true);
            return thread;
        });
        this.running = timer.scheduleWithFixedDelay(this::attempt, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    /** Stops the timer; a sweep that runs comes to its end. */
    @Deactivate
    public void close() {
        running.cancel(false);
        timer.shutdown();
    }

    private void attempt() {
        try {
            sweep();
        } catch (RuntimeException failed) {
            // Whatever it was: an exception that leaves here would end the job for good, and nobody would hear of it.
            LOG.error("the sweep failed and is tried again next time", failed);
        }
    }

    /** Deletes what is over; returns how many rows. */
    int sweep() {
        Instant now = clock.instant();
        return sessions.sweep(now, now.minus(idle)) + attempts.sweep(now.minus(ATTEMPTS_KEPT));
    }
}
