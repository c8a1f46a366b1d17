// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.SURVEYOR;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CommandOutcome;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** A case is given to somebody who can go on with it, and to nobody else. */
@PersistenceUnderTest("cases-0.1")
class AssignTest {
    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform =
                new Platform(database.jpa(), database.dataSource(), blobs, TestClock.at("2026-11-24T09:30:00"), "one");
    }

    @DatabaseTest
    void aNumberThatNobodyHasOrWhoeverHasLeftIsNamed(TestDatabase database) {
        CaseNumber number = accepted();

        assertThat(give(number, "ZZ").toString()).contains("workNumber", "没有工号 ZZ");
        assertThat(give(number, SampleStaff.LEFT).toString()).contains("已经离岗");
    }

    @DatabaseTest
    void whoeverCannotDoWhatComesNextDoesNotGetIt(TestDatabase database) {
        CaseNumber number = accepted();

        assertThat(give(number, WINDOW.workNumber()).toString()).contains("办不了这一件接下来的步骤");
        assertThat(give(number, SURVEYOR.workNumber()).toString()).contains("办不了这一件接下来的步骤");
        assertThat(platform.cases.find(EXAMINER, number).orElseThrow().holder()).isEmpty();
    }

    @DatabaseTest
    void aColleagueWhoCanGoOnHasIt(TestDatabase database) {
        CaseNumber number = accepted();

        assertThat(give(number, EXAMINER.workNumber())).isInstanceOf(CommandOutcome.Done.class);
        assertThat(platform.cases.find(EXAMINER, number).orElseThrow().holder()).contains(EXAMINER.workNumber());
    }

    private CaseNumber accepted() {
        CaseNumber number = platform.file("assign").number();
        assertThat(platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1)))
                .isInstanceOf(CommandOutcome.Done.class);
        return number;
    }

    private CommandOutcome give(CaseNumber number, String workNumber) {
        return platform.cases.execute(DECIDER, new CaseCommand.Assign(number, 2, workNumber, "同事休假"));
    }
}
