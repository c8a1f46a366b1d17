// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a module's history.
 *
 * @param module its name; for an archive that cannot be read its file name
 * @param kind what was done
 * @param from version before, or empty
 * @param to version after, or empty
 * @param at when
 * @param by work number of the administrator, or how it came about
 * @param refusal why it was not done, or why it was quarantined; empty for what was done
 */
public record ModuleAct(
        String module,
        Kind kind,
        Optional<String> from,
        Optional<String> to,
        Instant at,
        String by,
        Optional<String> refusal) {
    /** What was done. */
    public enum Kind {
        /** It came for the first time. */
        INSTALL,
        /** Somebody brought it through the framework or as a feature. */
        ADOPT,
        /** A newer version took over. */
        UPGRADE,
        /** The version before took over again. */
        ROLLBACK,
        /** It left. */
        UNINSTALL,
        /** It was kept from running because its code misbehaved. */
        QUARANTINE,
        /** An administrator let it run again. */
        RELEASE
    }
}
