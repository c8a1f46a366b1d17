// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.Objection;

/** One job without its steps. */
@Entity
@Table(name = "modules_job")
@SuppressWarnings("NullAway.Init")
public class JobRow {
    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 200;
    private static final String BETWEEN = "\u001f";
    private static final String AFTER = "\u001e";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "name")
    private String name;

    @Column(name = "act")
    private String act;

    @Column(name = "state")
    private String state;

    @Column(name = "started_at")
    private long startedAt;

    @Column(name = "finished_at")
    private @Nullable Long finishedAt;

    @Column(name = "done_by")
    private String by;

    @Column(name = "node")
    private String node;

    @Column(name = "pause_millis")
    private @Nullable Long pause;

    @Column(name = "objections")
    private @Nullable String objections;

    /** For the provider. */
    protected JobRow() {}

    JobRow(ModuleJob job, String node) {
        id = job.id();
        name = job.module().substring(0, Math.min(job.module().length(), LONGEST_NAME));
        act = job.act().name();
        state = job.state().name();
        startedAt = job.startedAt().toEpochMilli();
        finishedAt = job.finishedAt().map(Instant::toEpochMilli).orElse(null);
        by = job.by();
        this.node = node;
        pause = job.pause().map(Duration::toMillis).orElse(null);
        objections = job.objections().isEmpty() ? null : text(job.objections());
    }

    String id() {
        return id;
    }

    ModuleJob job(List<ModuleJob.Step> steps) {
        return new ModuleJob(
                id,
                name,
                ModuleAct.Kind.valueOf(act),
                ModuleJob.State.valueOf(state),
                Instant.ofEpochMilli(startedAt),
                Optional.ofNullable(finishedAt).map(Instant::ofEpochMilli),
                by,
                steps,
                Optional.ofNullable(pause).map(Duration::ofMillis),
                objections(objections == null ? "" : objections));
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String text(List<Objection> objections) {
        return objections.stream()
                .limit(5)
                .map(objection -> objection.rule()
                        + BETWEEN
                        + shortened(objection.cause())
                        + BETWEEN
                        + shortened(objection.remedy()))
                .collect(Collectors.joining(AFTER));
    }

    private static List<Objection> objections(String text) {
        return Arrays.stream(text.split(AFTER, -1))
                .map(line -> line.split(BETWEEN, -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Objection(parts[0], parts[1], parts[2]))
                .toList();
    }
}
