// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

class AnswerCheckerTest {
    private final FormDefinition form = SampleFile.matter().toMatter().form();
    private final AnswerChecker checker = new AnswerChecker(form, SampleAnswers.FORMATS);

    @Test
    void completeAnswersAreFine() {
        assertThat(check(Map.of())).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsListedInTheOrderOfTheForm() {
        assertThat(checker.check(Answers.EMPTY))
                .extracting(error -> error.field() + " " + error.message())
                .containsExactly(
                        "premisesName 请填写经营场所名称。",
                        "premisesDivision 请选择经营场所所在地。",
                        "area 请填写经营面积。",
                        "businessKind 请选择主体业态。");
    }

    @Test
    void aTextThatIsTooLongSaysByHowMuch() {
        assertThat(check(Map.of("premisesName", "红梅街道陆家巷小陆面馆")))
                .containsExactly("premisesName 经营场所名称最多 10 个字，您填了 11 个。请缩短一些。");
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        assertThat(check(Map.of("premisesName", "\uD842\uDFB7".repeat(10)))).isEmpty();
    }

    @Test
    void numbersAreNumbersWithinBounds() {
        assertThat(check(Map.of("area", "四十"))).containsExactly("area 经营面积请填数字，例如 12.5。");
        assertThat(check(Map.of("area", "４２"))).containsExactly("area 请用半角数字填写经营面积。");
        assertThat(check(Map.of("area", "0.5"))).containsExactly("area 经营面积不能小于 1，请检查。");
        assertThat(check(Map.of("area", "10001"))).containsExactly("area 经营面积不能大于 10000，请检查。");
        assertThat(check(Map.of("seats", "3.5"))).containsExactly("seats 座位数请填整数，例如 3。");
        assertThat(check(Map.of("seats", "3.0"))).isEmpty();
    }

    @Test
    void aChoiceIsOneOfThoseOnOffer() {
        assertThat(check(Map.of("businessKind", "mining"))).containsExactly("businessKind 请从列出的选项里选择主体业态。");
        assertThat(raw(Map.of("foods", List.of("hot", "lukewarm")))).containsExactly("foods 请从列出的选项里选择食品类别。");
    }

    @Test
    void aPatternIsExplainedByTheHintOfTheField() {
        FormDefinition hinted = SampleFile.matter()
                .with("maxLength: 10,", "pattern: \"^[0-9]{4}$\", description: 四位数字。,")
                .toMatter()
                .form();
        assertThat(new AnswerChecker(hinted, SampleAnswers.FORMATS).check(SampleAnswers.with(hinted, Map.of())))
                .extracting(error -> error.message())
                .containsExactly("经营场所名称的写法不对。四位数字。");
    }

    @Test
    void aPromiseHasToBeTicked() {
        assertThat(check(Map.of("promise", "false"))).containsExactly("promise 请确认“承诺内容属实”。");
    }

    @Test
    void whatOneAnswerDemandsIsAskedFor() {
        assertThat(raw(Map.of("coldDishes", List.of("true"), "foods", List.of())))
                .containsExactly("foods 请选择食品类别。");
        assertThat(check(Map.of("businessKind", "catering", "seats", ""))).containsExactly("seats 请填写座位数。");
        assertThat(check(Map.of("businessKind", "sales", "seats", ""))).isEmpty();
    }

    @Test
    void codesAreCheckedInTheWordsOfTheTypist() {
        assertThat(check(Map.of("ownerId", "320499194303120243"))).containsExactly("ownerId 身份证号最后一位对不上，请对照证件再看一遍。");
        assertThat(check(Map.of("ownerId", "32049919430312024")))
                .containsExactly("ownerId 身份证号是 18 位，您填了 17 位。请对照证件再看一遍。");
        assertThat(check(Map.of("ownerId", "３２０４９９１９４３０３１２０２４２"))).containsExactly("ownerId 请用半角数字填写身份证号。");
        assertThat(check(Map.of("ownerId", "320499204303120245")))
                .containsExactly("ownerId 身份证号里的地区或出生日期不对，请对照证件再看一遍。");
    }

    @Test
    void datesExistAndDivisionsAreKnown() {
        assertThat(check(Map.of("openedOn", "2026-02-30"))).containsExactly("openedOn 开业日期：没有这一天。请写成 2026-12-01 这样。");
        assertThat(check(Map.of("premisesDivision", "999999999999")))
                .containsExactly("premisesDivision 请在列表里选择经营场所所在地。");
    }

    @Test
    void hostileInputIsAnErrorAndNoAccident() {
        assertThat(check(Map.of("area", "9".repeat(100_000)))).hasSize(1);
        assertThat(check(Map.of("seats", "1e999999999"))).hasSize(1);
        assertThat(check(Map.of("ownerId", "'; drop table"))).hasSize(1);
        assertThat(check(Map.of("premisesName", "<script>"))).isEmpty();
    }

    @Test
    void aNumberThatNobodyCouldWriteOutIsNone() {
        Answers answers =
                new Answers(Map.of("area", new BigDecimal("1E+999999999"), "seats", new BigDecimal("1E+999999999")));
        assertThat(checker.check(answers))
                .extracting(error -> error.field() + " " + error.message())
                .contains("area 经营面积请填数字，例如 12.5。", "seats 座位数请填整数，例如 3。");
        ConditionCompiler compiler = new ConditionCompiler(form);
        assertThat(compiler.compile("form.area > 50").holds(answers)).isFalse();
        assertThat(compiler.compile("form.seats > 50").holds(answers)).isFalse();
    }

    private List<String> check(Map<String, String> changed) {
        Map<String, List<String>> values = new HashMap<>();
        changed.forEach((name, value) -> values.put(name, List.of(value)));
        return raw(values);
    }

    private List<String> raw(Map<String, List<String>> changed) {
        return checker.check(SampleAnswers.with(form, changed)).stream()
                .map(error -> error.field() + " " + error.message())
                .toList();
    }
}
