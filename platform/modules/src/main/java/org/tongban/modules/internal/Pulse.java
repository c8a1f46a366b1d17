// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.health.Readiness;

/** Whether this machine can do its work, as far as its modules and its database go; felt from time to time, told at once. */
final class Pulse implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long PAUSE_SECONDS = 2;
    /** A database that neither answers nor refuses for so long is away. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Runnable database;
    private final BooleanSupplier stopping;
    private final LongSupplier nanos;
    private Optional<ScheduledExecutorService> thread = Optional.empty();
    private Optional<ScheduledFuture<?>> beats = Optional.empty();
    private volatile long heard;
    private volatile boolean refused;
    private volatile boolean begun;
    private volatile Optional<String> suspected = Optional.empty();
    private volatile Optional<String> behind = Optional.empty();

    /**
     * Over what it feels.
     *
     * @param database asks the database something small, and throws when that is away
     * @param stopping whether the platform is on its way down
     * @param nanos a clock that never goes back
     */
    Pulse(Runnable database, BooleanSupplier stopping, LongSupplier nanos) {
        this.database = database;
        this.stopping = stopping;
        this.nanos = nanos;
        this.heard = nanos.getAsLong();
    }

    /** Feels again and again, on a thread that has nothing else to do. */
    void start() {
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(Threads.named("tongban-pulse"));
        thread = Optional.of(own);
        beats = Optional.of(own.scheduleWithFixedDelay(this::feel, 0, PAUSE_SECONDS, TimeUnit.SECONDS));
    }

    void close() {
        beats.ifPresent(beat -> beat.cancel(false));
        thread.ifPresent(ExecutorService::shutdown);
    }

    /** Asks the database once. */
    void feel() {
        try {
            database.run();
            heard = nanos.getAsLong();
            if (refused) {
                LOG.info("the database answers again");
            }
            refused = false;
        } catch (RuntimeException away) {
            if (!refused) {
                LOG.error("the database does not answer; this machine is not ready until it does", away);
            }
            refused = true;
        }
    }

    /** All modules had their turn. */
    void begun() {
        begun = true;
    }

    /**
     * Hears what others serve and this machine does not. What is said once may be an upgrade that this machine is at; what
     * is said twice in a row counts.
     */
    void behind(Optional<String> sentence) {
        behind = sentence.filter(said -> suspected.isPresent());
        suspected = sentence;
    }

    @Override
    public Optional<String> obstacle() {
        if (stopping.getAsBoolean()) {
            return Optional.of("这台机器正在停止，请求请交给别的机器。");
        }
        if (refused || nanos.getAsLong() - heard > SILENCE.toNanos()) {
            return Optional.of("这台机器连不上数据库，连上以后会自己恢复。请看数据库是否在运行、网络是否通。");
        }
        return begun ? behind : Optional.of("这台机器正在启动，模块还没有全部就绪。");
    }
}
