// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.tongban.cases.CaseEventType;

/**
 * Something that has happened to a case.
 *
 * @param type what
 * @param actor reference of who did it, see {@link Actor#ref()}
 * @param payload what was said
 * @param at when, in Asia/Shanghai
 */
public record Past(CaseEventType type, String actor, Map<String, String> payload, LocalDateTime at) {
    /**
     * The day on which it happened.
     *
     * @return in Asia/Shanghai
     */
    public LocalDate day() {
        return at.toLocalDate();
    }

    @Override
    public String toString() {
        return "Past[" + type + "]";
    }
}
