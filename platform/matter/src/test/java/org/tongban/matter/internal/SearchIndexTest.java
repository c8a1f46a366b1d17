// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Matter;

/** What citizens type, and what they find. */
class SearchIndexTest {
    private final SearchIndex index = new SearchIndex(Stream.of(
                    Descriptor.ALLOWANCE,
                    Descriptor.of("food", "CZ-M050", "食品经营许可核发", "开小吃店", "开饭店", "食品证"),
                    Descriptor.of("licence", "CZ-M051", "劳务派遣经营行政许可", "劳务派遣许可"),
                    Descriptor.of("bank", "CZ-M052", "银行账户变更", "换银行卡", "高龄"),
                    Descriptor.of("green", "CZ-M053", "城市绿化工程审批", "绿化"))
            .map(SearchIndexTest::offered)
            .toList());

    private static Offered offered(Descriptor descriptor) {
        ReadMatter read = DescriptorReader.read(descriptor.code() + ".yaml", descriptor.text())
                .value()
                .orElseThrow();
        AnswerFormats formats = new AnswerFormats(Clock.systemUTC(), code -> true);
        return new Offered(1, read, new MatterRules(read.matter(), formats), SearchTerm.of(read.matter()));
    }

    private List<String> search(String text) {
        return index.search(text).stream().map(Matter::code).toList();
    }

    @Test
    void findsWhatPeopleCallIt() {
        assertThat(search("开小吃店")).containsExactly("food");
        assertThat(search("尊老金")).containsExactly("elderly-allowance");
    }

    @Test
    void theExactNameGoesBeforeTheBeginningAndTheBeginningBeforeTheRest() {
        assertThat(search("高龄")).containsExactly("bank", "elderly-allowance");
        assertThat(search("食品")).containsExactly("food");
        assertThat(search("许可")).containsExactly("licence", "food");
    }

    @Test
    void findsByInitialsAndByPinyin() {
        assertThat(search("gljt")).containsExactly("elderly-allowance");
        assertThat(search("GaoLing")).containsExactly("bank", "elderly-allowance");
        assertThat(search("gaoljt")).containsExactly("elderly-allowance");
        assertThat(search("kxcd")).containsExactly("food");
    }

    @Test
    void everyReadingOfACharacterCounts() {
        assertThat(search("yinhang")).containsExactly("bank");
        assertThat(search("xzxk")).containsExactly("licence");
        assertThat(search("lvhua")).containsExactly("green");
        assertThat(search("luhua")).containsExactly("green");
    }

    @Test
    void findsByTheLocalCode() {
        assertThat(search("CZ-M032")).containsExactly("elderly-allowance");
        assertThat(search("cz m032")).containsExactly("elderly-allowance");
    }

    @Test
    void findsByWordsInAnyOrder() {
        assertThat(search("许可 劳务派遣")).containsExactly("licence");
        assertThat(search("核发 食品")).containsExactly("food");
        assertThat(search("核发 劳务")).isEmpty();
    }

    @Test
    void spacesAndWidthMakeNoDifference() {
        assertThat(search(" 高龄 津贴 ")).containsExactly("elderly-allowance");
        assertThat(search("ＧＬＪＴ")).containsExactly("elderly-allowance");
    }

    @Test
    void nothingMeaningfulFindsNothing() {
        assertThat(search("")).isEmpty();
        assertThat(search("  　")).isEmpty();
        assertThat(search("……")).isEmpty();
        assertThat(search("不存在的事项")).isEmpty();
        assertThat(search("a".repeat(100_000))).isEmpty();
    }
}
