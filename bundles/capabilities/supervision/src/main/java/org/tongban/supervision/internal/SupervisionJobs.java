// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

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

/** Looks each minute for lights that ask for an order; on several nodes an order is issued once, by its key. */
@Component(service = SupervisionJobs.class, immediate = true)
public final class SupervisionJobs {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisionJobs.class);
    private static final long FIRST_SECONDS = 20;
    private static final long SECONDS = 60;

    private final Orders orders;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> running;

    /**
     * Starts the timer.
     *
     * @param orders are issued
     */
    @Activate
    public SupervisionJobs(@Reference Orders orders) {
        this.orders = orders;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tongban-supervision-jobs");
            thread.setDaemon(true);
            return thread;
        });
        this.running = timer.scheduleWithFixedDelay(this::attempt, FIRST_SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Stops the timer; a run comes to its end. */
    @Deactivate
    public void close() {
        running.cancel(false);
        timer.shutdown();
    }

    private void attempt() {
        try {
            int issued = orders.issueDue();
            if (issued > 0) {
                LOG.info("{} supervision orders issued", issued);
            }
        } catch (RuntimeException failed) {
            // Whatever it was: an exception that leaves here would end the job for good, and nobody would hear of it.
            LOG.error("issuing supervision orders failed and is tried again in a minute", failed);
        }
    }
}
