// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.DECIDER;
import static org.tongban.engine.life.SampleCase.EXAMINER;
import static org.tongban.engine.life.SampleCase.NUMBER;
import static org.tongban.engine.life.SampleCase.SECOND;
import static org.tongban.engine.life.SampleCase.START;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseCommand;
import org.tongban.hall.HallLevel;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

class StandingTest {
    private static Matter.PauseRule court(TimeLimit most) {
        return new Matter.PauseRule("court", "等待法院判决", "工伤保险条例第二十条", Optional.of(most));
    }

    private static CaseCommand suspend(LocalDate until) {
        return new CaseCommand.Suspend(NUMBER, 2, "court", "（2026）示例1号", Optional.of(until), "等法院判决");
    }

    private static Optional<LocalDate> endOfPause(TimeLimit most, LocalDate told) {
        return new SampleCase()
                .pauses(court(most)).accepted().does(EXAMINER, suspend(told)).standing().pauses().stream()
                        .findFirst()
                        .flatMap(CaseClock.Pause::until);
    }

    @Test
    void aPauseIsNeverLongerThanTheLawAllows() {
        LocalDate far = START.plusDays(300);
        assertThat(endOfPause(new TimeLimit(60, TimeLimit.Unit.CALENDAR_DAY), far))
                .contains(START.plusDays(60));
        assertThat(endOfPause(new TimeLimit(5, TimeLimit.Unit.WORKING_DAY), far))
                .contains(LocalDate.of(2026, 12, 2));
        assertThat(endOfPause(new TimeLimit(3, TimeLimit.Unit.MONTH), far)).contains(LocalDate.of(2027, 2, 25));
        assertThat(endOfPause(new TimeLimit(60, TimeLimit.Unit.CALENDAR_DAY), START.plusDays(7)))
                .contains(START.plusDays(7));
    }

    @Test
    void onTheToldDayACaseGoesOnByItself() {
        SampleCase suspended = new SampleCase()
                .pauses(court(new TimeLimit(60, TimeLimit.Unit.CALENDAR_DAY)))
                .accepted()
                .does(EXAMINER, suspend(START.plusDays(9)));
        assertThat(suspended.on(START.plusDays(8)).tries(EXAMINER, SampleCase.examination()))
                .isInstanceOf(Refusal.class);
        assertThat(suspended.on(START.plusDays(9)).tries(EXAMINER, SampleCase.examination()))
                .isInstanceOf(Change.class);
        assertThat(suspended.tries(EXAMINER, new CaseCommand.Resume(NUMBER, 3, "判决已生效")))
                .hasToString(Refusal.because("办理没有中止，不用恢复。").toString());
    }

    @Test
    void aStepIsSentBackByWhoDidItOrByWhoBuildsOnIt() {
        CaseCommand back = new CaseCommand.SendBack(NUMBER, 3, "examine", "面积没有核对");
        Step review = SampleCase.step("review", Step.Kind.TECHNICAL_REVIEW, HallLevel.TOWN, 1);
        Step decide = SampleCase.step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, "examine", "review");
        List<Step> steps = List.of(SampleCase.EXAMINE, review, decide);
        SampleCase beside = new SampleCase().steps(steps, steps).accepted().does(EXAMINER, SampleCase.examination());
        assertThat(beside.tries(SECOND, back).toString()).contains("只能由办过这一步的人");
        assertThat(beside.tries(EXAMINER, back)).isInstanceOf(Change.class);

        SampleCase examined = new SampleCase().accepted().does(EXAMINER, SampleCase.examination());
        assertThat(examined.tries(DECIDER, back)).isInstanceOf(Change.class);
        assertThat(examined.tries(SECOND, back)).isInstanceOf(Refusal.class);
    }

    @Test
    void aCaseIsForwardedByWhoHasTheForwardingStep() {
        Step forward = SampleCase.step("forward", Step.Kind.FORWARDING, HallLevel.TOWN, 1, "examine");
        Step decide = SampleCase.step("decide", Step.Kind.DECISION, HallLevel.CITY, 1, "forward");
        List<Step> steps = List.of(SampleCase.EXAMINE, forward, decide);
        SampleCase ready = new SampleCase().steps(steps, steps).accepted().does(EXAMINER, SampleCase.examination());
        CaseCommand onward = new CaseCommand.Forward(NUMBER, 3, "常州市民政局", "材料齐全，拟同意");
        assertThat(ready.tries(EXAMINER, onward)).isInstanceOf(Change.class);
        assertThat(ready.tries(DECIDER, onward)).isInstanceOf(Refusal.class);
    }
}
