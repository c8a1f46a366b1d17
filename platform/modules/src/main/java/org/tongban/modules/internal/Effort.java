// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * What a thread does for a bundle: whether it works, waits for ever, or turns in circles. On a machine that is short of
 * processors the clock on the wall says nothing about that.
 */
final class Effort {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Looks in a row at which the thread waited and did nothing. */
    private static final int IDLE_LOOKS = 4;

    private static final long NOTHING = Duration.ofMillis(20).toNanos();

    private final Bundle bundle;
    private volatile @Nullable Thread thread;
    private volatile long cpuAtBegin;
    private long cpuBefore;
    private int idle;

    Effort(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The thread that calls works from now on. */
    void begin() {
        cpuAtBegin = THREADS.getCurrentThreadCpuTime();
        thread = Thread.currentThread();
    }

    /** Looks at the thread; tells whether the bundle's own code hangs, given how much work it may do. */
    boolean hangs(Duration budget) {
        Thread worker = thread;
        if (worker == null || !runsCode(worker)) {
            idle = 0;
            return false;
        }
        long cpu = THREADS.getThreadCpuTime(worker.getId());
        boolean waits = worker.getState() != Thread.State.RUNNABLE && cpu - cpuBefore < NOTHING;
        idle = waits ? idle + 1 : 0;
        cpuBefore = cpu;
        return idle >= IDLE_LOOKS || cpu - cpuAtBegin >= budget.toNanos() / 2;
    }

    /** Its own code, or something that its code called. */
    private boolean runsCode(Thread worker) {
        return bundle.getState() != Bundle.UNINSTALLED
                && Arrays.stream(worker.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .distinct()
                        .anyMatch(name -> bundle.getEntry(name.replace('.', '/') + ".class") != null);
    }
}
