// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.cases.CaseState;
import org.tongban.cases.Light;
import org.tongban.hall.WorkCalendar;
import org.tongban.testkit.TestClock;
import org.tongban.tracking.Timeline;

class TimelinesTest {
    private static final String OFFICE = "红梅街道便民服务中心 T0402-07";

    private final TestClock clock = TestClock.at("2026-12-02T09:30:00");

    @Test
    void theNewestStandsOnTopAndWhatIsToComeAboveIt() {
        Timeline timeline = draw(CaseState.ACCEPTED, received(), accepted(OFFICE));

        assertThat(timeline.entries())
                .extracting(Timeline.Entry::phase)
                .containsExactly(Timeline.Phase.COMING, Timeline.Phase.COMING, Timeline.Phase.NOW, Timeline.Phase.DONE);
        assertThat(timeline.entries().get(2).text()).startsWith(OFFICE + "受理了，");
    }

    @Test
    void aChangedHearingIsNotSaidToBegin() {
        PublicEvent changed = new PublicEvent(
                CaseEventType.STEP_STARTED, Instant.parse("2026-12-02T01:00:00Z"), OFFICE, Optional.of("听证"), true);

        Timeline timeline = draw(CaseState.ACCEPTED, received(), accepted(OFFICE), changed);

        assertThat(timeline.entries()).anySatisfy(entry -> {
            assertThat(entry.title()).isEqualTo("听证有变更");
            assertThat(entry.text()).contains("变更了听证的安排", "原来的通知不再有效");
        });
    }

    @Test
    void theBarCountsWorkingDaysFromAcceptance() {
        Timeline timeline = draw(CaseState.ACCEPTED, received(), accepted(OFFICE));

        assertThat(timeline.usedDays()).isEqualTo(1);
        assertThat(timeline.allDays()).isEqualTo(5);
    }

    @Test
    void whatTheLawAcceptsIsNotSaidToBeSomebodysAct() {
        Timeline timeline = draw(CaseState.ACCEPTED, received(), accepted("系统"));

        assertThat(timeline.entries().get(2).text()).contains("依法视为已经受理").doesNotContain("系统");
    }

    @Test
    void whileTheClockStandsTheReasonIsSaidAndTheDaysDoNotCount() {
        List<CaseClock.Pause> review = List.of(new CaseClock.Pause(
                "专家评审", "行政许可法第四十五条", LocalDate.of(2026, 12, 2), Optional.of(LocalDate.of(2026, 12, 4))));

        Timeline timeline = draw(review, CaseState.ACCEPTED, received(), accepted(OFFICE));

        assertThat(timeline.sentence()).isEqualTo("正在专家评审，这段时间不计入办理期限。");
        assertThat(timeline.usedDays()).isZero();
        assertThat(timeline.allDays()).isEqualTo(3);
        assertThat(timeline.pauses()).isEqualTo(review);
    }

    @Test
    void nobodyIsAskedToComeForWhatACourierBrings() {
        assertThat(draw(CaseState.ISSUED, issued()).sentence()).isEqualTo("结果已经做好，可以领取。");

        for (PublicEvent news : List.of(sent(), reported("快递员已取件"))) {
            Timeline timeline = draw(CaseState.ISSUED, issued(), sent(), news);
            assertThat(timeline.sentence()).isEqualTo("结果已经做好，正在寄给您。");
            assertThat(timeline.entries().get(0).title()).isEqualTo("签收");
        }
        assertThat(draw(CaseState.ISSUED, issued(), sent(), reported("已退回")).sentence())
                .isEqualTo("结果已经做好，可以领取。");
    }

    @Test
    void theEndOfARefusedCaseStillSaysSo() {
        Timeline timeline = draw(
                CaseState.CLOSED,
                received(),
                accepted(OFFICE),
                decision(CaseEventType.REFUSED),
                decision(CaseEventType.DELIVERED),
                decision(CaseEventType.CLOSED));

        assertThat(timeline.sentence()).startsWith("申请没有获得同意，这件事已经办完。");
        assertThat(timeline.entries().get(1).text()).isEqualTo(OFFICE + "把决定书送到了申请人手上。");
    }

    @Test
    void theEndOfAGrantedCaseIsItsResult() {
        Timeline timeline = draw(
                CaseState.CLOSED,
                received(),
                accepted(OFFICE),
                decision(CaseEventType.GRANTED),
                issued(),
                decision(CaseEventType.DELIVERED),
                decision(CaseEventType.CLOSED));

        assertThat(timeline.sentence()).isEqualTo("这件事已经办完。");
        assertThat(timeline.entries().get(1).text()).isEqualTo(OFFICE + "把结果送到了申请人手上。");
    }

    private static PublicEvent decision(CaseEventType type) {
        return new PublicEvent(type, Instant.parse("2026-12-02T02:00:00Z"), OFFICE, Optional.empty(), false);
    }

    private static PublicEvent issued() {
        return new PublicEvent(
                CaseEventType.ISSUED, Instant.parse("2026-12-02T01:00:00Z"), OFFICE, Optional.empty(), false);
    }

    private static PublicEvent sent() {
        return new PublicEvent(
                CaseEventType.DISPATCHED, Instant.parse("2026-12-02T01:10:00Z"), OFFICE, Optional.empty(), false);
    }

    private static PublicEvent reported(String status) {
        return new PublicEvent(
                CaseEventType.PARCEL_REPORTED,
                Instant.parse("2026-12-02T01:20:00Z"),
                "示例速递",
                Optional.of(status),
                false);
    }

    private Timeline draw(CaseState state, PublicEvent... events) {
        return draw(List.of(), state, events);
    }

    private static CaseClock clockOf(List<CaseClock.Pause> pauses) {
        return new CaseClock(
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 8)),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                pauses,
                Light.NONE);
    }

    private Timeline draw(List<CaseClock.Pause> pauses, CaseState state, PublicEvent... events) {
        return new Timelines(new Weekends(), clock)
                .draw(new PublicCase(
                        new CaseNumber("320402202611240000017"),
                        Optional.of("食品经营许可（示例）"),
                        state,
                        "红梅街道便民服务中心",
                        "天宁区市场监督管理局（示例）",
                        clockOf(pauses),
                        List.of(events)));
    }

    private static PublicEvent received() {
        return new PublicEvent(
                CaseEventType.RECEIVED, Instant.parse("2026-11-24T01:30:00Z"), "申请人", Optional.empty(), false);
    }

    private static PublicEvent accepted(String actor) {
        return new PublicEvent(
                CaseEventType.ACCEPTED, Instant.parse("2026-12-01T01:30:00Z"), actor, Optional.empty(), false);
    }

    /** Knows weekends only. */
    static final class Weekends implements WorkCalendar {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public LocalDate publishedUntil() {
            return LocalDate.of(2026, 12, 31);
        }
    }
}
