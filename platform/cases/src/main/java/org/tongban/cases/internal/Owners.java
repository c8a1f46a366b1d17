// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Optional;
import org.tongban.identity.Caller;

/** Whose a draft is. */
final class Owners {
    private Owners() {}

    /** Empty for those who own nothing. */
    static Optional<String> of(Caller caller) {
        if (caller instanceof Caller.Citizen citizen) {
            return Optional.of("person:" + citizen.person());
        }
        return caller instanceof Caller.Staff staff ? Optional.of("staff:" + staff.workNumber()) : Optional.empty();
    }
}
