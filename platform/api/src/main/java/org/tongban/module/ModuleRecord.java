// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One row of the ledger.
 *
 * @param name for example {@code matter-civil-affairs}
 * @param version of the archive
 * @param digest SHA-256 of the archive
 * @param kind what it brings
 * @param state what became of it
 * @param problem one plain sentence when it does not serve
 * @param neededBy names of the modules that ask for it
 * @param changedAt last change
 * @param retained earlier and withdrawn versions that are kept, the newest first
 * @param before the version to which a rollback goes; empty when there is none
 */
public record ModuleRecord(
        String name,
        String version,
        String digest,
        Kind kind,
        State state,
        Optional<String> problem,
        List<String> neededBy,
        Instant changedAt,
        List<Retained> retained,
        Optional<String> before) {
    /** Keeps copies. */
    public ModuleRecord {
        neededBy = List.copyOf(neededBy);
        retained = List.copyOf(retained);
    }

    /**
     * A version that is not in force.
     *
     * @param version as in the manifest
     * @param digest SHA-256 of its archive
     * @param since when it was put aside
     * @param use why its bundle still runs; empty when only its archive is kept
     */
    public record Retained(String version, String digest, Instant since, Optional<String> use) {}

    /** What a module brings. */
    public enum Kind {
        /** Matters of a department. */
        MATTER,
        /** A district's portal. */
        PORTAL,
        /** A service with pages and tables. */
        CAPABILITY,
        /** A system outside, or something that stands in for it. */
        ADAPTER,
        /** Reference data. */
        DATA,
        /** A part of the platform itself; comes with a distribution, and newer versions of it can come by themselves. */
        CORE
    }

    /** What became of it. */
    public enum State {
        /** Serves. */
        ACTIVE,
        /** Installed, but does not serve; see the problem. */
        FAILED,
        /** Asked for by a portal, but no archive is known. */
        MISSING,
        /** Kept from running because its code misbehaved; see the problem. */
        QUARANTINED
    }
}
