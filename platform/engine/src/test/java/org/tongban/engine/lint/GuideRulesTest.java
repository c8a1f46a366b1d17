// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;
import static org.tongban.engine.lint.Lint.warning;

import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;

class GuideRulesTest {
    private final SampleFile good = SampleFile.matter();

    @Test
    void theKindOfAResultFollowsItsName() {
        int line = good.line("kind: certificate");
        assertThat(Lint.of(good.with("kind: certificate", "kind: document"))).containsExactly(error("L3", line));
        assertThat(Lint.of(good.with("name: 食品经营许可证", "name: 关于设立的批复（示例）"))).containsExactly(error("L3", line));
        assertThat(Lint.of(good.with("name: 食品经营许可证", "name: 批准公文"))).containsExactly(error("L3", line));
        assertThat(Lint.of(good.with("kind: certificate, name: 食品经营许可证", "kind: completion, name: 关于设立的批复")))
                .isEmpty();
    }

    @Test
    void aCertificateHasASample() {
        assertThat(Lint.of(good.with("certificate: food-business-licence, ", "")))
                .containsExactly(error("L10", good.line("kind: certificate")));
    }

    @Test
    void themesFitWhomTheMatterServes() {
        int line = good.line("themes:");
        assertThat(Lint.of(good.with("[natural-person, legal-person]", "[natural-person]")))
                .containsExactly(error("L8", line));
        assertThat(Lint.of(good.with("personal: [创业], ", ""))).containsExactly(warning("L8", line));
    }

    @Test
    void aLicenceHasAQuestionAnArticleAndAnExamination() {
        assertThat(Lint.of(good.without("faqs:").without("q: 只卖")))
                .extracting(finding -> finding.substring(0, finding.indexOf(' ')))
                .containsExactly("L9");
        assertThat(Lint.of(good.with(", article: 第三十五条", ""))).containsExactly(error("L9", good.line("basis:")));
        assertThat(Lint.of(good.with("kind: examination", "kind: forwarding")
                        .with("kind: technical-review", "kind: hearing")))
                .containsExactly(error("L9", good.line("steps:", 2)));
    }

    @Test
    void aFeeSaysHowMuch() {
        assertThat(Lint.of(good.with("每证 10 元", "按有关规定收取"))).containsExactly(error("C2", good.line("工本费")));
    }

    @Test
    void conditionsAreConcrete() {
        assertThat(Lint.of(good.with("有与经营的食品品种、数量相适应的场所", "法律、法规规定的其他条件")))
                .containsExactly(error("C7", good.line("conditions:") + 1));
    }

    @Test
    void whatMayBeRefusedHasReasons() {
        assertThat(Lint.of(good.without("refusal:").without("premises-unfit"))).containsExactly(warning("D3", 1));
    }

    @Test
    void theNationalCodeIsOfTheSameKind() {
        assertThat(Lint.of(good.without("catalogCode:"))).containsExactly(warning("D14", 1));
        assertThat(Lint.of(good.with("000104002000", "000504002000")))
                .containsExactly(error("D14", good.line("catalogCode:")));
    }
}
