// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/** Changes of modules as jobs: asked for now, done one after another on a thread of their own, told step by step. */
@ProviderType
public interface ModuleJobs {
    /**
     * Starts a change of a module by its name.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param act INSTALL or UPGRADE of one that lies ready in the distribution, or ROLLBACK
     * @param module its name
     * @return the job, running or already refused
     */
    ModuleJob start(Caller caller, ModuleAct.Kind act, String module);

    /**
     * Starts a change of a module by an archive, which is read before this returns.
     *
     * @param caller needs the duty SYSTEM_ADMIN or is the local operator
     * @param act INSTALL or UPGRADE
     * @param archive a jar file of at most 32 MiB
     * @return the job, running or already refused
     */
    ModuleJob start(Caller caller, ModuleAct.Kind act, Path archive);

    /**
     * Finds a job.
     *
     * @param id of the job
     * @return as it is now
     */
    Optional<ModuleJob> find(String id);

    /**
     * The latest jobs.
     *
     * @param most how many, 1 to 100
     * @return the latest first
     */
    List<ModuleJob> latest(int most);

    /**
     * Waits for the end of a job. Returns earlier when requests are about to be held back: who waits would be one of those
     * that the job waits for.
     *
     * @param id of the job
     * @param atMost how long
     * @return as it is then
     */
    Optional<ModuleJob> await(String id, Duration atMost);
}
