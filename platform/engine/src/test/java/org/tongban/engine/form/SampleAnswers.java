// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

/** What somebody typed into the form of the sample matter. */
final class SampleAnswers {
    static final AnswerFormats FORMATS = new AnswerFormats(
            Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Shanghai")),
            division -> division.startsWith("3204"));

    private static final Map<String, List<String>> TYPED = Map.of(
            "premisesName", List.of("红梅面馆"),
            "premisesDivision", List.of("320402002002"),
            "businessKind", List.of("catering"),
            "area", List.of("42.5"),
            "seats", List.of("16"),
            "coldDishes", List.of("false", "true"),
            "foods", List.of("hot", "cold"),
            "promise", List.of("on"));

    private SampleAnswers() {}

    static Answers with(FormDefinition form, Map<String, List<String>> changed) {
        Map<String, List<String>> raw = new HashMap<>(TYPED);
        raw.putAll(changed);
        return AnswerParser.parse(form, raw);
    }
}
