// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.util.Optional;

/** Says what still needs a version of a module that is no longer in force. */
public interface VersionUse {
    /**
     * Why the bundle has to stay.
     *
     * @param symbolicName of the module's bundle
     * @param version as in the manifest
     * @return one plain sentence, for example how many open cases need its hook; empty when it may leave
     */
    Optional<String> of(String symbolicName, String version);
}
