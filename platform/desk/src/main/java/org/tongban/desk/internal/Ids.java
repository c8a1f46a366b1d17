// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.Optional;
import java.util.UUID;

/** Reads identifiers that came in an address. */
public final class Ids {
    private Ids() {}

    /**
     * Reads one.
     *
     * @param text anything
     * @return empty when it is none
     */
    public static Optional<UUID> parse(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
