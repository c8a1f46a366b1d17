// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Holders;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;

/**
 * A case and what the authority owes for it.
 *
 * @param number of the case
 * @param matterName official name; empty for a sensitive matter
 * @param department of the matter
 * @param body that decides; empty when no implementation names one
 * @param hall that received it
 * @param scope competent place
 * @param step what has to be done next, in words
 * @param waitingFor keys of the departments whose turn it is
 * @param holders who has claimed it
 * @param light of the case itself
 * @param since when it came on; empty without a light
 * @param due the day that is or was the last; empty when there is none
 * @param provisional true when the day lies beyond the published calendar
 * @param steps open steps with limits of their own, the one that ends first in front: a step may be late while the case
 *     is in time
 */
public record LitCase(
        CaseNumber number,
        Optional<String> matterName,
        String department,
        String body,
        DivisionCode hall,
        ScopePath scope,
        String step,
        Set<String> waitingFor,
        Holders holders,
        Light light,
        Optional<Instant> since,
        Optional<LocalDate> due,
        boolean provisional,
        List<StepLight> steps) {
    public LitCase {
        steps = List.copyOf(steps);
    }

    /**
     * What supervision asks about.
     *
     * @return true when the case, or one of its open steps, has at least a yellow light
     */
    public boolean lit() {
        return light.compareTo(Light.YELLOW) >= 0 || steps.stream().anyMatch(StepLight::lit);
    }
}
