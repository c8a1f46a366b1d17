// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.APPLICANT;
import static org.tongban.engine.life.SampleCase.DECIDE;
import static org.tongban.engine.life.SampleCase.DECIDER;
import static org.tongban.engine.life.SampleCase.EXAMINE;
import static org.tongban.engine.life.SampleCase.EXAMINER;
import static org.tongban.engine.life.SampleCase.NUMBER;
import static org.tongban.engine.life.SampleCase.SECOND;
import static org.tongban.engine.life.SampleCase.WINDOW;
import static org.tongban.engine.life.SampleCase.examination;
import static org.tongban.engine.life.SampleCase.notice;
import static org.tongban.engine.life.SampleCase.result;
import static org.tongban.engine.life.SampleCase.staff;
import static org.tongban.engine.life.SampleCase.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.DeclineGround;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

class LifeTest {
    private static final UUID FILE = new UUID(7, 7);

    @Test
    void walksFromReceiptToTheEnd() {
        SampleCase sample = new SampleCase()
                .granted()
                .does(DECIDER, new CaseCommand.Issue(NUMBER, 4, "示例-1"))
                .does(WINDOW, new CaseCommand.Deliver(NUMBER, 5, "窗口领取"));
        assertThat(sample.facts().state()).isEqualTo(CaseState.CLOSED);
        assertThat(sample.facts().history())
                .extracting(Past::type)
                .containsExactly(
                        CaseEventType.ACCEPTED,
                        CaseEventType.STEP_COMPLETED,
                        CaseEventType.GRANTED,
                        CaseEventType.ISSUED,
                        CaseEventType.DELIVERED,
                        CaseEventType.CLOSED);
    }

    @Test
    void whoAcceptedMayNotExamine() {
        Caller both = new Caller.Staff("T1", "示例", List.of(post(WINDOW), post(EXAMINER)));
        SampleCase sample = new SampleCase().does(both, new CaseCommand.Accept(NUMBER, 1));
        assertThat(reason(sample.tries(both, examination()))).startsWith("受理的人不能审查");
    }

    @Test
    void whoExaminedMayNotDecide() {
        Caller both = new Caller.Staff("W1", "示例", List.of(post(EXAMINER), post(DECIDER)));
        SampleCase sample = new SampleCase().accepted().does(both, examination());
        assertThat(reason(sample.tries(both, new CaseCommand.Grant(NUMBER, 3, "同意"))))
                .startsWith("审查的人不能作决定");
    }

    @Test
    void oneSittingIsDoneByOne() {
        Caller all = new Caller.Staff("W1", "示例", List.of(post(WINDOW), post(EXAMINER), post(DECIDER)));
        SampleCase sample = new SampleCase()
                .oneSitting()
                .does(all, new CaseCommand.Accept(NUMBER, 1))
                .does(all, examination())
                .does(all, new CaseCommand.Grant(NUMBER, 3, "同意"));
        assertThat(sample.facts().state()).isEqualTo(CaseState.GRANTED);
    }

    @Test
    void nothingIsDecidedBeforeTheStepsAreDone() {
        SampleCase sample = new SampleCase().accepted();
        assertThat(reason(sample.tries(DECIDER, new CaseCommand.Grant(NUMBER, 2, "同意"))))
                .contains("步骤examine");
    }

    @Test
    void theDecisionStepIsTheDecisionItself() {
        SampleCase sample = new SampleCase().accepted().does(EXAMINER, examination());
        Decided decided = sample.tries(DECIDER, new CaseCommand.CompleteStep(NUMBER, 3, "decide", "同意"));
        assertThat(reason(decided)).startsWith("这一步就是决定");
        assertThat(new StepPlan(sample.facts()).open()).containsExactly(DECIDE);
    }

    @Test
    void aSecondNoticeListsOnlyWhatIsStillWrongOrNewlySupplied() {
        SampleCase sample = new SampleCase()
                .does(WINDOW, notice("bank-card"))
                .attached(Map.of(FILE, "bank-card"))
                .does(APPLICANT, new CaseCommand.SupplyCorrection(NUMBER, 2, List.of(FILE)));
        assertThat(reason(sample.tries(WINDOW, notice("bank-card", "photo")))).contains("材料photo");
        assertThat(sample.tries(WINDOW, notice("bank-card"))).isInstanceOf(Change.class);
    }

    @Test
    void whatASecondNoticeLetPassIsNotTakenUpByAThird() {
        UUID photo = new UUID(8, 8);
        SampleCase sample = new SampleCase()
                .does(WINDOW, notice("bank-card", "photo"))
                .attached(Map.of(FILE, "bank-card", photo, "photo"))
                .does(APPLICANT, new CaseCommand.SupplyCorrection(NUMBER, 2, List.of(FILE, photo)))
                .does(WINDOW, notice("bank-card"))
                .does(APPLICANT, new CaseCommand.SupplyCorrection(NUMBER, 4, List.of(FILE)));

        assertThat(reason(sample.tries(WINDOW, notice("photo")))).contains("材料photo");
        assertThat(sample.tries(WINDOW, notice("bank-card"))).isInstanceOf(Change.class);
    }

    @Test
    void exactlyTheFieldsOfTheNoticeAreCorrected() {
        SampleCase sample = new SampleCase().does(WINDOW, notice("household"));

        assertThat(errors(sample.tries(APPLICANT, correction())))
                .extracting(FieldError::message)
                .containsExactly("“户籍地”还没有改。请改好后一起提交。");
        assertThat(errors(sample.tries(APPLICANT, correction("household", "phone"))))
                .extracting(FieldError::field)
                .containsExactly("phone");
        assertThat(sample.tries(APPLICANT, correction("household")))
                .isInstanceOfSatisfying(
                        Change.class,
                        change -> assertThat(change.events().get(0).payload())
                                .containsEntry(PayloadKeys.CORRECTED, "household"));
        assertThat(sample.tries(WINDOW, correction("household"))).isInstanceOf(Change.class);
    }

    @Test
    void aDefectOfANewlySuppliedPaperMayBeListed() {
        SampleCase sample = new SampleCase()
                .does(WINDOW, notice("bank-card"))
                .attached(Map.of(FILE, "bank-card", new UUID(8, 8), "photo"))
                .does(APPLICANT, new CaseCommand.SupplyCorrection(NUMBER, 2, List.of(FILE, new UUID(8, 8))));
        assertThat(sample.tries(WINDOW, notice("photo"))).isInstanceOf(Change.class);
    }

    @Test
    void aCorrectionSuppliesEverythingTogether() {
        SampleCase sample =
                new SampleCase().does(WINDOW, notice("bank-card", "photo")).attached(Map.of(FILE, "bank-card"));
        Decided decided = sample.tries(APPLICANT, new CaseCommand.SupplyCorrection(NUMBER, 2, List.of(FILE)));
        assertThat(errors(decided)).extracting(FieldError::field).containsExactly("photo");
    }

    @Test
    void aFileOfAnotherCaseIsNotTaken() {
        SampleCase sample = new SampleCase().does(WINDOW, notice("bank-card"));
        Decided decided = sample.tries(APPLICANT, new CaseCommand.SupplyCorrection(NUMBER, 2, List.of(FILE)));
        assertThat(errors(decided)).extracting(FieldError::field).contains("files");
    }

    @Test
    void nonAcceptanceSaysWhy() {
        Decided decided =
                new SampleCase().tries(WINDOW, new CaseCommand.Decline(NUMBER, 1, DeclineGround.NOT_COMPETENT, " "));
        assertThat(errors(decided)).extracting(FieldError::field).containsExactly("reason");
    }

    @Test
    void aRefusalNamesAReasonOfTheMatter() {
        SampleCase sample = new SampleCase().accepted().does(EXAMINER, examination());
        Decided decided = sample.tries(DECIDER, new CaseCommand.Refuse(NUMBER, 3, "bad-mood", "第三十三条", "说明"));
        assertThat(errors(decided)).extracting(FieldError::field).containsExactly("reason");
    }

    @Test
    void aRefusedCaseIsDeliveredWithoutBeingIssued() {
        SampleCase sample = new SampleCase()
                .accepted()
                .does(EXAMINER, examination())
                .does(DECIDER, new CaseCommand.Refuse(NUMBER, 3, "age-below", "第三十三条", "未满80周岁。"));
        assertThat(sample.tries(DECIDER, new CaseCommand.Issue(NUMBER, 4, "1"))).isInstanceOf(Refusal.class);
        assertThat(sample.tries(WINDOW, new CaseCommand.Deliver(NUMBER, 4, "窗口领取")))
                .isInstanceOf(Change.class);
    }

    @Test
    void aCertificateIsMadeBeforeItIsHandedOut() {
        Decided decided = new SampleCase().granted().tries(WINDOW, new CaseCommand.Deliver(NUMBER, 4, "窗口领取"));
        assertThat(reason(decided)).contains("先制证");
    }

    @Test
    void whatIsElectronicOrJustCompletedIsHandedOutRightAway() {
        SampleCase sample = new SampleCase()
                .results(
                        result(Matter.Result.Kind.COMPLETION, Matter.Result.Delivery.WINDOW),
                        result(Matter.Result.Kind.CERTIFICATE, Matter.Result.Delivery.ELECTRONIC))
                .granted();
        assertThat(sample.tries(WINDOW, new CaseCommand.Deliver(NUMBER, 4, "电子送达")))
                .isInstanceOf(Change.class);
    }

    @Test
    void aSiteSurveyNeedsTwo() {
        Step survey = step("survey", Step.Kind.SITE_SURVEY, HallLevel.TOWN, 2);
        SampleCase sample = new SampleCase()
                .steps(List.of(survey, DECIDE), List.of(survey, DECIDE))
                .accepted()
                .does(EXAMINER, new CaseCommand.CompleteStep(NUMBER, 2, "survey", "已看"));
        CaseCommand again = new CaseCommand.CompleteStep(NUMBER, 3, "survey", "已看");
        assertThat(reason(sample.tries(EXAMINER, again))).contains("两个人");
        assertThat(new StepPlan(sample.does(SECOND, again).facts()).open()).containsExactly(DECIDE);
    }

    @Test
    void branchesRunSideBySideAndJoin() {
        Step hearing = step("hearing", Step.Kind.JOINT_EXAMINATION, HallLevel.DISTRICT, 1);
        Step joint = step("joint", Step.Kind.JOINT_EXAMINATION, HallLevel.DISTRICT, 1, "examine", "hearing");
        List<Step> all = List.of(EXAMINE, hearing, joint, DECIDE);
        SampleCase sample = new SampleCase().steps(all, all).accepted();
        assertThat(new StepPlan(sample.facts()).open()).containsExactly(EXAMINE, hearing);
        assertThat(reason(sample.tries(SECOND, new CaseCommand.CompleteStep(NUMBER, 2, "joint", "可"))))
                .contains("前面的步骤");
        sample.does(EXAMINER, examination());
        assertThat(new StepPlan(sample.facts()).open()).containsExactly(hearing);
        sample.does(SECOND, new CaseCommand.CompleteStep(NUMBER, 3, "hearing", "已听证"));
        assertThat(new StepPlan(sample.facts()).open()).containsExactly(joint);
    }

    @Test
    void whatCameBeforeAStepThatFellAwayStillComesBefore() {
        Step fellAway = step("survey", Step.Kind.SITE_SURVEY, HallLevel.TOWN, 2, "examine");
        Step last = step("review", Step.Kind.TECHNICAL_REVIEW, HallLevel.TOWN, 1, "survey");
        SampleCase sample = new SampleCase()
                .steps(List.of(EXAMINE, fellAway, last, DECIDE), List.of(EXAMINE, last, DECIDE))
                .accepted();
        assertThat(new StepPlan(sample.facts()).open()).containsExactly(EXAMINE);
    }

    @Test
    void onlyTheApplicantWithdraws() {
        CaseCommand withdrawal = new CaseCommand.Withdraw(NUMBER, 1, "");
        assertThat(new SampleCase().tries(WINDOW, withdrawal)).isInstanceOf(Refusal.class);
        assertThat(new SampleCase().tries(APPLICANT, withdrawal)).isInstanceOf(Change.class);
        assertThat(reason(new SampleCase().granted().tries(APPLICANT, withdrawal)))
                .contains("不能撤回");
    }

    @Test
    void theDepartmentAcceptsWhereTheMatterSaysSo() {
        Caller acceptance = staff("W0412-03", Duty.ACCEPTANCE, "/3204/320412", "civil-affairs");
        CaseCommand accept = new CaseCommand.Accept(NUMBER, 1);
        assertThat(new SampleCase().acceptedByDepartment().tries(WINDOW, accept))
                .isInstanceOf(Refusal.class);
        assertThat(new SampleCase().acceptedByDepartment().tries(acceptance, accept))
                .isInstanceOf(Change.class);
        assertThat(reason(new SampleCase().tries(acceptance, accept))).contains("请交给：收件大厅的综合窗口");
    }

    @Test
    void postsBelowTheLevelOrOfOtherPlacesAndDepartmentsDoNotReach() {
        SampleCase sample = new SampleCase().accepted().does(EXAMINER, examination());
        CaseCommand grant = new CaseCommand.Grant(NUMBER, 3, "同意");
        Caller town = staff("X1", Duty.DECISION, "/3204/320412/320412100", "civil-affairs");
        Caller elsewhere = staff("X2", Duty.DECISION, "/3204/320402", "civil-affairs");
        Caller otherDepartment = staff("X3", Duty.DECISION, "/3204/320412", "human-resources");
        assertThat(List.of(town, elsewhere, otherDepartment))
                .allSatisfy(caller -> assertThat(sample.tries(caller, grant)).isInstanceOf(Refusal.class));
    }

    @Test
    void othersSeeNothing() {
        Authority authority = new Authority(new SampleCase().facts());
        assertThat(authority.sees(APPLICANT)).isTrue();
        assertThat(authority.sees(WINDOW)).isTrue();
        assertThat(authority.sees(DECIDER)).isTrue();
        assertThat(authority.sees(Caller.ANONYMOUS)).isFalse();
        assertThat(authority.sees(staff("X1", Duty.WINDOW, "/3204/320402/320402003", "")))
                .isFalse();
        assertThat(authority.sees(staff("X2", Duty.AUDITOR, "/3204", ""))).isFalse();
    }

    @Test
    void aResultIsHandedOutAtAnyCounterOfTheArea() {
        Caller otherStreet = staff("X1", Duty.HELPER, "/3204/320402/320402003/320402003001", "");
        SampleCase sample = new SampleCase().granted();
        assertThat(new Authority(sample.facts()).sees(otherStreet)).isFalse();
        sample.does(DECIDER, new CaseCommand.Issue(NUMBER, 4, "示例-1"));
        assertThat(new Authority(sample.facts()).sees(otherStreet)).isTrue();
        assertThat(sample.tries(otherStreet, new CaseCommand.Deliver(NUMBER, 5, "窗口领取")))
                .isInstanceOf(Change.class);
    }

    @Test
    void aCaseLiesInTheInboxOfTheNextDuty() {
        SampleCase sample = new SampleCase();
        assertThat(Waiting.of(sample.facts()).queue()).isEqualTo(Waiting.Queue.WINDOW);
        sample.accepted();
        assertThat(Waiting.of(sample.facts()))
                .isEqualTo(new Waiting(
                        Waiting.Queue.EXAMINATION, HallLevel.TOWN, EXAMINE.name(), java.util.Set.of("civil-affairs")));
        sample.does(EXAMINER, examination());
        assertThat(Waiting.of(sample.facts()))
                .isEqualTo(new Waiting(
                        Waiting.Queue.DECISION, HallLevel.DISTRICT, DECIDE.name(), java.util.Set.of("civil-affairs")));
    }

    private static CaseCommand correction(String... fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String field : fields) {
            answers.put(field, "320412100200");
        }
        return new CaseCommand.SupplyCorrection(NUMBER, 2, List.of(), new Answers(answers));
    }

    private static Post post(Caller caller) {
        return ((Caller.Staff) caller).posts().get(0);
    }

    private static String reason(Decided decided) {
        assertThat(decided).isInstanceOf(Refusal.class);
        return ((Refusal) decided).reason();
    }

    private static List<FieldError> errors(Decided decided) {
        assertThat(decided).isInstanceOf(Refusal.class);
        return ((Refusal) decided).errors();
    }
}
