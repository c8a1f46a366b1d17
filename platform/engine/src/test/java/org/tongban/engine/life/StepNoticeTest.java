// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.EXAMINER;
import static org.tongban.engine.life.SampleCase.NUMBER;
import static org.tongban.engine.life.SampleCase.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.hall.HallLevel;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** The day that a notice may tell: START is a Wednesday. */
class StepNoticeTest {
    @Test
    void aPublicNoticeMayEndOnADayOffButNotBeforeItsTime() {
        LocalDate sunday = START.plusDays(4);

        assertThat(tells(Step.Kind.PUBLIC_NOTICE, "4 calendar-day", sunday)).isInstanceOf(Change.class);
        assertThat(tells(Step.Kind.PUBLIC_NOTICE, "4 calendar-day", sunday.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.errors().toString()).contains("until", "公示不能少于"));
    }

    @Test
    void theClockMayStandUntilTheLastDayOfTheStepAndNotADayLonger() {
        LocalDate last = LocalDate.of(2026, 12, 9);

        assertThat(tells(Step.Kind.TECHNICAL_REVIEW, "10 working-day", last)).isInstanceOf(Change.class);
        assertThat(tells(Step.Kind.TECHNICAL_REVIEW, "10 working-day", last.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.errors().toString()).contains("until", "最晚填 " + last));
    }

    /** 劳动争议调解仲裁法 35: an arbitration tells its hearing five days ahead, and no law binds it to twenty. */
    @Test
    void aHearingOfAnotherKindIsToldAsLongAheadAsItsStepSays() {
        LocalDate fifth = LocalDate.of(2026, 12, 2);

        assertThat(hearing(Optional.of(TimeLimit.parse("5 working-day")), fifth.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().toString())
                                .contains("until", "“步骤hearing”要提前 5 个工作日通知，最早填 " + fifth));
        assertThat(hearing(Optional.of(TimeLimit.parse("5 working-day")), fifth))
                .isInstanceOf(Change.class);
        assertThat(hearing(Optional.of(TimeLimit.parse("5 working-day")), LocalDate.of(2026, 12, 31)))
                .isInstanceOf(Change.class);
        assertThat(hearing(Optional.empty(), START.plusDays(1))).isInstanceOf(Change.class);
    }

    private static Decided hearing(Optional<TimeLimit> ahead, LocalDate day) {
        Step plain = SampleCase.step("hearing", Step.Kind.HEARING, HallLevel.TOWN, 1, "examine");
        Step hearing = SampleStep.like(plain).told(ahead).step();
        List<Step> steps = List.of(SampleCase.EXAMINE, hearing);
        return new SampleCase()
                .steps(steps, steps)
                .accepted()
                .does(EXAMINER, SampleCase.examination())
                .tries(EXAMINER, new CaseCommand.StartStep(NUMBER, 3, "hearing", Optional.of(day), "见通知。"));
    }

    private static Decided tells(Step.Kind kind, String limit, LocalDate day) {
        Step plain = SampleCase.step("notice", kind, HallLevel.TOWN, 1, "examine");
        Step notice = SampleStep.like(plain).within(limit).pausing().step();
        List<Step> steps = List.of(SampleCase.EXAMINE, notice);
        return new SampleCase()
                .licence()
                .steps(steps, steps)
                .accepted()
                .does(EXAMINER, SampleCase.examination())
                .tries(EXAMINER, new CaseCommand.StartStep(NUMBER, 3, "notice", Optional.of(day), "见通知。"));
    }
}
