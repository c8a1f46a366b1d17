// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.util.Map;

/**
 * One event of a case, with its payload opened.
 *
 * @param seq counted from 1 without gaps
 * @param type what happened
 * @param at when
 * @param actor who, as the public may read it: office and work number, 申请人, 系统
 * @param payload text values by name; for an authorised reader only
 */
public record CaseEvent(long seq, CaseEventType type, Instant at, String actor, Map<String, String> payload) {
    @Override
    public String toString() {
        return "CaseEvent[" + seq + " " + type + "]";
    }
}
