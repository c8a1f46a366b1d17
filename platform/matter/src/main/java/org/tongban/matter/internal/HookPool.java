// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.module.ModuleWatch;

/** Runs departments' hooks within a time budget. A hook that does not end costs its own department, and nobody else. */
final class HookPool {
    private static final Logger LOG = LoggerFactory.getLogger(HookPool.class);
    private static final int WAITING = 256;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ThreadPoolExecutor threads;
    private final int places;
    private final long budget;
    private final AtomicReference<@Nullable ModuleWatch> watch = new AtomicReference<>();

    /**
     * A pool.
     *
     * @param size threads
     * @param budget milliseconds for all hooks of one application
     */
    HookPool(int size, int budget) {
        int most = Math.max(2, size);
        this.places = most / 2;
        this.budget = TimeUnit.MILLISECONDS.toNanos(Math.max(1, budget));
        this.threads = new ThreadPoolExecutor(
                most, most, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), HookPool::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "matter-hook-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Who keeps an eye on what runs; null when nobody does. */
    void watch(@Nullable ModuleWatch present) {
        watch.set(present);
    }

    /** How many threads one hook may hold at once. */
    int places() {
        return places;
    }

    void close() {
        threads.shutdownNow();
    }

    long deadline() {
        return System.nanoTime() + budget;
    }

    /**
     * Asks a hook.
     *
     * @param code of the matter, for the log
     * @param hook the hook
     * @param answers for it
     * @param deadline see {@link #deadline}
     * @return its objections, or empty when it gave no answer in time
     */
    Optional<List<FieldError>> ask(String code, Hook hook, Answers answers, long deadline) {
        try {
            if (!hook.places().tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("hook of {}: earlier calls have not ended", code);
                return Optional.empty();
            }
            return Optional.of(run(hook, answers, deadline));
        } catch (TimeoutException late) {
            LOG.warn("hook of {}: no answer in time", code);
        } catch (RejectedExecutionException full) {
            LOG.warn("hook of {}: too many wait", code);
        } catch (ExecutionException failed) {
            LOG.warn(
                    "hook of {}: {}",
                    code,
                    Objects.requireNonNullElse(failed.getCause(), failed)
                            .getClass()
                            .getName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private List<FieldError> run(Hook hook, Answers answers, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        HookCall call = new HookCall(hook, answers, watch.get());
        boolean taken = false;
        try {
            threads.execute(call);
            taken = true;
            return call.answer(deadline);
        } catch (TimeoutException late) {
            call.late();
            throw late;
        } finally {
            call.cancel();
            if (!taken || threads.remove(call)) {
                hook.places().release();
            }
        }
    }
}
