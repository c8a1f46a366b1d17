// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.Map;
import org.tongban.cases.CaseEventType;

/**
 * Something that has happened to a case.
 *
 * @param type what
 * @param actor reference of who did it, see {@link Actor#ref()}
 * @param payload what was said
 * @param day on which, in Asia/Shanghai
 */
public record Past(CaseEventType type, String actor, Map<String, String> payload, LocalDate day) {
    @Override
    public String toString() {
        return "Past[" + type + "]";
    }
}
