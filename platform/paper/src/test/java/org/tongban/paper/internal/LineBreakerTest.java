// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    private static final String TEXT = "根据《中华人民共和国行政许可法》第三十二条第一款第（四）项的规定，现将“高龄津贴”（办件编号320402-20261124-000017）"
            + "需要补正的内容告知如下：一、居民户口簿；二、银行账户……请在2026年12月8日前补齐，金额1,234.50元，比例12.5%。";

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        IntStream.rangeClosed(12, 60).forEach(width -> {
            List<String> lines = LineBreaker.lines(TEXT, width - 2, width);
            assertThat(lines.subList(1, lines.size())).noneMatch(line -> "，。；：、”》）…％%".contains(line.substring(0, 1)));
            assertThat(lines).noneMatch(line -> "“《（".contains(line.substring(line.length() - 1)));
        });
    }

    @Test
    void losesNothing() {
        IntStream.rangeClosed(3, 60)
                .forEach(width -> assertThat(String.join("", LineBreaker.lines(TEXT, width)))
                        .isEqualTo(TEXT));
    }

    @Test
    void tearsNoNumberAndKeepsItWithItsUnit() {
        IntStream.rangeClosed(13, 60)
                .forEach(width -> assertThat(String.join("|", LineBreaker.lines(TEXT, width)))
                        .contains("320402-20261124-000017", "2026年", "12月", "8日", "1,234.50元", "12.5%"));
    }

    @Test
    void noLineIsWiderThanThePaper() {
        IntStream.rangeClosed(3, 60)
                .forEach(width -> assertThat(LineBreaker.lines(TEXT, width))
                        .allMatch(line -> Script.width(line) <= width + 1e-6));
    }

    @Test
    void tearsAnAddressThatIsLongerThanALine() {
        assertThat(LineBreaker.lines("x".repeat(100), 10)).hasSizeGreaterThan(2);
    }
}
