// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.matter.Step;

/**
 * One step of a case and how far it is.
 *
 * @param step as the matter declares it
 * @param status how far it is
 * @param signatures how many officers have signed
 * @param until for a step with a written notice: the day of the hearing, the end of the public notice, the day told
 * @param due the last day of the step's own limit, once it is open
 * @param light of the step's own limit
 */
public record CaseStep(
        Step step, Status status, int signatures, Optional<LocalDate> until, Optional<LocalDate> due, Light light) {
    /** How far a step is. */
    public enum Status {
        /** Something else comes first. */
        COMING,
        /** It can be done. */
        OPEN,
        /** Its written notice has gone out. */
        STARTED,
        /** It is done. */
        DONE
    }

    /**
     * Tells whether somebody can act on it.
     *
     * @return true when it is open or started
     */
    public boolean open() {
        return status == Status.OPEN || status == Status.STARTED;
    }
}
