// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.publication.PublicationEntry;

/** The log in memory, at most two seconds behind what other nodes write. */
@Component(service = PublicationLog.class, configurationPid = "org.tongban.publication")
@Designate(ocd = Approval.class)
public final class PublicationLog {
    /** Where the days of the log begin. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = LoggerFactory.getLogger(PublicationLog.class);
    private static final long SECONDS = 2;

    private final PublicationStore store;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final Arrivals arrivals = new Arrivals();
    private volatile boolean automatic;
    private volatile Publications now;
    private Optional<ScheduledFuture<?>> following = Optional.empty();
    private boolean behind;

    /**
     * Reads the log and begins to follow it.
     *
     * @param store keeps it
     * @param approval the profile
     */
    @Activate
    public PublicationLog(@Reference PublicationStore store, Approval approval) {
        this(store, automatic(approval.approval()), Clock.system(ZONE));
        this.following = Optional.of(timer.scheduleWithFixedDelay(this::follow, SECONDS, SECONDS, TimeUnit.SECONDS));
    }

    /**
     * Looks at what other nodes write only when it is told to.
     *
     * @param store keeps it
     * @param automatic whether installing approves
     * @param clock tells the day
     */
    public PublicationLog(PublicationStore store, boolean automatic, Clock clock) {
        this.store = store;
        this.automatic = automatic;
        this.clock = clock;
        this.now = new Publications(store.entries());
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "tongban-publication");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Modified
    void change(Approval approval) {
        automatic = automatic(approval.approval());
    }

    @Deactivate
    void close() {
        following.ifPresent(running -> running.cancel(false));
        timer.shutdown();
    }

    private static boolean automatic(String approval) {
        boolean required = approval.strip().equalsIgnoreCase("required");
        if (!required && !approval.strip().equalsIgnoreCase("automatic")) {
            LOG.error("approval = {} in etc/org.tongban.publication.cfg is unknown; taken as required", approval);
            return false;
        }
        return !required;
    }

    boolean automatic() {
        return automatic;
    }

    /**
     * The log now.
     *
     * @return what this node knows
     */
    public Publications now() {
        return now;
    }

    Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The day.
     *
     * @return in the time of the halls
     */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Reads an approved version.
     *
     * @param digest of the matter
     * @return the version, or empty
     */
    public Optional<KeptVersion> kept(String digest) {
        return store.kept(digest);
    }

    /** Adds a line; false when another line with its number was quicker. Either way the log is fresh afterwards. */
    boolean append(PublicationEntry entry, Collection<KeptVersion> versions) {
        boolean added = store.append(List.of(entry), versions);
        refresh();
        return added;
    }

    /** Reads what is new. */
    synchronized void refresh() {
        if (store.count() != now.revision()) {
            now = new Publications(store.entries());
        }
    }

    /**
     * Takes note of versions that were installed; approves those that are new when the profile says so.
     *
     * @param versions of one bundle
     */
    public synchronized void adopt(Collection<KeptVersion> versions) {
        versions.forEach(arrivals::add);
        try {
            approve();
        } catch (RuntimeException unreachable) {
            // Whatever it was: a bundle whose matters get lost here would never be looked at again.
            LOG.error("the database does not answer; {} versions wait for it", arrivals.size(), unreachable);
        }
    }

    private void follow() {
        try {
            refresh();
            approveLate();
            behind = false;
        } catch (RuntimeException failed) {
            // Whatever it was: an exception that leaves here would end the timer for good.
            if (!behind) {
                LOG.error("the log of publications cannot be read; the last state is used meanwhile", failed);
            }
            behind = true;
        }
    }

    private synchronized void approveLate() {
        approve();
    }

    private void approve() {
        boolean done = false;
        while (!done) {
            List<PublicationEntry> entries =
                    automatic ? arrivals.approvals(now, today(), instant()) : List.<PublicationEntry>of();
            done = entries.isEmpty() || store.append(entries, arrivals.versions(entries));
            refresh();
        }
        arrivals.clear();
    }
}
