// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;
import org.tongban.matter.Finding;

class AutomaticRulesTest {
    private final SampleFile good = SampleFile.automatic();

    @Test
    void aRuleThatReadsAnswersAndStatedFactsIsFine() {
        assertThat(Lint.of(good)).isEmpty();
    }

    @Test
    void whatHasToBeWeighedIsNeverAutomatic() {
        assertThat(Lint.of(good.with("kind: benefit", "kind: reward"))).contains(error("D23", good.line("automatic:")));
        assertThat(Lint.of(good.with("kind: benefit", "kind: adjudication")))
                .contains(error("D23", good.line("automatic:")));
    }

    @Test
    void aStepThatNeedsEyesOrAnotherOfficeIsNeverAutomatic() {
        SampleFile survey = good.with("kind: examination", "kind: site-survey");
        assertThat(Lint.of(survey)).contains(error("D23", survey.line("kind: site-survey")));
        SampleFile other = good.with("kind: examination, name: 核对", "kind: examination, department: health, name: 核对");
        assertThat(Lint.of(other)).contains(error("D23", other.line("department: health")));
    }

    @Test
    void whoHasToComeIsNotDecidedByARule() {
        SampleFile presence = good.with("steps:\n  - { step", "applicants: { presence: one }\nsteps:\n  - { step");
        assertThat(Lint.of(presence)).contains(error("D23", presence.line("automatic:")));
    }

    @Test
    void noRuleReadsAScan() {
        SampleFile scan = good.with(
                "source: generated-from-form }",
                "source: generated-from-form }\n  - { code: card, name: 银行卡, copies: 1, source: applicant, standard: 清楚 }");
        assertThat(Lint.of(scan)).containsExactly(error("D23", scan.line("code: card")));
    }

    @Test
    void aConditionThatDoesNotCompileIsShownAtItsLineAndColumn() {
        SampleFile wrong = good.with("fact.household == form.division", "fact.household == 7");
        Finding finding = Lint.LINTER.lint(wrong.read()).get(0);
        assertThat(finding.rule()).isEqualTo("D24");
        assertThat(finding.line()).isEqualTo(wrong.line("== 7"));
        assertThat(finding.column())
                .isEqualTo(wrong.text().lines().toList().get(finding.line() - 1).indexOf("== 7") + 1);
        assertThat(finding.message()).contains("两边类型不同");
    }

    @Test
    void aFactThatIsNotDeclaredHasNoSource() {
        SampleFile wrong = good.with("holds: fact.age >= 100", "holds: \"fact.age >= 100 && fact.alive\"");
        Finding finding = Lint.LINTER.lint(wrong.read()).get(0);
        assertThat(finding.message()).contains("facts: 里没有写 alive");
        assertThat(finding.column())
                .isEqualTo(wrong.text().lines().toList().get(finding.line() - 1).indexOf("fact.alive") + 1);
    }

    @Test
    void nothingIsAskedThatNoConditionReads() {
        SampleFile curious = good.with("holds: fact.age >= 100", "holds: form.alone");
        assertThat(Lint.of(curious)).containsExactly(error("D24", curious.line("fact: age")));
    }

    @Test
    void aFactHasOneName() {
        SampleFile twice = good.with("fact: household, type: text", "fact: age, type: text")
                .with("fact.household == form.division", "form.alone");
        assertThat(Lint.of(twice)).contains(error("D24", twice.line("fact: age", 2)));
    }

    @Test
    void otherFindingsTellTheirColumnToo() {
        SampleFile file = SampleFile.matter().with("form.area > 50\"", "form.area > true\"");
        List<Finding> findings = Lint.LINTER.lint(file.read());
        assertThat(findings).extracting(Finding::rule).containsExactly("D5");
        assertThat(findings.get(0).column())
                .isEqualTo(file.text()
                                .lines()
                                .toList()
                                .get(findings.get(0).line() - 1)
                                .indexOf("> true")
                        + 1);
        assertThat(findings.get(0).line1())
                .startsWith("food-permit.yaml:" + findings.get(0).line() + ":");
    }
}
