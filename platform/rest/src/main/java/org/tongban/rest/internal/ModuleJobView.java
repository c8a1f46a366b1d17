// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.module.ModuleJob;

/**
 * A change of a module while it goes on and after it.
 *
 * @param id of the job
 * @param address where to ask again
 * @param module its name; for an archive that cannot be read its file name
 * @param act INSTALL, UPGRADE or ROLLBACK
 * @param state RUNNING, DONE, REFUSED (nothing was changed) or INTERRUPTED (the last step says what holds)
 * @param startedAt UTC, ISO 8601
 * @param finishedAt UTC, ISO 8601; optional, absent while it goes on
 * @param by work number, or {@code local operator}
 * @param pauseMillis how long requests had to wait; optional, absent when none had to
 * @param steps what was done so far, the first one first
 * @param objections why nothing was changed
 */
public record ModuleJobView(
        String id,
        String address,
        String module,
        String act,
        String state,
        String startedAt,
        @Nullable String finishedAt,
        String by,
        @Nullable Long pauseMillis,
        List<StepView> steps,
        List<ObjectionView> objections) {

    /**
     * One step of a job.
     *
     * @param at when it was done, UTC, ISO 8601
     * @param text one plain Chinese sentence
     */
    public record StepView(String at, String text) {}

    /**
     * All jobs.
     *
     * @param jobs the latest first
     */
    public record JobsView(List<ModuleJobView> jobs) {}

    static ModuleJobView of(ModuleJob job) {
        return new ModuleJobView(
                job.id(),
                address(job),
                job.module(),
                job.act().name(),
                job.state().name(),
                job.startedAt().toString(),
                job.finishedAt().map(Instant::toString).orElse(null),
                job.by(),
                job.pause().map(Duration::toMillis).orElse(null),
                job.steps().stream()
                        .map(step -> new StepView(step.at().toString(), step.text()))
                        .toList(),
                job.objections().stream().map(ObjectionView::of).toList());
    }

    static String address(ModuleJob job) {
        return "/api/modules/jobs/" + job.id();
    }
}
