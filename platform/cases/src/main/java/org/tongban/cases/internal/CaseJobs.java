// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.tongban.cases.internal.store.JpaBlobs;
import org.tongban.cases.internal.store.JpaCheckpoints;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.JpaLeases;
import org.tongban.cases.internal.store.JpaMandateCodes;
import org.tongban.cases.internal.store.JpaOutbox;
import org.tongban.cases.internal.store.JpaTold;

/** What has to be done regularly, by one node at a time: checkpoints are signed, silence is
 * settled, and what nobody needs is swept. */
@Component(service = CaseJobs.class, immediate = true)
public final class CaseJobs {
    private static final Logger LOG = LoggerFactory.getLogger(CaseJobs.class);

    /** A file that is younger may belong to a filing that is under way. */
    private static final Duration YOUNG = Duration.ofDays(1);

    /** How many were sent for a draft is counted for so long. */
    private static final Duration CODE_KEPT = Duration.ofDays(1);

    private static final Duration OUTBOX_KEPT = Duration.ofDays(30);
    private static final Duration LISTENER_KEPT = Duration.ofDays(90);
    private static final int BATCH = 500;

    private final Settings settings;
    private final Registers registers;
    private final Stores stores;
    private final FileBlobs files;
    private final ScheduledExecutorService timer;
    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    /**
     * The stores that jobs look after.
     *
     * @param leases say who runs a job
     * @param checkpoints sign
     * @param drafts grow old
     * @param codes grow old much sooner
     * @param blobs lose their drafts
     * @param outbox grows
     * @param told knows who has heard what
     */
    record Stores(
            JpaLeases leases,
            JpaCheckpoints checkpoints,
            JpaDrafts drafts,
            JpaMandateCodes codes,
            JpaBlobs blobs,
            JpaOutbox outbox,
            JpaTold told) {}

    /**
     * Starts the timer.
     *
     * @param settings say how often
     * @param registers tell the time
     * @param files bytes
     * @param silence accepts what was left without an answer
     * @param lights that come on
     * @param leases say who runs a job
     * @param checkpoints sign
     * @param drafts grow old
     * @param codes grow old much sooner
     * @param blobs lose their drafts
     * @param outbox grows
     * @param told knows who has heard what
     */
    @Activate
    public CaseJobs(
            @Reference Settings settings,
            @Reference Registers registers,
            @Reference FileBlobs files,
            @Reference SilentAcceptance silence,
            @Reference StoredLightService lights,
            @Reference JpaLeases leases,
            @Reference JpaCheckpoints checkpoints,
            @Reference JpaDrafts drafts,
            @Reference JpaMandateCodes codes,
            @Reference JpaBlobs blobs,
            @Reference JpaOutbox outbox,
            @Reference JpaTold told) {
        this(settings, registers, files, new Stores(leases, checkpoints, drafts, codes, blobs, outbox, told));
        long minutes = settings.checkpointMinutes();
        every(minutes, "checkpoint", this::checkpoint);
        every(60, "sweep", this::sweep);
        every(15, "silence", silence::run);
        every(1, "lights", lights::record);
    }

    CaseJobs(Settings settings, Registers registers, FileBlobs files, Stores stores) {
        this.settings = settings;
        this.registers = registers;
        this.files = files;
        this.stores = stores;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tongban-case-jobs");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Stops the timer; a job that runs comes to its end. */
    @Deactivate
    public void close() {
        running.forEach(job -> job.cancel(false));
        timer.shutdown();
    }

    private void every(long minutes, String job, Runnable work) {
        running.add(timer.scheduleWithFixedDelay(() -> attempt(job, work), 1, minutes, TimeUnit.MINUTES));
    }

    private void attempt(String job, Runnable work) {
        try {
            if (stores.leases()
                    .take(job, settings.node(), Duration.ofMinutes(15).toMillis())
                    .isPresent()) {
                work.run();
            }
        } catch (RuntimeException failed) {
            // Whatever it was: an exception that leaves here would end the job for good, and nobody would hear of it.
            LOG.error("the job {} failed and is tried again next time", job, failed);
        }
    }

    void checkpoint() {
        // A log that lies elsewhere holds these signatures: who deletes the last checkpoints is found by them.
        stores.checkpoints()
                .sign(registers.clock())
                .ifPresent(signed -> LOG.info(
                        "checkpoint {} over {} chains signed: {}", signed.id(), signed.heads(), signed.signature()));
    }

    void sweep() {
        Instant now = registers.now();
        stores.drafts().deleteOlderThan(now.minus(Duration.ofDays(settings.draftDays())));
        stores.codes().deleteOlderThan(now.minus(CODE_KEPT));
        stores.told()
                .forget(now.minus(LISTENER_KEPT))
                .forEach(name -> LOG.warn("the listener {} was not here for 90 days and is forgotten", name));
        stores.outbox().deleteToldBefore(now.minus(OUTBOX_KEPT));
        List<UUID> forgotten = stores.blobs().forgetUnreferenced(now.minus(YOUNG), BATCH);
        forgotten.forEach(files::delete);
        int strays = sweepStrays(now);
        if (forgotten.size() + strays > 0) {
            LOG.info("{} files that belong to nothing deleted", forgotten.size() + strays);
        }
    }

    /** Bytes without a row: the node died between the two. */
    private int sweepStrays(Instant now) {
        int deleted = 0;
        List<UUID> old = files.writtenBefore(now.minus(YOUNG));
        for (int from = 0; from < old.size(); from += BATCH) {
            List<UUID> some = old.subList(from, Math.min(old.size(), from + BATCH));
            Set<UUID> known = stores.blobs().known(some);
            List<UUID> strays = some.stream().filter(id -> !known.contains(id)).toList();
            strays.forEach(files::delete);
            deleted += strays.size();
        }
        return deleted;
    }
}
