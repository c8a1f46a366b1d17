// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads from a failed transaction what the database meant. The state is the same on Derby and PostgreSQL. */
final class Failures {
    private static final String UNIQUE = "23505";

    private Failures() {}

    /** Somebody else has already written a row with this key. */
    static boolean unique(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return anyUnique(sql);
            }
        }
        return false;
    }

    /** A batch reports its own state; the row's is in the chain behind it. */
    private static boolean anyUnique(SQLException batch) {
        for (@Nullable SQLException next = batch; next != null; next = next.getNextException()) {
            if (UNIQUE.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
