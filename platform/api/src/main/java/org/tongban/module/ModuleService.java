// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
     * Higher versions of installed modules that lie ready in the distribution.
     *
     * @return versions by name of module, in order
     */
    SortedMap<String, String> newer();

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
     * Puts a newer version of an installed module in force, beside the old one and without a pause; open cases stay with
     * the version under which they were filed.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param archive a jar file of at most 32 MiB
     * @return the module, or why not
     */
    ModuleOutcome upgrade(Caller caller, Path archive);

    /**
     * Puts a newer version that lies ready in the distribution in force.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param name of an installed module
     * @return the module, or why not
     */
    ModuleOutcome upgrade(Caller caller, String name);

    /**
     * Puts the version before in force again; the one that was in force is kept aside.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param name of an installed module
     * @return the module, or why not
     */
    ModuleOutcome rollback(Caller caller, String name);

    /**
     * Looks at an archive as an installation or upgrade would, and changes nothing.
     *
     * @param archive a jar file
     * @return all objections; empty when it would be taken
     */
    List<Objection> check(Path archive);

    /**
     * What was done with modules, refusals included.
     *
     * @param name of one module, or empty for all
     * @param most lines, 1 to 500
     * @return the latest first
     */
    List<ModuleAct> history(Optional<String> name, int most);

    /**
     * Removes a module. Its cases stay and still open.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param name of the module
     * @return the module as it was, or why not
     */
    ModuleOutcome uninstall(Caller caller, String name);

    /**
     * Lets a quarantined module run again.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param name of the module
     * @return the module, or why not
     */
    ModuleOutcome release(Caller caller, String name);

    /**
     * The processes that share the database, and how they stand.
     *
     * @return in the order of names
     */
    List<NodeStatus> nodes();
}
