// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.List;

/**
 * The way of a case, without what its form says.
 *
 * @param head where it stands
 * @param events from the first to the last
 */
public record StoredTrack(CaseHead head, List<StoredEvent> events) {
    @Override
    public String toString() {
        return "StoredTrack[" + head.number() + "]";
    }
}
