// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.notice.internal.Office.CITIZEN;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.tongban.cases.CaseEventType;
import org.tongban.notice.NoticeService.Notice;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("notice-0.1")
class ReminderTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private Office office;

    @BeforeEach
    void start(TestDatabase database) {
        office = new Office(database.jpa(), clock);
    }

    private void tell(Office.Told told) {
        office.inboxes.happened(told.to());
    }

    private List<String> reminders() {
        return office.notices.mine(CITIZEN, "").stream()
                .map(Notice::title)
                .filter(title -> title.startsWith("提醒"))
                .toList();
    }

    private int at(String time) {
        clock.set(time);
        return office.inboxes.remind();
    }

    @DatabaseTest
    void papersThatComeLaterAreRemindedThreeAndOneWorkingDaysBefore(TestDatabase database) {
        tell(Office.event(2, CaseEventType.ACCEPTED).paper("户口簿", "2026-12-07", false)); // a Monday
        assertThat(at("2026-12-02T08:59:00")).isZero();
        assertThat(at("2026-12-02T09:00:00")).isEqualTo(1);
        assertThat(at("2026-12-03T09:00:00")).isZero();
        assertThat(at("2026-12-04T09:00:00")).isEqualTo(1);
        assertThat(at("2026-12-20T09:00:00")).isZero();
        assertThat(reminders()).hasSize(2);
        assertThat(office.notices.mine(CITIZEN, "").get(0).text()).contains("户口簿", "2026年12月7日");
    }

    @DatabaseTest
    void whoHasSuppliedIsNotReminded(TestDatabase database) {
        tell(Office.event(2, CaseEventType.ACCEPTED)
                .paper("户口簿", "2026-12-07", false)
                .paper("照片", "2026-12-07", false));
        tell(Office.event(3, CaseEventType.DEFERRED_SUPPLIED)
                .paper("户口簿", "2026-12-07", true)
                .paper("照片", "2026-12-07", false));
        assertThat(at("2026-12-02T09:00:00")).isEqualTo(1);
        assertThat(office.notices.mine(CITIZEN, "").get(0).text())
                .contains("照片")
                .doesNotContain("户口簿");
        tell(Office.event(4, CaseEventType.DEFERRED_SUPPLIED)
                .paper("户口簿", "2026-12-07", true)
                .paper("照片", "2026-12-07", true));
        assertThat(at("2026-12-04T09:00:00")).isZero();
    }

    @DatabaseTest
    void aHearingIsRemindedTheWorkingDayBefore(TestDatabase database) {
        tell(Office.event(4, CaseEventType.STEP_STARTED).hearing("2026-12-14"));
        assertThat(at("2026-12-10T09:00:00")).isZero();
        assertThat(at("2026-12-11T09:00:00")).isEqualTo(1);
        assertThat(reminders()).containsExactly("提醒：请参加听证");
    }

    @DatabaseTest
    void aHearingThatIsPutOffIsToldAndRemindedOfItsNewDayOnly(TestDatabase database) {
        tell(Office.event(4, CaseEventType.STEP_STARTED).hearing("2026-12-14"));
        tell(Office.event(5, CaseEventType.STEP_STARTED).hearingChanged("2026-12-21"));
        assertThat(office.notices.mine(CITIZEN, "").get(0)).satisfies(told -> {
            assertThat(told.title()).isEqualTo("听证有变更");
            assertThat(told.text()).contains("12月21日", "新的通知书");
        });
        assertThat(at("2026-12-11T09:00:00")).isZero();
        assertThat(at("2026-12-18T09:00:00")).isEqualTo(1);
    }

    @DatabaseTest
    void aCorrectionWithADateIsRemindedUntilItIsSupplied(TestDatabase database) {
        tell(Office.event(2, CaseEventType.CORRECTION_REQUESTED).until("2026-12-08"));
        assertThat(at("2026-12-03T09:00:00")).isEqualTo(1);
        tell(Office.event(3, CaseEventType.CORRECTION_SUPPLIED));
        assertThat(at("2026-12-07T09:00:00")).isZero();
    }

    @DatabaseTest
    void aCaseThatHasEndedRemindsNobody(TestDatabase database) {
        tell(Office.event(2, CaseEventType.ACCEPTED).paper("户口簿", "2026-12-07", false));
        tell(Office.event(3, CaseEventType.WITHDRAWN));
        assertThat(at("2026-12-04T09:00:00")).isZero();
    }

    @DatabaseTest
    void aReminderComesOnceAlsoWhenItsEventIsToldAgainAndOnTwoNodes(TestDatabase database) {
        Office.Told accepted = Office.event(2, CaseEventType.ACCEPTED).paper("户口簿", "2026-12-07", false);
        tell(accepted);
        at("2026-12-02T09:00:00");
        tell(accepted);
        Office other = new Office(database.otherNode(), clock);
        other.inboxes.remind();
        office.inboxes.remind();
        assertThat(reminders()).hasSize(1);
    }

    @DatabaseTest
    void aDateThatIsTooNearForAReminderHasNone(TestDatabase database) {
        tell(Office.event(2, CaseEventType.ACCEPTED).paper("户口簿", "2026-11-25", false));
        assertThat(at("2026-11-25T09:00:00")).isZero();
    }
}
