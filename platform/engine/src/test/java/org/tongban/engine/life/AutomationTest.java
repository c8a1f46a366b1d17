// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.WINDOW;
import static org.tongban.engine.life.SampleCase.result;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.hall.HallLevel;
import org.tongban.matter.AutomaticRule;
import org.tongban.matter.Matter;
import org.tongban.matter.Ruling;
import org.tongban.matter.Step;

class AutomationTest {
    private static final AutomaticRule RULE = new AutomaticRule(
            3, "示例办法 第九条", List.of(), List.of(new AutomaticRule.Condition("年满80周岁", "fact.age >= 80")));
    private static final String BODY = "常州市武进区民政局（示例）";

    private final SampleCase filed =
            new SampleCase().automatic(RULE).filedWith("application:GENERATED:00000000-0000-0000-0000-000000000001");

    private static Ruling ruling(String... unmet) {
        return new Ruling(3, "{rule}", "d".repeat(64), "{inputs}", List.of(unmet));
    }

    private Change decided(Ruling ruling) {
        return Automation.decide(filed.facts(), ruling, BODY).orElseThrow();
    }

    @Test
    void theRuleGrantsInTheNameOfTheCompetentBody() {
        Change change = decided(ruling());
        assertThat(change.to()).isEqualTo(CaseState.GRANTED);
        assertThat(change.events())
                .extracting(Change.NewEvent::type)
                .containsExactly(CaseEventType.ACCEPTED, CaseEventType.STEP_COMPLETED, CaseEventType.GRANTED);
        assertThat(change.actor().ref()).isEqualTo("rule:elderly-allowance/3");
        assertThat(Actor.label(change.actor().ref(), change.actor().office())).isEqualTo(BODY + "（自动审批）");
    }

    @Test
    void theDecisionKeepsRuleDigestVersionAndInputs() {
        assertThat(decided(ruling()).events().get(2).payload())
                .containsEntry(PayloadKeys.RULE, "elderly-allowance/3")
                .containsEntry(PayloadKeys.RULE_TEXT, "{rule}")
                .containsEntry(PayloadKeys.RULE_DIGEST, "d".repeat(64))
                .containsEntry(PayloadKeys.INPUTS, "{inputs}")
                .containsEntry(PayloadKeys.RULE_BASIS, "示例办法 第九条");
    }

    @Test
    void aConditionThatDoesNotHoldLeavesTheCaseToAPerson() {
        Change change = decided(ruling("年满80周岁"));
        assertThat(change.to()).isEqualTo(CaseState.RECEIVED);
        assertThat(change.events()).extracting(Change.NewEvent::type).containsExactly(CaseEventType.REFERRED);
        assertThat(change.events().get(0).payload().get(PayloadKeys.REASON)).contains("年满80周岁", "人工");
    }

    @Test
    void aPersonGoesOnWithWhatWasLeft() {
        filed.does(WINDOW, new org.tongban.cases.CaseCommand.Accept(SampleCase.NUMBER, 1));
        assertThat(Automation.due(filed.facts())).isFalse();
        assertThat(Automation.decide(filed.facts(), ruling(), BODY)).isEmpty();
    }

    @Test
    void whatWasReferredOnceIsNotTriedAgain() {
        CaseFacts referred = filed.facts()
                .after(decided(ruling("年满80周岁")), Actor.SYSTEM, filed.today().atTime(10, 0));
        assertThat(Automation.due(referred)).isFalse();
        assertThat(Waiting.of(referred).queue()).isEqualTo(Waiting.Queue.WINDOW);
    }

    @Test
    void aScanIsLookedAtByAPerson() {
        SampleCase scanned = filed.filedWith("bank-card:UPLOADED:00000000-0000-0000-0000-000000000001");
        assertThat(Automation.decide(scanned.facts(), ruling(), BODY)
                        .orElseThrow()
                        .to())
                .isEqualTo(CaseState.RECEIVED);
        SampleCase promised = filed.filedWith("bank-card:DEFERRED:00000000-0000-0000-0000-000000000001");
        assertThat(Automation.decide(promised.facts(), ruling(), BODY)
                        .orElseThrow()
                        .to())
                .isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void aStepThatNeedsTwoPeopleIsLeftToThem() {
        Step survey = SampleCase.step("survey", Step.Kind.SITE_SURVEY, HallLevel.TOWN, 2);
        filed.steps(List.of(survey, SampleCase.DECIDE), List.of(survey, SampleCase.DECIDE));
        assertThat(decided(ruling()).to()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void anElectronicResultIsThereAtOnce() {
        filed.results(result(Matter.Result.Kind.CERTIFICATE, Matter.Result.Delivery.ELECTRONIC));
        Change change = decided(ruling());
        assertThat(change.to()).isEqualTo(CaseState.CLOSED);
        assertThat(change.events())
                .extracting(Change.NewEvent::type)
                .endsWith(CaseEventType.DELIVERED, CaseEventType.CLOSED);
    }

    @Test
    void withoutARuleNothingIsAutomatic() {
        assertThat(Automation.decide(new SampleCase().filedWith("").facts(), ruling(), BODY))
                .isEqualTo(Optional.empty());
    }
}
