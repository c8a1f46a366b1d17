// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;
import org.tongban.form.Answers;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

class MatterRulesTest {
    private final Matter matter = SampleFile.matter().toMatter();
    private final MatterRules rules = new MatterRules(matter, SampleAnswers.FORMATS);

    @Test
    void asksOnlyForTheMaterialsThatTheAnswersCallFor() {
        assertThat(rules.materials(answers("businessKind", "catering", "area", "42")))
                .extracting(Material::code)
                .containsExactly("application", "licence", "health");
        assertThat(rules.materials(answers("businessKind", "sales", "area", "80")))
                .extracting(Material::code)
                .containsExactly("application", "licence", "layout");
    }

    @Test
    void stepsThatFallAwayAreBridged() {
        assertThat(rules.steps(answers("coldDishes", "false", "area", "42")))
                .extracting(step -> step.code() + step.after())
                .containsExactly("examine[]", "decide[examine]");
    }

    @Test
    void branchesJoinAtTheDecision() {
        assertThat(rules.steps(answers("coldDishes", "true", "area", "6000")))
                .extracting(step -> step.code() + step.after())
                .containsExactly("examine[]", "survey[examine]", "review[examine]", "decide[survey, review]");
    }

    @Test
    void stepsComeInAnOrderThatRespectsWhatTheyWaitFor() {
        SampleFile shuffled = SampleFile.matter()
                .with("step: examine, kind: examination", "step: check, after: [survey, review], kind: examination")
                .with("after: [examine], when", "when")
                .with("kind: decision, name: 决定", "kind: decision, name: 核发")
                .with("limit: 1 working-day, after: [survey, review]", "limit: 1 working-day, after: [check]");
        assertThat(new MatterRules(shuffled.toMatter(), SampleAnswers.FORMATS)
                        .steps(answers("coldDishes", "true", "area", "6000")))
                .extracting(Step::code)
                .containsExactly("survey", "review", "check", "decide");
    }

    @Test
    void checksTheAnswersToo() {
        assertThat(rules.check(SampleAnswers.with(matter.form(), Map.of()))).isEmpty();
        assertThat(rules.check(Answers.EMPTY)).isNotEmpty();
    }

    @Test
    void aConditionThatDoesNotCompileIsNotIgnored() {
        Matter bad = SampleFile.matter()
                .with("form.area > 5000", "form.shoeSize > 5000")
                .toMatter();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatterRules(bad, SampleAnswers.FORMATS))
                .withMessage("表单里没有字段 shoeSize");
    }

    private Answers answers(String first, String one, String second, String other) {
        return SampleAnswers.with(matter.form(), Map.of(first, List.of(one), second, List.of(other)));
    }
}
