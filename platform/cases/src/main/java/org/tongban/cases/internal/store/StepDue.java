// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.engine.clock.Thresholds;

/**
 * The limit of the open step of a case; of several that are open side by side, the one that ends first.
 *
 * @param day last day; empty when no open step has a limit of its own
 * @param lights when each of its lights comes on
 */
public record StepDue(Optional<LocalDate> day, Thresholds lights) {
    /** No open step has a limit. */
    public static final StepDue NONE = new StepDue(Optional.empty(), Thresholds.NONE);
}
