// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;

/**
 * What a command does to a case.
 *
 * @param actor who does it
 * @param to where it stands afterwards
 * @param events to be written, in order
 * @param files that become materials of the case
 */
public record Change(Actor actor, CaseState to, List<NewEvent> events, List<UUID> files) implements Decided {
    /**
     * An event to be written.
     *
     * @param type what happened
     * @param payload what was said, by the names of {@link PayloadKeys}
     */
    public record NewEvent(CaseEventType type, Map<String, String> payload) {
        @Override
        public String toString() {
            return "NewEvent[" + type + "]";
        }
    }
}
