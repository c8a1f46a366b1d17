// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;

/**
 * The appointments of a person.
 *
 * @param csrf hidden field, markup
 * @param done what was just done
 * @param problem why it was not
 * @param coming those that hold, the next first
 * @param past all others, the latest first
 */
public record AppointmentsView(
        String csrf, Optional<String> done, Optional<String> problem, List<Line> coming, List<Line> past) {
    /**
     * An appointment.
     *
     * @param id of it
     * @param matter its name
     * @param when day and time
     * @param hall its name
     * @param address of the hall
     * @param hallHref of the hall
     * @param code for the kiosk
     * @param state in words
     * @param changeHref where it is changed; empty when it is too late
     */
    public record Line(
            String id,
            String matter,
            String when,
            String hall,
            String address,
            String hallHref,
            String code,
            String state,
            String changeHref) {}
}
