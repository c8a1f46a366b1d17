// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.persistence.PersistenceException;

/** Tries a transaction again when somebody else was in its way: they have made progress, so this comes to an end. */
final class Again {
    /** More than there are kiosks and windows in any hall; reached only when something else is wrong. */
    private static final int MOST = 500;

    private Again() {}

    /** Tries again after a deadlock. */
    static <T> T afterDeadlock(Supplier<T> act) {
        return attempt(act, Failures::passing);
    }

    /** Tries again also when somebody took the number or the seat first. */
    static <T> T afterRace(Supplier<T> act) {
        return attempt(act, failed -> Failures.passing(failed) || Failures.unique(failed));
    }

    private static <T> T attempt(Supplier<T> act, Predicate<PersistenceException> worth) {
        for (int tries = 1; ; tries++) {
            try {
                return act.get();
            } catch (PersistenceException failed) {
                if (tries == MOST || !worth.test(failed)) {
                    throw failed;
                }
            }
        }
    }
}
