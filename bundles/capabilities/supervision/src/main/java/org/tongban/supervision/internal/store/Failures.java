// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a failed transaction what the database meant. The states are the same on Derby and PostgreSQL. */
final class Failures {
    private static final String UNIQUE = "23505";
    private static final Set<String> PASSING = Set.of("40001", "40P01", "40XL1", "40XL2");

    private Failures() {}

    /** Somebody else has already written a row with this key. */
    static boolean unique(Throwable failure) {
        return UNIQUE.equals(state(failure));
    }

    /** A deadlock or a lock that took too long: worth another try. */
    static boolean passing(Throwable failure) {
        return PASSING.contains(state(failure));
    }

    private static String state(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return deepest(sql);
            }
        }
        return "";
    }

    /** A batch reports its own state; the row's is in the chain behind it. */
    private static String deepest(SQLException batch) {
        String state = "";
        for (@Nullable SQLException next = batch; next != null; next = next.getNextException()) {
            String found = next.getSQLState();
            if (found != null) {
                state = found;
            }
        }
        return state;
    }
}
