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
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseCommand;
import org.tongban.hall.HallLevel;
import org.tongban.matter.Step;

/** A hearing that was told is held on another day or elsewhere; START is a Wednesday. */
class HearingChangeTest {
    private static final Step HEARING = hearing();
    private static final Step DECIDE = SampleCase.step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, "hearing");
    private static final List<Step> STEPS = List.of(SampleCase.EXAMINE, HEARING, DECIDE);
    private static final LocalDate TOLD = START.plusDays(9);
    private static final LocalDate LATER = START.plusDays(14);

    private static Step hearing() {
        Step plain = SampleCase.step("hearing", Step.Kind.HEARING, HallLevel.TOWN, 1, "examine");
        return SampleStep.like(plain)
                .named("听证")
                .within("20 working-day")
                .pausing()
                .step();
    }

    private static SampleCase examined() {
        return new SampleCase().licence().steps(STEPS, STEPS).accepted().does(EXAMINER, SampleCase.examination());
    }

    private static SampleCase told() {
        return examined().does(EXAMINER, new CaseCommand.StartStep(NUMBER, 3, "hearing", Optional.of(TOLD), "9时，三楼"));
    }

    private static CaseCommand change(LocalDate day, String words, String reason) {
        return new CaseCommand.ChangeHearing(NUMBER, 4, "hearing", Optional.of(day), words, reason);
    }

    private static String no(Decided decided) {
        assertThat(decided).isInstanceOf(Refusal.class);
        Refusal refusal = (Refusal) decided;
        return refusal.reason() + refusal.errors();
    }

    @Test
    void isPutOffByANewNoticeThatNamesTheFormerDay() {
        SampleCase changed = told().does(EXAMINER, change(LATER, "9时，三楼", "主持人生病"));

        StepPlan plan = new StepPlan(changed.facts());
        assertThat(plan.told(HEARING)).contains(LATER);
        assertThat(plan.started(HEARING).orElseThrow().payload())
                .containsEntry(PayloadKeys.FORMER, TOLD.toString())
                .containsEntry(PayloadKeys.REASON, "主持人生病");
        assertThat(no(changed.on(TOLD).tries(EXAMINER, new CaseCommand.CompleteStep(NUMBER, 5, "hearing", "已举行"))))
                .contains("2026年", "还没到");
        assertThat(changed.on(LATER).tries(EXAMINER, new CaseCommand.CompleteStep(NUMBER, 5, "hearing", "已举行")))
                .isInstanceOf(Change.class);
    }

    @Test
    void theClockStandsOnceFromTheFirstNoticeToTheLastDayTold() {
        SampleCase changed = told().on(START.plusDays(1)).does(EXAMINER, change(LATER, "9时，三楼", "主持人生病"));
        changed.on(START.plusDays(2)).does(EXAMINER, change(LATER.plusDays(1), "9时，三楼", "会议室要修"));

        assertThat(changed.standing().pauses())
                .extracting(CaseClock.Pause::from, CaseClock.Pause::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(START, Optional.of(LATER.plusDays(1))));
    }

    @Test
    void aChangeIsToldAsLongAheadAsTheFirstNotice() {
        SampleCase told = told().on(START.plusDays(5));

        assertThat(no(told.tries(EXAMINER, change(TOLD, "9时，五楼", "地点写错"))))
                .contains("until", "7 个工作日", "最早填 2026-12-09");
        assertThat(no(told.tries(EXAMINER, change(START.plusDays(35), "9时，三楼", "出差"))))
                .contains("until", "20 个工作日");
    }

    @Test
    void everythingThatIsMissingOrTheSameIsNamedAtOnce() {
        SampleCase told = told();

        assertThat(no(told.tries(
                        EXAMINER, new CaseCommand.ChangeHearing(NUMBER, 4, "hearing", Optional.empty(), "", " "))))
                .contains("until", "words", "reason");
        assertThat(no(told.tries(EXAMINER, change(TOLD, "9时，三楼", "看看")))).contains("words", "没有要变更的");
    }

    @Test
    void whatWasNotToldOrIsOverOrIsNoHearingIsNotChanged() {
        assertThat(no(examined().tries(EXAMINER, change(LATER, "x", "y")))).contains("还没有发出");
        SampleCase held = told().on(TOLD).does(EXAMINER, new CaseCommand.CompleteStep(NUMBER, 4, "hearing", "已举行"));
        assertThat(no(held.tries(EXAMINER, change(LATER, "x", "y")))).contains("已经举行过");
        assertThat(no(told().tries(
                                EXAMINER,
                                new CaseCommand.ChangeHearing(NUMBER, 4, "examine", Optional.of(LATER), "x", "y"))))
                .contains("不是听证");
        assertThat(no(told().tries(
                                EXAMINER,
                                new CaseCommand.ChangeHearing(NUMBER, 4, "hear", Optional.of(LATER), "x", "y"))))
                .contains("这个事项没有这一步");
    }
}
