// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.LINTER;
import static org.tongban.engine.lint.Lint.error;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.SampleFile;
import org.tongban.matter.Finding;

class LinterTest {
    private final SampleFile good = SampleFile.matter();

    @Test
    void hasNothingToSayAboutAGoodMatter() {
        assertThat(LINTER.lint(good.read())).isEmpty();
    }

    @Test
    void listsEveryFindingOfAFileAtOnceInTheOrderOfLines() {
        SampleFile bad = good.with("law: 食品安全法, article: 第三十五条", "law: 食品安全法")
                .with("visits: 1, visitReason: 现场核查在经营场所进行, ", "visits: 1, ")
                .with("营业执照, source", "其他材料, source");
        assertThat(Lint.of(bad))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("L9", "L4", "L11");
    }

    @Test
    void writesFileLineColumnRuleSeverityMessageAndRemedyInOneLine() {
        SampleFile bad = good.with("营业执照, source", "其他材料, source");
        assertThat(LINTER.lint(bad.read()))
                .extracting(Finding::line1)
                .containsExactly("food-permit.yaml:" + bad.line("code: licence")
                        + ":28 L11 error “其他材料”是兜底材料，群众不知道要带什么 → 写出具体的材料，或删掉这一项");
    }

    @Test
    void wantsANewVersionForEveryChange() {
        SampleFile edited = good.with("每证 10 元", "每证 12 元");
        ReadMatter before = good.read();
        assertThat(LINTER.lint(before.matter(), edited.read()))
                .extracting(Lint::words)
                .containsExactly(error("L13", good.line("version:")));
        assertThat(LINTER.lint(
                        before.matter(),
                        edited.with("version: 1.0.0", "version: 1.0.1").read()))
                .isEmpty();
        assertThat(LINTER.lint(before.matter(), good.read())).isEmpty();
    }

    @Test
    void findsACodeThatTwoFilesUse() {
        ReadMatter one = good.read();
        ReadMatter two = good.with("食品经营许可（示例）", "另一个事项").read();
        assertThat(LINTER.duplicates(List.of(one, two))).extracting(Lint::words).containsExactly(error("D15", 1));
        assertThat(LINTER.duplicates(List.of(one))).isEmpty();
    }

    @Test
    void findsALocalCodeThatTwoMattersOfAModuleUse() {
        ReadMatter one = good.read();
        SampleFile copied = good.with("matter: " + one.matter().code(), "matter: another-licence");
        SampleFile own = copied.with("localCode: " + one.matter().localCode(), "localCode: CZ-Z999");

        assertThat(LINTER.localCodes(List.of(one, copied.read())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(Lint.words(finding)).isEqualTo(error("D26", copied.line("localCode:")));
                    assertThat(finding.line1())
                            .contains(
                                    one.matter().localCode(),
                                    one.source().file(),
                                    one.matter().name());
                });
        assertThat(LINTER.localCodes(List.of(one, own.read()))).isEmpty();
        assertThat(LINTER.localCodes(List.of(one, good.read())))
                .as("two files of one matter are D15")
                .isEmpty();
    }
}
