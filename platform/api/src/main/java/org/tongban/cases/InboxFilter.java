// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.Optional;

/**
 * What an inbox is narrowed to. It never widens what the caller's posts reach.
 *
 * @param matter code of a matter
 * @param atLeast lights at or above this one
 * @param holder whose cases
 */
public record InboxFilter(Optional<String> matter, Optional<Light> atLeast, Holder holder) {
    /** Everything. */
    public static final InboxFilter ALL = new InboxFilter(Optional.empty(), Optional.empty(), Holder.ANYBODY);

    /** Who has claimed a case. */
    public enum Holder {
        /** Claimed or not. */
        ANYBODY,
        /** Claimed by the caller. */
        ME,
        /** Claimed by nobody. */
        NOBODY
    }
}
