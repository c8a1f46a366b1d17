// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Looks at the changelog of an archive before anything of it is brought in, and tries it on a copy of the tables. */
@ProviderType
public interface SchemaRehearsal {
    /**
     * Reads the changelog and touches no database.
     *
     * @param symbolicName of the bundle
     * @param files content of the archive by path
     * @param inForce the same of the version in force; empty when there is none
     * @return what the version in force could not live with, one objection for each; empty when it only adds
     */
    List<Objection> objections(String symbolicName, Map<String, byte[]> files, Map<String, byte[]> inForce);

    /**
     * Runs the changelog on a copy of the module's tables that is thrown away, and compares what was there before.
     *
     * @param symbolicName of the bundle
     * @param files content of the archive by path
     * @return what came of it; the tables themselves are as they were
     */
    Outcome rehearse(String symbolicName, Map<String, byte[]> files);

    /**
     * What came of a rehearsal.
     *
     * @param objections empty when the changes work and leave alone what is there
     * @param tables how many tables were copied; 0 when there was nothing to try
     * @param rows how many rows of them
     */
    record Outcome(List<Objection> objections, int tables, long rows) {
        /** Nothing to try. */
        public static final Outcome NOTHING = new Outcome(List.of(), 0, 0);

        /** Copies what it is given. */
        public Outcome {
            objections = List.copyOf(objections);
        }
    }
}
