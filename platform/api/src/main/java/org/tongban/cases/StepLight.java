// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An open step with a limit of its own: it may be late while its case is in time (DOMAIN 3.3).
 *
 * @param code of the step
 * @param name as people read it, for example 现场勘验
 * @param department key of the department that does it
 * @param due last day of its limit
 * @param light that is on; never a breach, the limit of a step is no law
 * @param since when that light came on; empty without one
 */
public record StepLight(
        String code, String name, String department, LocalDate due, Light light, Optional<Instant> since) {
    /**
     * Tells whether supervision is told of it.
     *
     * @return true from yellow on
     */
    public boolean lit() {
        return light.compareTo(Light.YELLOW) >= 0;
    }
}
