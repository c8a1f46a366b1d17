// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tongban.module.ModuleJob;

/** One step of a job. */
@Entity
@Table(name = "modules_job_step")
@SuppressWarnings("NullAway.Init")
public class StepRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "job")
    private String job;

    @Column(name = "number_in_job")
    private int number;

    @Column(name = "done_at")
    private long at;

    @Column(name = "sentence")
    private String text;

    /** For the provider. */
    protected StepRow() {}

    StepRow(String job, int number, ModuleJob.Step step) {
        this.id = UUID.randomUUID().toString();
        this.job = job;
        this.number = number;
        this.at = step.at().toEpochMilli();
        this.text = JobRow.shortened(step.text());
    }

    String job() {
        return job;
    }

    ModuleJob.Step step() {
        return new ModuleJob.Step(Instant.ofEpochMilli(at), text);
    }
}
