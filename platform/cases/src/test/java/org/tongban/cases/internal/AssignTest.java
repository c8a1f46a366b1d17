// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.SURVEYOR;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** A case is given to somebody who can go on with it, and to nobody else. */
@PersistenceUnderTest("cases-0.1")
class AssignTest {
    @TempDir
    private Path blobs;

    private final SampleMatters matters = new SampleMatters();
    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(
                database.jpa(),
                database.dataSource(),
                blobs,
                TestClock.at("2026-11-24T09:30:00"),
                "one",
                matters,
                new SampleDays());
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
        assertThat(platform.cases.find(EXAMINER, number).orElseThrow().holders().workNumbers())
                .isEmpty();
    }

    @DatabaseTest
    void aColleagueWhoCanGoOnHasIt(TestDatabase database) {
        CaseNumber number = accepted();

        assertThat(give(number, EXAMINER.workNumber())).isInstanceOf(CommandOutcome.Done.class);
        assertThat(platform.cases.find(EXAMINER, number).orElseThrow().holders().of("civil-affairs"))
                .contains(EXAMINER.workNumber());
    }

    @DatabaseTest
    void inAJointCaseTwoDepartmentsHaveItSideBySide(TestDatabase database) {
        matters.surveyWithin("4 working-day");
        CaseNumber number = accepted();
        assertThat(platform.cases.execute(SURVEYOR, new CaseCommand.Claim(number, 2)))
                .isInstanceOf(CommandOutcome.Done.class);
        assertThat(inbox(SURVEYOR, InboxFilter.Holder.ME)).containsExactly(number);
        assertThat(inbox(SURVEYOR, InboxFilter.Holder.NOBODY)).isEmpty();
        assertThat(inbox(EXAMINER, InboxFilter.Holder.NOBODY)).containsExactly(number);
        assertThat(inbox(EXAMINER, InboxFilter.Holder.ME)).isEmpty();

        assertThat(platform.cases.execute(DECIDER, new CaseCommand.Assign(number, 3, EXAMINER.workNumber(), "由您来办")))
                .isInstanceOf(CommandOutcome.Done.class);

        assertThat(platform.cases.find(EXAMINER, number).orElseThrow().holders().byDepartment())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("civil-affairs", EXAMINER.workNumber(), "housing", SURVEYOR.workNumber()));
        assertThat(inbox(EXAMINER, InboxFilter.Holder.ME)).containsExactly(number);
        assertThat(inbox(SURVEYOR, InboxFilter.Holder.ME)).containsExactly(number);
        assertThat(inbox(EXAMINER, InboxFilter.Holder.NOBODY)).isEmpty();
    }

    private List<CaseNumber> inbox(Caller.Staff staff, InboxFilter.Holder holder) {
        InboxFilter filter = new InboxFilter(Optional.empty(), Optional.empty(), holder);
        return platform.cases.inbox(staff, Duty.EXAMINATION, filter, "").cases().stream()
                .map(CaseSummary::number)
                .toList();
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
