// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.StepLight;
import org.tongban.engine.clock.Thresholds;

/**
 * The limits of the open steps of a case.
 *
 * @param open steps that have one, the one that ends first in front
 */
public record StepDue(List<StepClock> open) {
    /** No open step has a limit. */
    public static final StepDue NONE = new StepDue(List.of());

    /** In the order in which they end. */
    public StepDue {
        open = open.stream()
                .sorted(Comparator.comparing((StepClock step) -> step.lights().red())
                        .thenComparing(StepClock::code))
                .toList();
    }

    /**
     * The first last day.
     *
     * @return empty when no open step has a limit of its own
     */
    public Optional<LocalDate> day() {
        return open.stream().map(StepClock::day).min(LocalDate::compareTo);
    }

    /**
     * When the first of them has each light.
     *
     * @return never, when no open step has a limit of its own
     */
    public Thresholds lights() {
        return open.stream().map(StepClock::lights).reduce(Thresholds.NONE, Thresholds::and);
    }

    /**
     * The light of each.
     *
     * @param now any moment
     * @return the one that ends first in front
     */
    public List<StepLight> at(Instant now) {
        return open.stream().map(step -> step.at(now)).toList();
    }
}
