// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * A line of a list.
 *
 * @param number of the case
 * @param matterName official name
 * @param applicantName masked
 * @param state where it stands
 * @param hall that received it
 * @param receivedAt when it was received
 * @param due the next date that matters
 * @param waitingFor what has to be done next, in words
 * @param light how urgent it is
 * @param holders who has claimed it
 * @param seq of the last event, for commands from the list
 * @param event number of the life event with which it was filed, when it was
 * @param steps open steps with limits of their own, the one that ends first in front
 */
public record CaseSummary(
        CaseNumber number,
        String matterName,
        String applicantName,
        CaseState state,
        DivisionCode hall,
        Instant receivedAt,
        Optional<LocalDate> due,
        String waitingFor,
        Light light,
        Holders holders,
        long seq,
        Optional<CaseNumber> event,
        List<StepLight> steps) {
    public CaseSummary {
        steps = List.copyOf(steps);
    }

    /**
     * A line of a list that tells neither of life events nor of steps.
     *
     * @param number of the case
     * @param matterName official name
     * @param applicantName masked
     * @param state where it stands
     * @param hall that received it
     * @param receivedAt when it was received
     * @param due the next date that matters
     * @param waitingFor what has to be done next, in words
     * @param light how urgent it is
     * @param holders who has claimed it
     * @param seq of the last event
     */
    public CaseSummary(
            CaseNumber number,
            String matterName,
            String applicantName,
            CaseState state,
            DivisionCode hall,
            Instant receivedAt,
            Optional<LocalDate> due,
            String waitingFor,
            Light light,
            Holders holders,
            long seq) {
        this(
                number,
                matterName,
                applicantName,
                state,
                hall,
                receivedAt,
                due,
                waitingFor,
                light,
                holders,
                seq,
                Optional.empty(),
                List.of());
    }

    @Override
    public String toString() {
        return "CaseSummary[" + number + " " + state + "]";
    }
}
