// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;
import static org.tongban.engine.lint.Lint.warning;

import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;

class FormRulesTest {
    private final SampleFile good = SampleFile.matter();

    @Test
    void everyFieldHasASample() {
        assertThat(Lint.of(good.with(", examples: [红梅面馆]", "")))
                .containsExactly(error("C6", good.line("premisesName: {")));
        assertThat(Lint.of(good.with(", examples: [16]", ""))).containsExactly(warning("C6", good.line("seats: {")));
    }

    @Test
    void anApplicationFormIsGenerated() {
        assertThat(Lint.of(good.with("source: generated-from-form", "source: applicant, originals: 1")))
                .containsExactly(warning("C6", good.line("code: application")));
    }

    @Test
    void pagesHaveEachFieldOnce() {
        int page = good.line("title: 经营场所,");
        assertThat(Lint.of(good.with("area, ownerId, openedOn]", "area, ownerId, openedOn, shoeSize]")))
                .containsExactly(error("D6", page));
        assertThat(Lint.of(good.with("area, ownerId, openedOn]", "area, ownerId]")))
                .containsExactly(error("D6", good.line("openedOn: {")));
        assertThat(Lint.of(good.with("area, ownerId, openedOn]", "area, ownerId, openedOn, seats]")))
                .containsExactly(error("D6", page + 1));
    }

    @Test
    void whateverNamesAFieldNamesOneThatExists() {
        assertThat(Lint.of(good.with("prefill: { ownerId", "prefill: { shoeSize")))
                .containsExactly(error("D7", good.line("prefill:")));
        assertThat(Lint.of(good.with("required: [premisesName,", "required: [shoeSize, premisesName,")))
                .containsExactly(error("D7", good.line("required: [premisesName")));
        assertThat(Lint.of(good.with("coldDishes: [foods]", "coldDishes: [shoeSize]")))
                .contains(error("D7", good.line("dependentRequired:")));
        assertThat(Lint.of(good.with("then: { required: [seats]", "then: { required: [shoeSize]")))
                .containsExactly(error("D7", good.line("then:")));
    }

    @Test
    void patternsAndChoicesAreWellFormed() {
        assertThat(Lint.of(good.with("maxLength: 10,", "pattern: \"[\",")))
                .containsExactly(error("D7", good.line("premisesName: {")));
        assertThat(Lint.of(good.with("const: catering, title", "const: 1, title")
                        .with("examples: [catering]", "examples: [sales]")))
                .containsExactly(error("D7", good.line("businessKind: {")));
    }

    @Test
    void theFormKnowsWhoseCaseItBecomes() {
        int line = good.line("competence:");
        assertThat(Lint.of(good.with(", field: premisesDivision", ""))).containsExactly(error("D8", line));
        assertThat(Lint.of(good.with("field: premisesDivision", "field: shoeSize")))
                .containsExactly(error("D8", line));
        assertThat(Lint.of(good.with("field: premisesDivision", "field: premisesName")))
                .containsExactly(error("D8", line));
        assertThat(Lint.of(good.with(
                        "premisesName, premisesDivision, businessKind, area]", "premisesName, businessKind, area]")))
                .containsExactly(error("D8", line));
        assertThat(Lint.of(good.with("{ rule: business-place, field: premisesDivision }", "filing-hall")))
                .isEmpty();
    }

    @Test
    void samplesAreWhatTheFormWouldTake() {
        assertThat(Lint.of(good.with("examples: [红梅面馆]", "examples: [红梅街道陆家巷小陆面馆]")))
                .containsExactly(error("D9", good.line("premisesName: {")));
        assertThat(Lint.of(good.with("320499194303120242", "320499194303120243")))
                .containsExactly(error("D9", good.line("ownerId: {")));
        assertThat(Lint.of(good.with("examples: [42.5]", "examples: [四十二]")))
                .containsExactly(error("D9", good.line("area: {")));
        assertThat(Lint.of(good.with("\"2026-10-01\"", "\"2026-02-30\"")))
                .containsExactly(error("D9", good.line("openedOn: {")));
        assertThat(Lint.of(good.with("[[hot, cold]]", "[[hot, warm]]")))
                .containsExactly(error("D9", good.line("foods: {")));
        assertThat(Lint.of(good.with("examples: [16]", "examples: [16.5]")))
                .containsExactly(error("D9", good.line("seats: {")));
    }

    @Test
    void aFieldDependsOnlyOnWhatWasAskedBefore() {
        assertThat(Lint.of(good.with("seats: {", "seats: { when: form.businessKind == \"catering\",")))
                .isEmpty();
        assertThat(Lint.of(good.with("area: {", "area: { when: form.coldDishes,")))
                .contains(error("D25", good.line("area: {")));
        assertThat(Lint.of(good.with("seats: {", "seats: { when: form.shoeSize > 40,")))
                .contains(error("D5", good.line("seats: {")));
        assertThat(Lint.of(good.with("premisesDivision: {", "premisesDivision: { when: 'has(form.premisesName)',")))
                .containsExactly(error("D8", good.line("competence:")));
    }
}
