// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

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

/** Looks three times a minute, and first soon after the start, for what a closed hall left open. */
@Component(service = QueueJobs.class, immediate = true)
public final class QueueJobs {
    private static final Logger LOG = LoggerFactory.getLogger(QueueJobs.class);
    private static final long FIRST_SECONDS = 10;
    private static final long SECONDS = 20;

    private final Closing closing;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> running;

    /**
     * Starts the timer.
     *
     * @param closing does the work
     */
    @Activate
    public QueueJobs(@Reference Closing closing) {
        this.closing = closing;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tongban-queue-jobs");
            thread.setDaemon(true);
            return thread;
        });
        this.running = timer.scheduleWithFixedDelay(this::attempt, FIRST_SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Stops the timer; a sweep that runs comes to its end. */
    @Deactivate
    public void close() {
        running.cancel(false);
        timer.shutdown();
    }

    private void attempt() {
        try {
            int closed = closing.sweep();
            if (closed > 0) {
                LOG.info("{} tickets and appointments are over", closed);
            }
        } catch (RuntimeException failed) {
            // Whatever it was: an exception that leaves here would end the job for good, and nobody would hear of it.
            LOG.error("the sweep of the queues failed and is tried again soon", failed);
        }
    }
}
