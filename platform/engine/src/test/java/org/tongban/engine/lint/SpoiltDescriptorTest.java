// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.Reading;
import org.tongban.engine.matter.SampleFile;
import org.tongban.matter.Finding;

class SpoiltDescriptorTest {
    private static final Pattern VALUE = Pattern.compile("(?<=: )[^,{}\\[\\]\n]+");

    private final String good = SampleFile.matter().text();

    @Test
    void anyLineMayBeMissing() {
        List<String> lines = good.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            look(String.join("\n", fewer) + "\n");
        }
    }

    @Test
    void anyValueMayBeAnything() {
        for (MatchResult value : VALUE.matcher(good).results().toList()) {
            for (String other : List.of("0", "-1", "x", "[]", "{}", "\"\"", "true", "99999999999999999999", "[[1]]")) {
                look(good.substring(0, value.start()) + other + good.substring(value.end()));
            }
        }
    }

    /** Whatever was written: findings with a line and a remedy, and no accident. */
    private static void look(String text) {
        Reading<ReadMatter> reading = DescriptorReader.read("food-permit.yaml", text);
        List<Finding> findings = new ArrayList<>(reading.findings());
        reading.value().map(Lint.LINTER::lint).ifPresent(findings::addAll);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.line()).isBetween(1, 80);
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
        assertThat(reading.value().isPresent() || reading.broken()).isTrue();
    }
}
