// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;

import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;

class LifeRulesTest {
    private final SampleFile good = SampleFile.matter();
    private final int line = good.line("duties:");

    @Test
    void aLicenceIsNeverSuspended() {
        assertThat(Lint.of(declaring("pauses: [{ code: court, name: 等待判决, basis: 示例法第七条 }]")))
                .containsExactly(error("D19", line));
    }

    @Test
    void otherMattersNameTheArticleThatSuspendsThem() {
        assertThat(Lint.of(benefit("pauses: [{ code: court, name: 等待判决, basis: 示例法 }]")))
                .containsExactly(error("D19", line));
        assertThat(Lint.of(benefit("pauses: [{ code: court, name: 等待判决, basis: 示例法第七条 }]")))
                .isEmpty();
    }

    @Test
    void aPromiseIsAChoiceOfTheForm() {
        assertThat(Lint.of(declaring("commitment: { field: businessKind, value: sales, conditions: [场所合格] }")))
                .isEmpty();
        assertThat(Lint.of(declaring("commitment: { field: way, value: sales, conditions: [场所合格] }")))
                .containsExactly(error("D20", line));
    }

    @Test
    void theOrdinaryWayStandsBesideAPromise() {
        assertThat(Lint.of(declaring("commitment: { field: businessKind, value: nothing, conditions: [场所合格] }")))
                .containsExactly(error("D20", line));
        assertThat(Lint.of(declaring("commitment: { field: businessKind, value: catering, conditions: [场所合格] }")
                        .with(", { const: sales, title: 食品销售 }", "")))
                .containsExactly(error("D20", line));
    }

    private SampleFile declaring(String entry) {
        return good.with("duties: separated\n", entry + "\nduties: separated\n");
    }

    private SampleFile benefit(String entry) {
        return declaring(entry)
                .with("kind: licence", "kind: benefit")
                .with("000104002000", "000504002000")
                .with("deemed-accepted", "alarm-only");
    }
}
