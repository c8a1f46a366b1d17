// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.List;
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

/** Sends and reminds regularly, on each node: the database sees to it that each message is sent by one. */
@Component(service = NoticeJobs.class, immediate = true)
public final class NoticeJobs {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeJobs.class);

    private final ScheduledExecutorService timer;
    private final List<ScheduledFuture<?>> running;

    /**
     * Starts the timer.
     *
     * @param sender sends
     * @param inboxes reminds
     */
    @Activate
    public NoticeJobs(@Reference Sender sender, @Reference Inboxes inboxes) {
        this.timer = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "tongban-notice-jobs");
            thread.setDaemon(true);
            return thread;
        });
        this.running = List.of(
                timer.scheduleWithFixedDelay(() -> attempt("sending", sender::run), 10, 3, TimeUnit.SECONDS),
                timer.scheduleWithFixedDelay(() -> attempt("reminding", inboxes::remind), 20, 60, TimeUnit.SECONDS));
    }

    /** Stops the timer; what is being sent is sent to the end. */
    @Deactivate
    public void close() {
        running.forEach(job -> job.cancel(false));
        timer.shutdown();
    }

    private static void attempt(String job, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            // Whatever it was: an exception that leaves here would end the job for good, and nobody would hear of it.
            LOG.error("{} failed and is tried again", job, failed);
        }
    }
}
