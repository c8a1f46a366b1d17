// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;

/**
 * What to install: one of the two.
 *
 * @param name of a module that lies ready in the distribution; optional
 * @param file path of an archive on this machine, local operator only; optional
 */
public record ModuleWish(@Nullable String name, @Nullable String file) {
    /** Starts the job that does it; ends the call when what is needed for that is missing. */
    ModuleJob start(ModuleJobs jobs, ModuleAct.Kind act, Caller caller) {
        if (file != null && caller instanceof Caller.LocalOperator) {
            return jobs.start(caller, act, path(file));
        }
        Needs needs = new Needs();
        String module = needs.text(name, "name", "模块名（name）");
        needs.met();
        return jobs.start(caller, act, module);
    }

    /** The archive on this machine; ends the call when there is none. */
    Path archive() {
        Needs needs = new Needs();
        String archive = needs.text(file, "file");
        needs.met();
        return path(archive);
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException malformed) {
            throw Problem.of(422, "模块没有变化", "路径写得不对：" + malformed.getReason());
        }
    }
}
