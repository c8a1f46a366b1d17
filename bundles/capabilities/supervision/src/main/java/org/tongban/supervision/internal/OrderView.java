// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;

/**
 * An order and what can be done with it.
 *
 * @param line how it stands
 * @param history what happened, escalations too
 * @param version as it is shown
 * @param answers true when the reader may answer
 * @param judges true when the reader may close or return
 * @param words what was typed
 * @param expected day that was typed
 * @param problem why nothing was written
 * @param done true after something was written
 * @param csrf hidden field
 */
public record OrderView(
        OrderLine line,
        List<Past> history,
        long version,
        boolean answers,
        boolean judges,
        String words,
        String expected,
        Optional<Outcome.Refused> problem,
        boolean done,
        String csrf) {
    /**
     * A line of the history.
     *
     * @param at when
     * @param what happened
     * @param actor who
     * @param words what was said
     */
    public record Past(String at, String what, String actor, String words) {}
}
