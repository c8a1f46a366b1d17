// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.Map;
import org.tongban.cases.CaseEventType;

/**
 * One event, opened.
 *
 * @param seq counted from 1
 * @param type what happened
 * @param at when
 * @param actor reference of who did it
 * @param payload what was said, empty after erasure
 * @param hash of the envelope
 */
public record StoredEvent(
        long seq, CaseEventType type, Instant at, String actor, Map<String, String> payload, String hash) {
    @Override
    public String toString() {
        return "StoredEvent[" + seq + " " + type + "]";
    }
}
