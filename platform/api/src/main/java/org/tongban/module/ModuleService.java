// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/** Installs and removes modules while the halls are open. The ledger in the database is the truth; the framework follows. */
@ProviderType
public interface ModuleService {
    /**
     * All modules of the ledger, and those that are asked for but missing.
     *
     * @return in the order of names
     */
    List<ModuleRecord> list();

    /**
     * Names of archives that lie ready in the distribution and are not installed.
     *
     * @return in the order of names
     */
    List<String> available();

    /**
     * Installs a module that lies ready in the distribution.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param name for example {@code matter-market-regulation}
     * @return the module, or why not
     */
    ModuleOutcome install(Caller caller, String name);

    /**
     * Installs a module from an archive.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param archive a jar file of at most 32 MiB
     * @return the module, or why not
     */
    ModuleOutcome install(Caller caller, Path archive);

    /**
     * Removes a module. Its cases stay and still open.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param name of the module
     * @return the module as it was, or why not
     */
    ModuleOutcome uninstall(Caller caller, String name);
}
