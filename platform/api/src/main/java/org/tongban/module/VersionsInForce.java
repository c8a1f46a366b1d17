// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.util.Optional;

/**
 * Tells which version of a module speaks while several stand ready side by side. Registries of matters and portals ask;
 * that answer is the flip of an upgrade.
 */
public interface VersionsInForce {
    /**
     * The version of a bundle that is in force.
     *
     * @param kind of the module
     * @param symbolicName of the module's bundle
     * @return the version as in the manifest; empty when the ledger does not know the bundle: then the newest speaks
     */
    Optional<String> of(ModuleRecord.Kind kind, String symbolicName);

    /**
     * Number of the present state; another one after each change.
     *
     * @return never decreases
     */
    long revision();
}
