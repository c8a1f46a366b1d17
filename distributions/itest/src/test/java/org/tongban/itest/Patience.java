// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is bound to happen: looks often, and gives up after a long while. */
final class Patience {
    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Patience() {}

    static void until(String what, BooleanSupplier happened) {
        until(what, BOOT, happened);
    }

    static void until(String what, Supplier<String> instead, BooleanSupplier happened) {
        try {
            until(what, A_WHILE, happened);
        } catch (AssertionError inVain) {
            throw new AssertionError(inVain.getMessage() + "; instead\n" + instead.get(), inVain);
        }
    }

    static void until(String what, Duration longest, BooleanSupplier happened) {
        Instant deadline = Instant.now().plus(longest);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited " + longest + " in vain until " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
