// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseNumber;

/**
 * The ways of all cases of a life event (一件事), side by side. Holds no personal data.
 *
 * @param number of the life event
 * @param token by which it is followed
 * @param title name of the life event, or 您的办件 for a sensitive one
 * @param sentence the one sentence on top
 * @param due the latest date of its cases
 * @param finished true when no case goes on
 * @param parts its cases
 */
public record JointTimeline(
        CaseNumber number,
        String token,
        String title,
        String sentence,
        Optional<LocalDate> due,
        boolean finished,
        List<Part> parts) {
    public JointTimeline {
        parts = List.copyOf(parts);
    }

    /**
     * The way of one case.
     *
     * @param token by which it is followed alone
     * @param timeline its way
     */
    public record Part(String token, Timeline timeline) {
        @Override
        public String toString() {
            return "Part[" + timeline.number() + "]";
        }
    }

    @Override
    public String toString() {
        return "JointTimeline[" + number + "]";
    }
}
