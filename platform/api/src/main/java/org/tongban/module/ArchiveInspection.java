// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.util.List;
import java.util.Map;

/** Looks into an archive of a kind before anything of it is brought into the framework. */
public interface ArchiveInspection {
    /**
     * The kind whose archives it knows.
     *
     * @return for example MATTER
     */
    ModuleRecord.Kind kind();

    /**
     * Reads the files of an archive and says what is wrong with them.
     *
     * @param symbolicName of the bundle
     * @param version of the bundle
     * @param files content by path, for example {@code MATTER-INF/a.yaml}; classes are left out
     * @return one objection for each error, naming file and line; empty when all is well
     */
    List<Objection> objections(String symbolicName, String version, Map<String, byte[]> files);
}
