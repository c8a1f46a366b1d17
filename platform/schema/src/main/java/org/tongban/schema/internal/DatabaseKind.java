// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.util.Locale;

/** The databases that the platform runs on. */
enum DatabaseKind {
    /** Embedded: this process is its only owner. */
    DERBY,
    /** A server that several nodes share. */
    POSTGRESQL;

    static DatabaseKind of(String word) {
        for (DatabaseKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word.strip().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("The database is derby or postgresql, not \"" + word + "\".");
    }
}
