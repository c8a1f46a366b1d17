// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

class FormPaperTest {
    private final FormDefinition form = SampleFile.matter().toMatter().form();

    @Test
    void theBlankFormHasEveryRowInTheOrderOfThePages() {
        FormPaper blank = FormPaper.blank(form);
        assertThat(blank.pages()).extracting(FormPaper.Page::title).containsExactly("经营场所", "经营项目");
        assertThat(blank.pages().get(0).rows())
                .extracting(FormPaper.Row::label)
                .containsExactly("经营场所名称", "经营场所所在地", "经营面积", "负责人身份证号", "开业日期");
        assertThat(rows(blank)).allSatisfy(row -> assertThat(row.value()).isEmpty());
    }

    @Test
    void theBlankFormShowsWhatMayBeChosenAndWhatHelps() {
        assertThat(row(FormPaper.blank(form), "businessKind").hint()).isEqualTo("□ 餐饮服务  □ 食品销售");
        assertThat(row(FormPaper.blank(form), "coldDishes").hint()).isEqualTo("□ 是  □ 否");
        assertThat(row(FormPaper.blank(form), "area").hint()).isEqualTo("单位是平方米");
        assertThat(row(FormPaper.blank(form), "area").required()).isTrue();
        assertThat(row(FormPaper.blank(form), "seats").required()).isFalse();
    }

    @Test
    void theSampleIsFilledInInWords() {
        FormPaper sample = FormPaper.sample(form);
        assertThat(rows(sample)).allSatisfy(row -> assertThat(row.value()).isNotEmpty());
        assertThat(row(sample, "businessKind").value()).isEqualTo("餐饮服务");
        assertThat(row(sample, "coldDishes").value()).isEqualTo("是");
        assertThat(row(sample, "foods").value()).isEqualTo("热食、冷食");
        assertThat(row(sample, "area").value()).isEqualTo("42.5");
    }

    @Test
    void theFilledFormShowsAnswersInWordsAndLeavesTheRestEmpty() {
        FormPaper filled = FormPaper.filled(
                form,
                new Answers(Map.of("businessKind", "sales", "area", new BigDecimal("1E+2"), "coldDishes", false)));
        assertThat(row(filled, "businessKind").value()).isEqualTo("食品销售");
        assertThat(row(filled, "area").value()).isEqualTo("100");
        assertThat(row(filled, "coldDishes").value()).isEqualTo("否");
        assertThat(row(filled, "premisesName").value()).isEmpty();
    }

    @Test
    void aNumberOfABillionDigitsIsNotWrittenOut() {
        FormPaper filled = FormPaper.filled(form, new Answers(Map.of("area", new BigDecimal("1E+999999999"))));
        assertThat(row(filled, "area").value()).isEqualTo("1E+999999999");
    }

    private static FormPaper.Row row(FormPaper paper, String field) {
        return rows(paper).stream()
                .filter(row -> row.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<FormPaper.Row> rows(FormPaper paper) {
        return paper.pages().stream().flatMap(page -> page.rows().stream()).toList();
    }
}
