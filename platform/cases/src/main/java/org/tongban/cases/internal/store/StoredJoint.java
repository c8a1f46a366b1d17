// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.List;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.DivisionCode;

/**
 * A life event in the store.
 *
 * @param number of the life event
 * @param definition digest of the definition that it is pinned to
 * @param hall that received it
 * @param receivedAt when
 * @param parts numbers of its cases, in their order
 */
public record StoredJoint(
        CaseNumber number, String definition, DivisionCode hall, Instant receivedAt, List<CaseNumber> parts) {
    public StoredJoint {
        parts = List.copyOf(parts);
    }
}
