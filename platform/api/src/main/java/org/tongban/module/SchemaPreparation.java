// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Brings the tables of a module to what its new version needs, while the old version still serves. */
@ProviderType
public interface SchemaPreparation {
    /**
     * Applies the changelog of a bundle that is resolved and has not been started.
     *
     * @param bundle number of the bundle in the framework
     * @return why the tables are not ready, a plain Chinese sentence; empty when they are, or when it has none
     */
    Optional<String> prepare(long bundle);
}
