// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleService;
import org.tongban.module.Objection;

/** Jobs that are done at once, but for those of the platform's own parts, which go on. */
final class SampleJobs implements ModuleJobs {
    private final ModuleService modules;
    private final Map<String, ModuleJob> jobs = new LinkedHashMap<>();
    private Duration waited = Duration.ZERO;

    SampleJobs(ModuleService modules) {
        this.modules = modules;
    }

    Duration waited() {
        return waited;
    }

    @Override
    public ModuleJob start(Caller caller, ModuleAct.Kind act, String module) {
        if (module.startsWith("core-")) {
            return job(module, act, ModuleJob.State.RUNNING, List.of());
        }
        ModuleOutcome outcome =
                act == ModuleAct.Kind.ROLLBACK ? modules.rollback(caller, module) : modules.install(caller, module);
        return outcome instanceof ModuleOutcome.Refused refused
                ? job(module, act, ModuleJob.State.REFUSED, refused.objections())
                : job("matter-x", act, ModuleJob.State.DONE, List.of());
    }

    @Override
    public ModuleJob start(Caller caller, ModuleAct.Kind act, Path archive) {
        return start(caller, act, String.valueOf(archive.getFileName()));
    }

    private ModuleJob job(String module, ModuleAct.Kind act, ModuleJob.State state, List<Objection> objections) {
        ModuleJob job = new ModuleJob(
                "j" + jobs.size(),
                module,
                act,
                state,
                SampleCases.NOW,
                Optional.empty(),
                "A001",
                List.of(new ModuleJob.Step(SampleCases.NOW, "旧版本停了。")),
                Optional.of(Duration.ofMillis(412)),
                objections);
        jobs.put(job.id(), job);
        return job;
    }

    @Override
    public Optional<ModuleJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public List<ModuleJob> latest(int most) {
        return List.copyOf(jobs.values());
    }

    @Override
    public Optional<ModuleJob> await(String id, Duration atMost) {
        waited = atMost;
        return find(id);
    }
}
