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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.cases.TerminationGround;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/** What happens between acceptance and decision. */
class BetweenTest {
    private static final Step REVIEW = pausing("review", Step.Kind.TECHNICAL_REVIEW);
    private static final Step HEARING = pausing("hearing", Step.Kind.HEARING);
    private static final Step DECIDE =
            SampleCase.step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, "review", "hearing");
    private static final List<Step> STEPS = List.of(SampleCase.EXAMINE, REVIEW, HEARING, DECIDE);
    private static final Matter.PauseRule COURT =
            new Matter.PauseRule("court", "等待法院判决", "工伤保险条例第二十条", Optional.empty());

    private static Step pausing(String code, Step.Kind kind) {
        return SampleStep.like(SampleCase.step(code, kind, HallLevel.TOWN, 1, "examine"))
                .within("10 working-day")
                .pausing()
                .step();
    }

    private static Step jointly(String code, String department) {
        return SampleStep.like(SampleCase.step(code, Step.Kind.JOINT_EXAMINATION, HallLevel.DISTRICT, 1))
                .within("10 working-day")
                .by(department)
                .step();
    }

    private static SampleCase examined() {
        return new SampleCase().licence().steps(STEPS, STEPS).accepted().does(EXAMINER, SampleCase.examination());
    }

    private static CaseCommand start(String step, @org.jspecify.annotations.Nullable LocalDate until) {
        return new CaseCommand.StartStep(NUMBER, 3, step, Optional.ofNullable(until), "上午9时，三楼会议室");
    }

    private static CaseCommand complete(String step) {
        return new CaseCommand.CompleteStep(NUMBER, 3, step, "通过");
    }

    private static String no(Decided decided) {
        assertThat(decided).isInstanceOf(Refusal.class);
        Refusal refusal = (Refusal) decided;
        return refusal.reason() + refusal.errors();
    }

    @Test
    void aPauseNeedsItsWrittenNotice() {
        assertThat(no(examined().tries(EXAMINER, complete("review")))).contains("要先发书面通知");
        assertThat(no(examined()
                        .tries(EXAMINER, new CaseCommand.StartStep(NUMBER, 3, "review", Optional.empty(), " "))))
                .contains("words");
    }

    @Test
    void theClockStandsFromTheNoticeToTheRealEndOrTheToldDayWhicheverIsEarlier() {
        SampleCase told = examined().does(EXAMINER, start("review", START.plusDays(5)));
        assertThat(told.standing().pauses())
                .extracting(CaseClock.Pause::from, CaseClock.Pause::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(START, Optional.of(START.plusDays(5))));

        SampleCase done = told.on(START.plusDays(2)).does(EXAMINER, complete("review"));
        assertThat(done.standing().pauses())
                .extracting(CaseClock.Pause::until)
                .containsExactly(Optional.of(START.plusDays(2)));
    }

    @Test
    void howLongTheClockStandsIsToldAndNoLongerThanTheStepMayTake() {
        assertThat(no(examined().tries(EXAMINER, start("review", null)))).contains("预计哪一天结束");
        assertThat(no(examined().tries(EXAMINER, start("review", LocalDate.of(2030, 12, 31)))))
                .contains("until", "“" + REVIEW.name() + "”最多", "最晚填");
    }

    @Test
    void aHearingIsNotHeldOnADayOffInAnyMatter() {
        LocalDate saturday = START.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY))
                .plusWeeks(2);
        assertThat(no(examined().tries(EXAMINER, start("hearing", saturday)))).contains("那天不上班");
    }

    @Test
    void aStepThatTheMatterDoesNotHaveIsNamedSo() {
        assertThat(no(examined().tries(EXAMINER, complete("revew")))).contains("step", "这个事项没有这一步");
    }

    @Test
    void aHearingIsToldSevenWorkingDaysAheadAndNotHeldBefore() {
        assertThat(no(examined().tries(EXAMINER, start("hearing", START.minusDays(1)))))
                .contains("今天以后");
        assertThat(no(examined().tries(EXAMINER, start("hearing", null)))).contains("听证的日期");
        assertThat(no(examined().tries(EXAMINER, start("hearing", START.plusDays(8)))))
                .contains("7 个工作日");

        SampleCase told = examined().does(EXAMINER, start("hearing", START.plusDays(9)));
        assertThat(no(told.tries(EXAMINER, complete("hearing")))).contains("还没到");
        assertThat(told.on(START.plusDays(9)).tries(EXAMINER, complete("hearing")))
                .isInstanceOf(Change.class);
    }

    @Test
    void branchesRunSideBySideAndJoinBeforeTheDecision() {
        SampleCase both = examined()
                .does(EXAMINER, start("review", START.plusDays(5)))
                .does(EXAMINER, start("hearing", START.plusDays(9)));
        assertThat(new StepPlan(both.facts()).open()).containsExactly(REVIEW, HEARING);
        SampleCase one = both.does(EXAMINER, complete("review"));
        assertThat(no(one.tries(DECIDER, new CaseCommand.Grant(NUMBER, 6, "同意"))))
                .contains("还有步骤没有办完");
        one.on(START.plusDays(9)).does(EXAMINER, complete("hearing"));
        assertThat(one.tries(DECIDER, new CaseCommand.Grant(NUMBER, 7, "同意"))).isInstanceOf(Change.class);
    }

    @Test
    void aHearingIsHeldOnDemandOnly() {
        Step hearing = SampleStep.like(HEARING).onDemand().step();
        Step decide = SampleCase.step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, "hearing");
        List<Step> steps = List.of(SampleCase.EXAMINE, hearing, decide);
        SampleCase quiet = new SampleCase().licence().steps(steps, steps).accepted();
        assertThat(no(quiet.tries(EXAMINER, start("hearing", START.plusDays(9)))))
                .contains("现在不能办");

        SampleCase examined = quiet.does(EXAMINER, SampleCase.examination());
        assertThat(examined.tries(DECIDER, new CaseCommand.Grant(NUMBER, 3, "同意")))
                .isInstanceOf(Change.class);
        assertThat(no(examined.tries(EXAMINER, start("hearing", START.plusDays(35)))))
                .contains("20 个工作日");
        SampleCase called = examined.does(EXAMINER, start("hearing", START.plusDays(9)));
        assertThat(no(called.tries(DECIDER, new CaseCommand.Grant(NUMBER, 4, "同意"))))
                .contains("还有步骤没有办完：步骤hearing");
        called.on(START.plusDays(9)).does(EXAMINER, complete("hearing"));
        assertThat(called.tries(DECIDER, new CaseCommand.Grant(NUMBER, 5, "同意")))
                .isInstanceOf(Change.class);
    }

    @Test
    void whatIsSentBackIsDoneAgainWithAllThatFollowed() {
        SampleCase done =
                examined().does(EXAMINER, start("review", START.plusDays(5))).does(EXAMINER, complete("review"));
        SampleCase back = done.does(DECIDER, new CaseCommand.SendBack(NUMBER, 5, "examine", "面积没有核对"));
        StepPlan plan = new StepPlan(back.facts());
        assertThat(plan.status(SampleCase.EXAMINE)).isEqualTo(CaseStep.Status.OPEN);
        assertThat(plan.status(REVIEW)).isEqualTo(CaseStep.Status.COMING);
        assertThat(plan.started(REVIEW)).isEmpty();
        assertThat(no(back.tries(DECIDER, new CaseCommand.SendBack(NUMBER, 6, "review", "x"))))
                .contains("已经办完的步骤");
    }

    @Test
    void stepsOfThreeDepartmentsLieInThreeInboxes() {
        Step fire = jointly("fire", "fire-rescue");
        Step health = jointly("health", "health");
        Step decide = SampleCase.step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, "fire", "health", "examine");
        List<Step> steps = List.of(SampleCase.EXAMINE, fire, health, decide);
        SampleCase joint = new SampleCase().steps(steps, steps).accepted();
        Caller fireman = SampleCase.staff("F1", Duty.EXAMINATION, "/3204/320412", "fire-rescue");

        assertThat(Waiting.of(joint.facts()).departments())
                .containsExactlyInAnyOrder("civil-affairs", "fire-rescue", "health");
        assertThat(no(joint.tries(SECOND, complete("fire")))).contains("您的岗位不能办");
        assertThat(joint.tries(fireman, complete("fire"))).isInstanceOf(Change.class);
        assertThat(new Authority(joint.facts()).sees(fireman)).isTrue();
    }

    @Test
    void aCaseIsSuspendedOnlyForADeclaredReasonAndWithAPaper() {
        SampleCase plain = new SampleCase().pauses(COURT).accepted();
        assertThat(no(new SampleCase().accepted().tries(EXAMINER, suspend("court", "1号"))))
                .contains("没有规定");
        assertThat(no(plain.tries(EXAMINER, suspend("weather", "1号")))).contains("等待法院判决");
        assertThat(no(plain.tries(EXAMINER, suspend("court", "")))).contains("document");

        SampleCase suspended = plain.does(EXAMINER, suspend("court", "（2026）示例1号"));
        assertThat(no(suspended.tries(EXAMINER, SampleCase.examination()))).contains("已经中止");
        SampleCase resumed =
                suspended.on(START.plusDays(10)).does(EXAMINER, new CaseCommand.Resume(NUMBER, 3, "判决已生效"));
        assertThat(resumed.standing().pauses())
                .containsExactly(new CaseClock.Pause("等待法院判决", "工伤保险条例第二十条", START, Optional.of(START.plusDays(10))));
    }

    private static CaseCommand suspend(String pause, String document) {
        return new CaseCommand.Suspend(NUMBER, 2, pause, document, Optional.empty(), "等法院判决");
    }

    @Test
    void theOneExtensionIsApprovedBySomebodyElseAndInTime() {
        CaseCommand wish = new CaseCommand.ProposeExtension(NUMBER, 2, "案情复杂");
        CaseCommand yes = new CaseCommand.DecideExtension(NUMBER, 3, true, "");
        assertThat(no(new SampleCase().accepted().tries(EXAMINER, wish))).contains("没有规定");
        SampleCase open = new SampleCase().extendable().due(START.plusDays(28)).accepted();
        assertThat(no(open.on(START.plusDays(29)).tries(EXAMINER, wish))).contains("过了法定期限");

        SampleCase asked = open.on(START).does(DECIDER, wish);
        assertThat(no(asked.tries(DECIDER, yes))).contains("不能自己批准");
        Caller head = SampleCase.staff("W0412-10", Duty.DECISION, "/3204/320412", "civil-affairs");
        SampleCase extended = asked.does(head, yes);
        assertThat(extended.standing().extended()).isTrue();
        assertThat(no(extended.tries(EXAMINER, wish))).contains("只能申请一次");
    }

    @Test
    void withoutThePromisedPapersNothingIsGranted() {
        UUID file = new UUID(5, 5);
        SampleCase short1 = new SampleCase()
                .filedWith("bank-card:UPLOADED:x,photo:DEFERRED:y")
                .accepted()
                .does(EXAMINER, SampleCase.examination());
        CaseCommand grant = new CaseCommand.Grant(NUMBER, 4, "同意");
        assertThat(no(short1.tries(DECIDER, grant))).contains("材料photo");
        assertThat(no(short1.attached(Map.of(file, "bank-card"))
                        .tries(SampleCase.APPLICANT, new CaseCommand.SupplyDeferred(NUMBER, 4, List.of(file)))))
                .contains("没有容缺");
        SampleCase whole = short1.attached(Map.of(file, "photo"))
                .does(SampleCase.APPLICANT, new CaseCommand.SupplyDeferred(NUMBER, 4, List.of(file)));
        assertThat(whole.standing().deferred()).containsExactly(Map.entry("photo", true));
        assertThat(whole.tries(DECIDER, grant)).isInstanceOf(Change.class);
    }

    @Test
    void anInstantCaseIsSettledInOneSittingByWhoeverHasAllPosts() {
        CaseCommand settle = new CaseCommand.Settle(NUMBER, 1, "符合条件", "证001", "当场交给本人");
        Caller.Staff clerk =
                new Caller.Staff("T0402-07", "示例", List.of(post(SampleCase.WINDOW), post(SECOND), post(DECIDER)));
        assertThat(no(new SampleCase().tries(clerk, settle))).contains("分岗办理");
        assertThat(no(new SampleCase().oneSitting().tries(SampleCase.WINDOW, settle)))
                .contains("授权");

        Change change = (Change) new SampleCase().oneSitting().tries(clerk, settle);
        assertThat(change.to()).isEqualTo(CaseState.CLOSED);
        assertThat(change.events())
                .extracting(Change.NewEvent::type)
                .containsExactly(
                        CaseEventType.ACCEPTED,
                        CaseEventType.STEP_COMPLETED,
                        CaseEventType.GRANTED,
                        CaseEventType.ISSUED,
                        CaseEventType.DELIVERED,
                        CaseEventType.CLOSED);
    }

    private static org.tongban.identity.Post post(Caller caller) {
        return ((Caller.Staff) caller).posts().get(0);
    }

    @Test
    void aCaseIsNotEndedWithoutGroundAndReason() {
        assertThat(no(new SampleCase()
                        .accepted()
                        .tries(DECIDER, new CaseCommand.Terminate(NUMBER, 2, TerminationGround.IMPOSSIBLE, " "))))
                .contains("reason");
    }
}
