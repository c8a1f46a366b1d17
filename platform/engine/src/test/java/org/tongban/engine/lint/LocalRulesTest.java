// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.LINTER;
import static org.tongban.engine.lint.Lint.error;
import static org.tongban.engine.lint.Lint.warning;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.ReadImplementation;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.SampleFile;
import org.tongban.matter.Finding;

class LocalRulesTest {
    private final ReadMatter standard = SampleFile.matter().read();
    private final SampleFile good = SampleFile.implementation();

    @Test
    void hasNothingToSayAboutAGoodImplementation() {
        assertThat(lint(good)).isEmpty();
    }

    @Test
    void aLocalPromiseIsShorterThanTheStandardPromiseAndTheLaw() {
        int line = good.line("promised:");
        assertThat(lint(good.with("limit: 4", "limit: 6"))).containsExactly(error("L2", line));
        assertThat(lint(good.with("limit: 4", "limit: 11"))).containsExactly(error("L2", line), error("L2", line));
    }

    @Test
    void phonesHaveAnAreaCodeAndDiffer() {
        assertThat(lint(good.with("consult: 0519-", "consult: "))).containsExactly(error("L7", good.line("consult:")));
        assertThat(lint(good.with("complaint: 0519-12345", "complaint: 0519-00000101")))
                .containsExactly(error("L7", good.line("complaint:")));
    }

    @Test
    void aFindingPointsToTheMatterThatOverrides() {
        SampleFile own = good.with("promised: {", "complaint: '12345'\n    promised: {");
        assertThat(lint(own)).containsExactly(error("L7", own.line("    complaint: '12345'")));
    }

    @Test
    void theBodyHasARealCode() {
        assertThat(lint(good.with("91320499MA9900052F", "91320499MA9900052G")))
                .containsExactly(error("D18", good.line("bodyCode:")));
    }

    @Test
    void unusualTermsForRemediesAreRemarkedOn() {
        assertThat(lint(good.with("60 calendar-day", "30 calendar-day").with("6 month", "3 month")))
                .containsExactly(warning("D3", good.line("reviewWithin:")), warning("D3", good.line("courtWithin:")));
    }

    @Test
    void anImplementationWithoutItsFileIsFoundAtTheFileWhereItHasToStand() {
        ReadImplementation bad =
                good.with("limit: 4", "limit: 6").readImplementations().get(0);
        List<Finding> findings = LINTER.lint(standard, bad.implementation());
        assertThat(findings).extracting(Lint::words).containsExactly(error("L2", 1));
        assertThat(findings.get(0).file()).isEqualTo("320402/implementations/market-regulation.yaml");
    }

    private List<String> lint(SampleFile file) {
        return file.readImplementations().stream()
                .flatMap(local -> LINTER.lint(standard, local).stream())
                .map(Lint::words)
                .toList();
    }
}
