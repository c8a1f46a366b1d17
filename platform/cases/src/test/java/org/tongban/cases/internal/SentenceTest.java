// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.paper.Block;

class SentenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未满80周岁 | 未满80周岁。",
                "未满80周岁。 | 未满80周岁。",
                "请先办证， | 请先办证。",
                "见（第三条） | 见（第三条）。",
                "他说“可以。” | 他说“可以。”",
                "行不行？ | 行不行？",
            })
    void endsOnce(String typed, String ended) {
        assertThat(Sentence.ended(typed)).isEqualTo(ended);
    }

    @Test
    void aDocumentEndsWhatWasTypedAndDoesNotDoubleItsOwnMarks() {
        Template template =
                new Template(List.of("理由：{{reason}}", "依据的文书：{{document}}。", "日期：{{day}}", "{{applicant}}"));

        assertThat(template.fill(
                        Map.of("reason", "未满80周岁", "document", "法院通知。", "day", "12月1日", "applicant", "王"), Map.of()))
                .extracting(block -> ((Block.Paragraph) block).text())
                .containsExactly("理由：未满80周岁。", "依据的文书：法院通知。", "日期：12月1日", "王");
    }

    @Test
    void whatWasNotTypedStaysAway() {
        assertThat(new Template(List.of("理由：{{reason}}")).fill(Map.of("reason", " "), Map.of()))
                .isEmpty();
    }
}
