// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

class ConditionTest {
    private final FormDefinition form = SampleFile.matter().toMatter().form();
    private final ConditionCompiler compiler = new ConditionCompiler(form);

    @Test
    void asksForTextsNumbersYesNoAndChoices() {
        assertThat(holds("form.businessKind == \"catering\"", "businessKind", "catering"))
                .isTrue();
        assertThat(holds("form.businessKind in [\"catering\", \"canteen\"]", "businessKind", "sales"))
                .isFalse();
        assertThat(holds("form.area > 50", "area", "50.5")).isTrue();
        assertThat(holds("form.area > 50", "area", "50")).isFalse();
        assertThat(holds("form.seats >= 10 && form.seats < 20", "seats", "10")).isTrue();
        assertThat(holds("form.coldDishes", "coldDishes", "true")).isTrue();
        assertThat(holds("\"cold\" in form.foods", "foods", "cold")).isTrue();
        assertThat(holds("size(form.foods) > 1", "foods", "cold")).isFalse();
        assertThat(holds("form.openedOn >= \"2026-01-01\"", "openedOn", "2026-10-01"))
                .isTrue();
        assertThat(holds("form.premisesName.startsWith(\"红\")", "premisesName", "红梅"))
                .isTrue();
    }

    @Test
    void whatWasNotAnsweredIsUnset() {
        assertThat(unanswered("form.coldDishes")).isFalse();
        assertThat(unanswered("!form.coldDishes")).isTrue();
        assertThat(unanswered("form.businessKind == \"\"")).isTrue();
        assertThat(unanswered("form.area > 50")).isFalse();
        assertThat(unanswered("form.area <= 50")).isFalse();
        assertThat(unanswered("form.coldDishes || form.area > 50")).isFalse();
        assertThat(unanswered("!form.coldDishes || form.area > 50")).isTrue();
    }

    @Test
    void hasAsksWhetherAFieldWasAnswered() {
        assertThat(unanswered("has(form.area)")).isFalse();
        assertThat(unanswered("!has(form.area) || form.area > 50")).isTrue();
        assertThat(holds("has(form.coldDishes)", "coldDishes", "false")).isTrue();
    }

    @Test
    void aWrongConditionIsExplained() {
        assertThat(fault("form.hotDishes")).contains("表单里没有字段 hotDishes");
        assertThat(fault("has(form.hotDishes)")).contains("表单里没有字段 hotDishes");
        assertThat(fault("coldDishes")).contains("第 1 个字符处的“coldDishes”不认识，条件里只能用 form.字段名");
        assertThat(fault("form.area > \"50\"")).contains("第 11 个字符处的 > 两边类型不同，不能放在一起");
        assertThat(fault("form.area + 1.0")).contains("结果不是“是”或“否”");
        assertThat(fault("form.area >"))
                .hasValueSatisfying(words -> assertThat(words).contains("写法不对"));
        assertThat(compiler.fault("form.area > \"50\"").orElseThrow().column()).isEqualTo(11);
        assertThat(compiler.fault("form.area > 1 && form.hotDishes")
                        .orElseThrow()
                        .column())
                .isEqualTo(18);
        assertThat(fault("has(other.area)")).isPresent();
    }

    @Test
    void aConditionHasBounds() {
        assertThat(compiler.fault("form.coldDishes || ".repeat(40) + "true")).isPresent();
        assertThat(compiler.fault("form.coldDishes")).isEmpty();
    }

    @Test
    void divisionByZeroDoesNotHold() {
        assertThat(holds("10 / form.seats > 1", "seats", "0")).isFalse();
    }

    private Optional<String> fault(String condition) {
        return compiler.fault(condition).map(ConditionFault::message);
    }

    private boolean holds(String condition, String field, String... typed) {
        return compiler.compile(condition).holds(AnswerParser.parse(form, Map.of(field, List.of(typed))));
    }

    private boolean unanswered(String condition) {
        return compiler.compile(condition).holds(Answers.EMPTY);
    }
}
