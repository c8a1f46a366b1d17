// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * 一件事 as it was filed: one number for the applicant, one case for each department. A case that is withdrawn or refused
 * leaves the others as they are.
 *
 * @param number of the life event
 * @param name of the life event
 * @param hall that received it
 * @param receivedAt when it was received
 * @param parts its cases, in the order of the life event
 */
public record JointCase(CaseNumber number, String name, DivisionCode hall, Instant receivedAt, List<Part> parts) {
    public JointCase {
        parts = List.copyOf(parts);
    }

    /**
     * How far one of the cases is.
     *
     * @param number of the case
     * @param matterName official name
     * @param body that decides
     * @param state where it stands
     * @param promised the day until which it is promised, once it is accepted
     */
    public record Part(
            CaseNumber number, String matterName, String body, CaseState state, Optional<LocalDate> promised) {
        /**
         * Tells whether the outcome is known.
         *
         * @return true once it is decided or at an end
         */
        public boolean decided() {
            return switch (state) {
                case RECEIVED, CORRECTION, ACCEPTED -> false;
                default -> true;
            };
        }
    }

    /**
     * Tells whether everything is at an end: the life event is finished when all its cases are.
     *
     * @return true when no case goes on
     */
    public boolean finished() {
        return parts.stream().allMatch(part -> part.state().ended());
    }

    /**
     * Tells whether the outcome of every case is known.
     *
     * @return true when nothing waits for a decision
     */
    public boolean decided() {
        return parts.stream().allMatch(Part::decided);
    }

    /**
     * The promise of the life event: the latest of its cases (T17). It lengthens none of them.
     *
     * @return empty while a case that waits for its decision has no promise yet
     */
    public Optional<LocalDate> promised() {
        boolean open = parts.stream()
                .anyMatch(part -> !part.decided() && part.promised().isEmpty());
        return open
                ? Optional.empty()
                : parts.stream().flatMap(part -> part.promised().stream()).max(LocalDate::compareTo);
    }

    @Override
    public String toString() {
        return "JointCase[" + number + "]";
    }
}
