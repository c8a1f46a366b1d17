// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.Definitions;
import org.tongban.engine.matter.SampleFile;
import org.tongban.form.Answers;
import org.tongban.matter.Matter;
import org.tongban.matter.Ruling;

class CompiledRuleTest {
    private static final Answers ANSWERS =
            new Answers(Map.of("ownId", "320499194303120242", "division", "320402002002", "alone", true));
    private static final Map<String, Object> FACTS =
            Map.of("age", 101L, "household", "320402002002", "paid", false, "phone", "13800000000");

    private final Matter matter = SampleFile.automatic().toMatter();
    private final MatterRules rules = new MatterRules(matter, SampleAnswers.FORMATS);

    @Test
    void grantsWhenEveryConditionHolds() {
        assertThat(ruling(ANSWERS, FACTS).grants()).isTrue();
        assertThat(ruling(ANSWERS, FACTS).version()).isEqualTo(2);
    }

    @Test
    void namesEveryConditionThatDoesNotHold() {
        assertThat(ruling(ANSWERS, Map.of("age", 99L, "household", "320402002002", "paid", true))
                        .unmet())
                .containsExactly("年满100周岁", "没有在别处领取");
    }

    @Test
    void whatARegisterDoesNotSayNeverFavours() {
        assertThat(ruling(ANSWERS, Map.of("age", 101L, "household", "320402002002"))
                        .unmet())
                .containsExactly("没有在别处领取");
        assertThat(ruling(ANSWERS, Map.of("age", "101", "household", "320402002002", "paid", false))
                        .unmet())
                .containsExactly("年满100周岁");
    }

    @Test
    void keepsWhatItReadAndNothingElse() {
        assertThat(ruling(ANSWERS, FACTS).inputs())
                .isEqualTo("{\"answers\":{\"alone\":true,\"division\":\"320402002002\"},"
                        + "\"facts\":{\"age\":101,\"household\":\"320402002002\",\"paid\":false}}");
    }

    @Test
    void theSameInputsGiveTheSameRulingAgain() {
        Ruling first = ruling(ANSWERS, FACTS);
        assertThat(rules.again(first.inputs())).contains(first);
        Ruling refused = ruling(ANSWERS, Map.of("age", 99L));
        assertThat(rules.again(refused.inputs())).contains(refused);
    }

    @Test
    void otherInputsGiveAnotherRuling() {
        String altered = ruling(ANSWERS, FACTS).inputs().replace("101", "91");
        assertThat(rules.again(altered).orElseThrow().grants()).isFalse();
        assertThat(rules.again("no json")).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheText() {
        Ruling ruling = ruling(ANSWERS, FACTS);
        assertThat(ruling.digest()).isEqualTo(Definitions.sha256(ruling.rule()));
        Matter changed =
                SampleFile.automatic().with("fact.age >= 100", "fact.age >= 99").toMatter();
        assertThat(new MatterRules(changed, SampleAnswers.FORMATS)
                        .ruling(ANSWERS, FACTS)
                        .orElseThrow()
                        .digest())
                .isNotEqualTo(ruling.digest());
    }

    @Test
    void aMatterWithoutARuleHasNoRuling() {
        Matter plain = SampleFile.matter().toMatter();
        assertThat(new MatterRules(plain, SampleAnswers.FORMATS).ruling(ANSWERS, FACTS))
                .isEmpty();
    }

    private Ruling ruling(Answers answers, Map<String, Object> facts) {
        return rules.ruling(answers, facts).orElseThrow();
    }
}
