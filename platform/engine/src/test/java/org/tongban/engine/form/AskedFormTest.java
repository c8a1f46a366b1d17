// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;
import org.tongban.engine.paper.PlainCondition;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

class AskedFormTest {
    private final Matter matter = SampleFile.matter()
            .with("seats: {", "seats: { when: form.businessKind == \"catering\",")
            .with("coldDishes: {", "coldDishes: { when: 'has(form.seats) && form.seats > 10',")
            .with("foods: {", "foods: { when: form.coldDishes,")
            .toMatter();
    private final MatterRules rules = new MatterRules(matter, SampleAnswers.FORMATS);

    @Test
    void asksOnlyWhatTheAnswersCallFor() {
        assertThat(names(rules.form(answers("businessKind", "catering")))).contains("seats", "coldDishes", "foods");
        assertThat(names(rules.form(answers("businessKind", "sales"))))
                .contains("area")
                .doesNotContain("seats", "coldDishes", "foods");
    }

    @Test
    void whatIsNotAskedDecidesNothing() {
        Answers kept = answers("businessKind", "sales");
        assertThat(kept.values()).containsKeys("seats", "coldDishes");
        assertThat(rules.form(kept).own(kept).values()).doesNotContainKeys("seats", "coldDishes", "foods");
        assertThat(rules.steps(kept)).extracting(Step::code).doesNotContain("survey");
    }

    @Test
    void nobodyIsToldToFillInWhatIsNotAsked() {
        Map<String, Object> values =
                new LinkedHashMap<>(answers("businessKind", "sales").values());
        values.keySet().removeAll(List.of("seats", "coldDishes", "foods"));
        assertThat(rules.check(new Answers(values))).isEmpty();
        values.put("businessKind", "catering");
        assertThat(rules.check(new Answers(values)))
                .extracting(FieldError::field)
                .containsExactly("seats");
    }

    @Test
    void aWrongAnswerToWhatIsNotAskedDoesNotMatter() {
        Map<String, Object> values =
                new LinkedHashMap<>(answers("businessKind", "sales").values());
        values.put("seats", "many");
        assertThat(rules.check(new Answers(values))).isEmpty();
    }

    @Test
    void tellsWhatTheseAnswersDemand() {
        assertThat(required(rules.form(answers("businessKind", "catering")))).contains("seats");
        assertThat(required(rules.form(answers("businessKind", "sales")))).doesNotContain("seats");
        assertThat(required(new MatterRules(SampleFile.matter().toMatter(), SampleAnswers.FORMATS)
                        .form(answers("businessKind", "catering"))))
                .contains("seats");
    }

    @Test
    void aPageWithNothingToAskIsLeftOut() {
        Matter small = SampleFile.matter()
                .with("[businessKind, seats, ", "[")
                .with("area, ownerId, openedOn]", "area, ownerId, openedOn, businessKind, seats]")
                .with("coldDishes: {", "coldDishes: { when: form.businessKind == \"catering\",")
                .with("foods: {", "foods: { when: form.coldDishes,")
                .with("promise: {", "promise: { when: form.businessKind == \"catering\",")
                .toMatter();
        MatterRules few = new MatterRules(small, SampleAnswers.FORMATS);
        assertThat(few.form(answers("businessKind", "sales")).steps()).hasSize(1);
        assertThat(few.form(answers("businessKind", "catering")).steps()).hasSize(2);
    }

    private static List<String> names(FormDefinition form) {
        return form.steps().stream().flatMap(step -> step.fields().stream()).toList();
    }

    private static List<String> required(FormDefinition form) {
        return form.schema().get("required") instanceof List<?> names
                ? names.stream().map(Object::toString).toList()
                : List.of();
    }

    private Answers answers(String field, String value) {
        return SampleAnswers.with(matter.form(), Map.of(field, List.of(value)));
    }

    @Test
    void aBrowserCanFollowAPlainCondition() {
        assertThat(PlainCondition.of("form.receiveBy == \"courier\""))
                .contains(new PlainCondition("receiveBy", List.of("courier")));
        assertThat(PlainCondition.of("has(form.receiveBy) && form.receiveBy == 'courier'"))
                .contains(new PlainCondition("receiveBy", List.of("courier")));
        assertThat(PlainCondition.of("\"name\" in form.changeItems"))
                .contains(new PlainCondition("changeItems", List.of("name")));
        assertThat(PlainCondition.of("form.kind in [\"employed\", \"own-business\"]"))
                .contains(new PlainCondition("kind", List.of("employed", "own-business")));
        assertThat(PlainCondition.of("form.agent")).contains(new PlainCondition("agent", List.of("true")));
        assertThat(PlainCondition.of("has(form.agent) && !form.agent"))
                .contains(new PlainCondition("agent", List.of("false")));
        assertThat(PlainCondition.of("\"a\" in form.wants || \"b\" in form.wants"))
                .contains(new PlainCondition("wants", List.of("a", "b")));
        assertThat(PlainCondition.of("form.area > 50")).isEmpty();
        assertThat(PlainCondition.of("form.agent || form.area > 50")).isEmpty();
    }
}
