// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;
import static org.tongban.engine.lint.Lint.warning;

import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;

class StepRulesTest {
    private final SampleFile good = SampleFile.matter();
    private final int examine = good.line("step: examine");
    private final int survey = good.line("step: survey");
    private final int decide = good.line("step: decide");

    @Test
    void aStepSaysMoreThanItsName() {
        assertThat(Lint.of(good.with("level: district, limit: 2 working-day", "level: district")))
                .containsExactly(error("C4", examine));
        assertThat(Lint.of(good.with("limit: 1 working-day, ", ""))).containsExactly(warning("C4", decide));
    }

    @Test
    void aStepComesAfterStepsThatExist() {
        assertThat(Lint.of(good.with(
                        "after: [examine], when: form.coldDishes", "after: [inspect], when: form.coldDishes")))
                .contains(error("D1", survey));
    }

    @Test
    void aCodeIsUsedForOneStep() {
        assertThat(Lint.of(good.with("step: review", "step: survey").with("[survey, review]", "[survey]")))
                .contains(error("D1", good.line("step: review")));
    }

    @Test
    void stepsDoNotWaitForEachOther() {
        assertThat(Lint.of(good.with("limit: 2 working-day }", "limit: 2 working-day, after: [survey] }")))
                .containsExactly(error("D2", examine));
        assertThat(Lint.of(good.with("limit: 2 working-day }", "limit: 2 working-day, after: [examine] }")))
                .containsExactly(error("D2", examine));
    }

    @Test
    void thereIsOneDecisionAndEverythingElseComesBeforeIt() {
        assertThat(Lint.of(good.with("[survey, review]", "[survey]")))
                .containsExactly(error("D4", good.line("step: review")));
        assertThat(Lint.of(good.with("kind: site-survey", "kind: decision"))).containsExactly(error("D4", decide));
        assertThat(Lint.of(good.with("kind: decision", "kind: forwarding")))
                .contains(error("D4", good.line("steps:", 2)));
        assertThat(Lint.of(good.with("[survey, review] }", "[survey, review], when: form.coldDishes }")))
                .containsExactly(error("D4", decide));
    }

    @Test
    void conditionsAskForFieldsThatExistAndCompareLikeWithLike() {
        assertThat(Lint.of(good.with("form.coldDishes ||", "form.hotDishes ||")))
                .containsExactly(error("D5", survey));
        assertThat(Lint.of(good.with("\"form.area > 50\"", "form.area > \"50\"")))
                .containsExactly(error("D5", good.line("code: layout")));
        assertThat(Lint.of(good.with("\"form.area > 50\"", "form.area >")))
                .containsExactly(error("D5", good.line("code: layout")));
        assertThat(Lint.of(good.with("\"form.area > 50\"", "form.area + 1")))
                .containsExactly(error("D5", good.line("code: layout")));
    }

    @Test
    void onePersonHandlesInstantMattersOnly() {
        assertThat(Lint.of(good.with("duties: separated", "duties: one-sitting")))
                .containsExactly(error("D16", good.line("duties:")));
        assertThat(Lint.of(good.with("caseType: promised", "caseType: instant")
                        .with("promised: { limit: 5", "promised: { limit: 0")))
                .containsExactly(warning("D16", good.line("duties:")));
    }

    @Test
    void aSiteIsSurveyedByTwo() {
        assertThat(Lint.of(good.with("name: 现场核查", "people: 1, name: 现场核查"))).containsExactly(error("D17", survey));
    }

    @Test
    void whatIsDoneOnDemandBeginsWithAWrittenNotice() {
        assertThat(Lint.of(good.with("when: form.coldDishes || form.area > 50", "onDemand: true")))
                .contains(error("D21", survey));
        assertThat(Lint.of(good.with("when: form.area > 5000", "onDemand: true")))
                .isEmpty();
    }
}
