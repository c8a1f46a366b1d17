// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tongban.matter.Matter.MatterState;

/**
 * Where a matter stands on a day.
 *
 * @param approved digests of the versions in force and since when, the latest last
 * @param state what the office has said; empty when it never suspended or cancelled the matter
 * @param areas service areas in which it is suspended
 */
public record Standing(Map<String, LocalDate> approved, Optional<MatterState> state, Map<String, MatterState> areas) {
    /** Nobody has said anything. */
    static final Standing NONE = new Standing(Map.of(), Optional.empty(), Map.of());

    boolean is(MatterState.Status status) {
        return state.filter(now -> now.status() == status).isPresent();
    }
}
