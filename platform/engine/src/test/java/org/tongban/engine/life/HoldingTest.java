// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.DECIDER;
import static org.tongban.engine.life.SampleCase.EXAMINER;
import static org.tongban.engine.life.SampleCase.NUMBER;
import static org.tongban.engine.life.SampleCase.SECOND;
import static org.tongban.engine.life.SampleCase.WINDOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Step;

/** Who has a case in hand: one officer in each department. */
class HoldingTest {
    private static final String LEAD = "civil-affairs";
    private static final String FIRE = "fire-rescue";
    private static final String HEALTH = "health";
    private static final Caller FIREMAN = officer("F1", Duty.EXAMINATION, FIRE);
    private static final Caller OTHER_FIREMAN = officer("F2", Duty.EXAMINATION, FIRE);
    private static final Caller FIRE_CHIEF = officer("F9", Duty.DECISION, FIRE);
    private static final Caller DOCTOR = officer("H1", Duty.EXAMINATION, HEALTH);
    private static final CaseCommand CLAIM = new CaseCommand.Claim(NUMBER, 2);

    private static Caller officer(String number, Duty duty, String department) {
        return SampleCase.staff(number, duty, "/3204/320412", department);
    }

    private static CaseCommand give(String number, String... departments) {
        return new CaseCommand.Assign(NUMBER, 2, number, "同事休假", Set.of(departments));
    }

    private static CaseCommand complete(String step) {
        return new CaseCommand.CompleteStep(NUMBER, 2, step, "符合条件");
    }

    private static String no(Decided decided) {
        assertThat(decided).isInstanceOf(Refusal.class);
        Refusal refusal = (Refusal) decided;
        return refusal.reason() + refusal.errors();
    }

    /** The lead examines, and beside it the fire brigade and the health commission; the fire brigade has a second step. */
    private static SampleCase joint() {
        Step fire = jointly(FIRE, "fire");
        Step health = jointly(HEALTH, "health");
        Step again = jointly(FIRE, "again", "fire", "health");
        Step decide = SampleCase.step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, "again", "examine");
        List<Step> steps = List.of(SampleCase.EXAMINE, fire, health, again, decide);
        return new SampleCase().steps(steps, steps).accepted();
    }

    private static Step jointly(String department, String code, String... after) {
        return SampleStep.like(SampleCase.step(code, Step.Kind.JOINT_EXAMINATION, HallLevel.DISTRICT, 1, after))
                .by(department)
                .step();
    }

    @Test
    void aClaimedCaseIsTakenOverOnlyWhenItsHolderHandsItOn() {
        SampleCase mine = new SampleCase().accepted().does(EXAMINER, CLAIM);
        assertThat(mine.holders().of(LEAD)).contains("W0412-01");
        assertThat(no(mine.tries(EXAMINER, CLAIM))).contains("已经在您名下");
        assertThat(no(mine.tries(SECOND, CLAIM))).contains("W0412-01 名下");
        assertThat(no(mine.tries(SECOND, give("W0412-02")))).contains("只有本人或决定岗");
        assertThat(mine.does(DECIDER, give("W0412-02")).holders().of(LEAD)).contains("W0412-02");
    }

    @Test
    void whoHasExaminedEverythingGivesTheCaseUp() {
        SampleCase mine = new SampleCase().accepted().does(EXAMINER, CLAIM);
        SampleCase examined = mine.does(EXAMINER, SampleCase.examination());
        assertThat(examined.holders().workNumbers()).isEmpty();
        assertThat(examined.does(DECIDER, CLAIM).holders().of(LEAD)).contains("W0412-09");
    }

    /** A deputy has the duties of somebody else too. */
    @Test
    void whoHasExaminedDoesNotClaimTheDecision() {
        Caller.Staff examiner = (Caller.Staff) EXAMINER;
        Caller deputy = new Caller.Staff(
                examiner.workNumber(),
                examiner.displayName(),
                List.of(
                        examiner.posts().get(0),
                        ((Caller.Staff) DECIDER).posts().get(0)));
        SampleCase examined = new SampleCase().accepted().does(deputy, SampleCase.examination());

        assertThat(no(examined.tries(deputy, CLAIM))).contains("办不了这一件接下来的步骤");
        assertThat(new SampleCase().accepted().does(deputy, CLAIM).holders().of(LEAD))
                .contains("W0412-01");
    }

    @Test
    void inAJointCaseEachDepartmentHasItsOwnOfficer() {
        SampleCase all = joint().does(EXAMINER, CLAIM).does(FIREMAN, CLAIM).does(DOCTOR, CLAIM);

        assertThat(all.holders().byDepartment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(LEAD, "W0412-01", FIRE, "F1", HEALTH, "H1"));
        assertThat(no(all.tries(OTHER_FIREMAN, CLAIM))).contains("F1 名下").doesNotContain("W0412-01", "H1");
        assertThat(no(all.tries(DOCTOR, CLAIM))).contains("已经在您名下");
    }

    @Test
    void aDepartmentGivesItsPartUpWhenAllItsStepsAreDone() {
        SampleCase claimed = joint().does(EXAMINER, CLAIM).does(FIREMAN, CLAIM).does(DOCTOR, CLAIM);

        SampleCase health = claimed.does(DOCTOR, complete("health"));
        assertThat(health.holders().byDepartment()).containsOnlyKeys(LEAD, FIRE);
        assertThat(no(health.tries(DOCTOR, CLAIM))).contains("办不了这一件接下来的步骤");
        SampleCase first = health.does(FIREMAN, complete("fire"));
        assertThat(first.holders().of(FIRE)).contains("F1");
        SampleCase second = first.does(FIREMAN, complete("again"));
        assertThat(second.holders().byDepartment()).containsOnlyKeys(LEAD);
        assertThat(second.does(EXAMINER, complete("examine")).holders().workNumbers())
                .isEmpty();
    }

    @Test
    void aPartIsHandedOnWithinItsDepartment() {
        SampleCase both = joint().does(EXAMINER, CLAIM).does(FIREMAN, CLAIM);

        assertThat(no(both.tries(DOCTOR, give("F2", FIRE)))).contains("不在这一件归您转交的部门");
        assertThat(no(both.tries(OTHER_FIREMAN, give("F2", FIRE)))).contains("由 W0412-01、F1 在办");
        assertThat(no(both.tries(FIREMAN, give("W0412-02", LEAD)))).contains("workNumber");
        assertThat(both.does(FIREMAN, give("F2", FIRE)).holders().byDepartment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(LEAD, "W0412-01", FIRE, "F2"));
        assertThat(both.does(FIRE_CHIEF, give("F1", FIRE)).holders().of(FIRE)).contains("F1");
        assertThat(both.does(DECIDER, give("F2", FIRE)).holders().of(LEAD)).contains("W0412-01");
    }

    @Test
    void givingBackLeavesTheOtherDepartmentsAlone() {
        SampleCase both = joint().does(EXAMINER, CLAIM).does(FIREMAN, CLAIM);

        assertThat(no(both.tries(DOCTOR, give("")))).contains("只有本人或决定岗");
        assertThat(both.does(FIREMAN, give("")).holders().byDepartment()).containsOnlyKeys(LEAD);
        assertThat(no(both.tries(OTHER_FIREMAN, give("")))).contains("由 W0412-01 在办");
        SampleCase free = both.does(DECIDER, give(""));
        assertThat(free.holders().byDepartment()).isEmpty();
        assertThat(no(free.tries(EXAMINER, give("")))).contains("没有人认领");
    }

    @Test
    void anOlderClaimIsForTheWholeCase() {
        CaseFacts facts = joint().facts();
        Change claimed = new Change(
                new Actor("staff:W1", "某单位（示例）"),
                CaseState.ACCEPTED,
                List.of(new Change.NewEvent(CaseEventType.CLAIMED, Map.of(PayloadKeys.ASSIGNEE, "W1"))),
                List.of());
        CaseFacts after = facts.after(claimed, claimed.actor(), SampleCase.START.atTime(10, 0));
        assertThat(new Holding(after).holders().byDepartment()).containsOnlyKeys(LEAD, FIRE, HEALTH);
    }

    @Test
    void whoCannotGoOnWithItDoesNotClaimIt() {
        Caller low = SampleCase.staff("T9", Duty.EXAMINATION, "/3204/320412/320412100", FIRE);
        assertThat(no(joint().tries(low, CLAIM))).contains("办不了这一件接下来的步骤");
        assertThat(no(joint().tries(WINDOW, CLAIM))).contains("岗位不能办");
    }
}
