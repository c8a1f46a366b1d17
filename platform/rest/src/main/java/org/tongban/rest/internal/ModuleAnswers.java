// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.Optional;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;

/** Answers with the module that was changed, or with the job while the change goes on. */
final class ModuleAnswers {
    private final ModuleService modules;
    private final ModuleJobs jobs;

    ModuleAnswers(ModuleService modules, ModuleJobs jobs) {
        this.modules = modules;
        this.jobs = jobs;
    }

    static Response of(ModuleOutcome outcome) {
        if (outcome instanceof ModuleOutcome.Done done) {
            return Response.ok(ModuleView.of(done.module())).build();
        }
        throw notDone((ModuleOutcome.Refused) outcome);
    }

    /**
     * Waits as long as the caller prefers.
     *
     * @param status of the answer with the module
     * @param started the job
     * @param prefer the header of that name
     */
    Response await(int status, ModuleJob started, @Nullable String prefer) {
        ModuleJob job = jobs.await(started.id(), Patience.of(prefer)).orElse(started);
        if (job.state() == ModuleJob.State.RUNNING) {
            return Response.status(202)
                    .header("Location", ModuleJobView.address(job))
                    .entity(ModuleJobView.of(job))
                    .build();
        }
        Optional<ModuleRecord> module = job.state() == ModuleJob.State.DONE ? find(job.module()) : Optional.empty();
        return module.map(now ->
                        Response.status(status).entity(ModuleView.of(now)).build())
                .orElseThrow(() -> notDone(new ModuleOutcome.Refused(job.objections())));
    }

    private static RuntimeException notDone(ModuleOutcome.Refused refused) {
        return Problem.of(422, "模块没有变化", refused.reason());
    }

    private Optional<ModuleRecord> find(String name) {
        return modules.list().stream()
                .filter(module -> module.name().equals(name))
                .findFirst();
    }
}
