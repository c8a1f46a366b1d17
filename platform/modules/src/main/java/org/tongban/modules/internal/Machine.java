// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/** The machine that the platform runs on. */
final class Machine {
    private static final int MOST_WAITING = 4;
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** Tells whether so many programs wait for each processor that being late says nothing about anybody. */
    static boolean isOverloaded() {
        return SYSTEM.getSystemLoadAverage() > MOST_WAITING * SYSTEM.getAvailableProcessors();
    }
}
