// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;
import org.tongban.engine.clock.Thresholds;

/**
 * The limit of one open step.
 *
 * @param code of the step
 * @param name as people read it
 * @param department key of the department that does it
 * @param day last day
 * @param lights when each of its lights comes on; none is a breach
 */
public record StepClock(String code, String name, String department, LocalDate day, Thresholds lights) {
    StepLight at(Instant now) {
        Light light = lights.at(now);
        Optional<Instant> since = switch (light) {
            case RED, BREACH -> Optional.of(lights.red());
            case YELLOW -> Optional.of(lights.yellow());
            case BLUE -> Optional.of(lights.blue());
            case NONE -> Optional.empty();
        };
        return new StepLight(code, name, department, day, light, since);
    }
}
