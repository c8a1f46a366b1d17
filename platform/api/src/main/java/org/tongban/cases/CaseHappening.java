// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.identity.PersonRef;
import org.tongban.matter.MatterDefinition;

/**
 * Something that has happened to a case, told to {@link CaseListener}s after it was committed.
 *
 * @param id of the message (UUIDv7); the same event always carries the same id
 * @param number of the case
 * @param seq of the event
 * @param type what happened
 * @param at when
 * @param state where the case stands after this event
 * @param definition that the case is pinned to
 * @param hall that received it
 * @param scope competent place
 * @param applicants who applies
 * @param clock the dates as they are now
 * @param payload what was said, as {@link CaseEvent#payload()}; personal, never to be logged
 */
public record CaseHappening(
        UUID id,
        CaseNumber number,
        long seq,
        CaseEventType type,
        Instant at,
        CaseState state,
        MatterDefinition definition,
        DivisionCode hall,
        ScopePath scope,
        List<PersonRef> applicants,
        CaseClock clock,
        Map<String, String> payload) {
    @Override
    public String toString() {
        return "CaseHappening[" + number + " " + seq + " " + type + "]";
    }
}
