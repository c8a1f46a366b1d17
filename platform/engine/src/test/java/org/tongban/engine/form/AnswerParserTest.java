// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;
import org.tongban.matter.FormDefinition;

class AnswerParserTest {
    private final FormDefinition form = SampleFile.matter().toMatter().form();

    @Test
    void answersHaveTheTypesOfTheSchemaInTheOrderOfTheForm() {
        assertThat(SampleAnswers.with(form, Map.of()).values())
                .containsExactly(
                        Map.entry("premisesName", "红梅面馆"),
                        Map.entry("premisesDivision", "320402002002"),
                        Map.entry("area", new BigDecimal("42.5")),
                        Map.entry("businessKind", "catering"),
                        Map.entry("seats", new BigDecimal("16")),
                        Map.entry("coldDishes", true),
                        Map.entry("foods", List.of("hot", "cold")),
                        Map.entry("promise", true));
    }

    @Test
    void whatIsBlankOrUnknownIsLeftOut() {
        assertThat(parse("premisesName", "  \u3000 ")).isEmpty();
        assertThat(parse("isAdmin", "true")).isEmpty();
        assertThat(parse("foods")).isEmpty();
    }

    @Test
    void whatDoesNotFitStaysATextForTheCheck() {
        assertThat(parse("area", "四十")).containsEntry("area", "四十");
        assertThat(parse("coldDishes", "maybe")).containsEntry("coldDishes", "maybe");
    }

    @Test
    void spacesAroundAndSmallLettersInCodesDoNotMatter() {
        assertThat(parse("premisesName", " 面馆 ")).containsEntry("premisesName", "面馆");
        assertThat(parse("ownerId", "32049919430312024x")).containsEntry("ownerId", "32049919430312024X");
    }

    private Map<String, Object> parse(String field, String... values) {
        return AnswerParser.parse(form, Map.of(field, List.of(values))).values();
    }
}
