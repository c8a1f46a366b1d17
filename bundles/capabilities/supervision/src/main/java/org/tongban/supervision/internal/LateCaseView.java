// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;

/**
 * A case that an order may be issued for.
 *
 * @param line how it stands
 * @param lights what came on, and when
 * @param lit true when it, or one of its open steps, has a light now
 * @param words what was typed
 * @param problem why nothing was written
 * @param key makes the submit idempotent
 * @param csrf hidden field
 */
public record LateCaseView(
        OverviewView.Line line,
        List<String> lights,
        boolean lit,
        String words,
        Optional<Outcome.Refused> problem,
        String key,
        String csrf) {}
