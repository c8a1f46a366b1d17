// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
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
 * @param holder work number of the officer who has claimed it
 * @param light that is on
 * @param since when it came on; empty without a light
 * @param due the day that is or was the last; empty when there is none
 * @param provisional true when the day lies beyond the published calendar
 * @param stepDue last day of the open step's own limit; empty when it has none
 * @param stepLight of the open step's own limit: a step may be late while the case is in time
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
        Optional<String> holder,
        Light light,
        Optional<Instant> since,
        Optional<LocalDate> due,
        boolean provisional,
        Optional<LocalDate> stepDue,
        Light stepLight) {}
