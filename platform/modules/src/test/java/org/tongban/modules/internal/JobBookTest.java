// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.modules.internal.store.JpaJobs;
import org.tongban.testkit.TestDatabase;

/** What is told about jobs, also after a restart. */
class JobBookTest {
    private static final ModuleRecord CASES = new ModuleRecord(
            "core-cases",
            "1.0.0",
            "",
            ModuleRecord.Kind.CORE,
            ModuleRecord.State.ACTIVE,
            Optional.empty(),
            List.of(),
            Instant.EPOCH,
            List.of(),
            Optional.empty());

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.DERBY, "modules-0.1");
    private final JpaJobs store = new JpaJobs(database.jpa());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aJobIsToldStepByStepAndRemembered() {
        JobBook book = new JobBook(store, "here");
        ModuleJob job = book.open("core-cases", ModuleAct.Kind.UPGRADE, "A001");
        book.begin(job.id());
        book.say("旧版本停了。");
        book.pause(Duration.ofMillis(412));
        assertThat(book.find(job.id())).hasValueSatisfying(now -> {
            assertThat(now.state()).isEqualTo(ModuleJob.State.RUNNING);
            assertThat(now.steps()).extracting(ModuleJob.Step::text).containsExactly("旧版本停了。");
        });

        book.end(job.id(), new ModuleOutcome.Done(CASES));

        assertThat(new JobBook(store, "here").find(job.id())).hasValueSatisfying(kept -> {
            assertThat(kept.state()).isEqualTo(ModuleJob.State.DONE);
            assertThat(kept.pause()).contains(Duration.ofMillis(412));
            assertThat(kept.steps()).hasSize(1);
        });
    }

    @Test
    void aJobThatARestartCutOffSaysWhatHolds() {
        JobBook before = new JobBook(store, "here");
        ModuleJob job = before.open("core-cases", ModuleAct.Kind.UPGRADE, "A001");
        before.begin(job.id());
        JobBook elsewhere = new JobBook(store, "elsewhere");
        elsewhere.cutOff(name -> "");
        assertThat(elsewhere.find(job.id()).orElseThrow().state()).isEqualTo(ModuleJob.State.RUNNING);

        JobBook after = new JobBook(store, "here");
        after.cutOff(name -> "现在在用的是 " + name + " 1.0.0。");

        assertThat(after.find(job.id())).hasValueSatisfying(now -> {
            assertThat(now.state()).isEqualTo(ModuleJob.State.INTERRUPTED);
            assertThat(now.steps())
                    .last()
                    .satisfies(step -> assertThat(step.text()).contains("中途重启", "core-cases 1.0.0"));
        });
    }
}
