// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.matter.SampleFile;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;

class CalledFieldsTest {
    private static final Map<String, Object> SHOP =
            Map.of("premisesName", "红梅小铺", "premisesDivision", "320402002002", "businessKind", "sales", "area", 42.5);

    private final MatterRules rules = new MatterRules(
            SampleFile.matter()
                    .with("seats: {", "seats: { when: form.businessKind == \"catering\",")
                    .with("coldDishes: {", "coldDishes: { when: 'has(form.seats) && form.seats > 10',")
                    .toMatter(),
            new AnswerFormats(Clock.systemUTC(), division -> true));
    private final CalledFields shop = new CalledFields(rules::form, new Answers(SHOP));

    private static Answers corrected(Map<String, Object> answers) {
        return new Answers(new LinkedHashMap<>(answers));
    }

    @Test
    void aCorrectedAnswerCallsForTheFieldThatHangsOnIt() {
        assertThat(shop.by(corrected(Map.of("businessKind", "catering")), List.of("businessKind"))
                        .fields())
                .containsExactly("seats");
    }

    @Test
    void anAnswerThatWasCalledForCallsForTheNext() {
        Map<String, Object> few = Map.of("businessKind", "catering", "seats", 8);
        Map<String, Object> many = Map.of("businessKind", "catering", "seats", 16);

        assertThat(shop.by(corrected(few), List.of("businessKind")).fields()).containsExactly("seats");
        assertThat(shop.by(corrected(many), List.of("businessKind")).fields()).containsExactly("seats", "coldDishes");
    }

    @Test
    void anAnswerThatNobodyAskedForCallsForNothing() {
        Map<String, Object> smuggled = Map.of("area", 50, "businessKind", "catering", "seats", 16);

        assertThat(shop.by(corrected(smuggled), List.of("area")).fields()).isEmpty();
    }

    @Test
    void whatWasAnsweredBeforeIsNotCalledForAgain() {
        Map<String, Object> answered = new LinkedHashMap<>(SHOP);
        answered.put("seats", 16);

        assertThat(new CalledFields(rules::form, new Answers(answered))
                        .by(corrected(Map.of("businessKind", "catering")), List.of("businessKind"))
                        .fields())
                .containsExactly("coldDishes");
    }

    @Test
    void whatTheCheckMissesIsWhatIsCalledFor() {
        Map<String, Object> all = new LinkedHashMap<>(SHOP);
        all.put("businessKind", "catering");
        CalledFields.Called called = shop.by(corrected(Map.of("businessKind", "catering")), List.of("businessKind"));

        assertThat(rules.check(new Answers(all)))
                .extracting(FieldError::field)
                .containsExactlyElementsOf(called.fields());
    }
}
