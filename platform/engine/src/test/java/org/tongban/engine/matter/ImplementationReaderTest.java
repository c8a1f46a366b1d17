// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.matter.Implementation;
import org.tongban.matter.TimeLimit;

class ImplementationReaderTest {
    private final SampleFile good = SampleFile.implementation();

    @Test
    void aMatterHasWhatIsCommonAndWhatItDoesOtherwise() {
        SampleFile two = good.with("  food-permit:", "  other-permit: { office: 另一个科, court: 另一个法院 }\n  food-permit:");
        List<ReadImplementation> all = two.readImplementations();
        assertThat(all)
                .extracting(ReadImplementation::implementation)
                .extracting(Implementation::matter, Implementation::office, Implementation::court)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("other-permit", "另一个科", "另一个法院"),
                        org.assertj.core.groups.Tuple.tuple("food-permit", "注册科", "示例区人民法院"));
        assertThat(all)
                .allSatisfy(read -> assertThat(read.implementation().area()).isEqualTo("320402"));
    }

    @Test
    void aLocalPromiseIsRead() {
        assertThat(good.readImplementations().get(0).implementation().promised())
                .hasValueSatisfying(
                        promised -> assertThat(promised.limit()).isEqualTo(TimeLimit.parse("4 working-day")));
    }

    @Test
    void whatIsMissingHidesOneMatterOnly() {
        SampleFile bad = good.without("  complaint:")
                .with("  food-permit:", "  other-permit: { complaint: 0519-12345 }\n  food-permit:");
        Reading<List<ReadImplementation>> reading = ImplementationReader.read(bad.name(), bad.text(), "320402");
        assertThat(reading.value().orElseThrow())
                .extracting(read -> read.implementation().matter())
                .containsExactly("other-permit");
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("C3");
            assertThat(finding.line()).isEqualTo(bad.line("  food-permit:"));
            assertThat(finding.message()).isEqualTo("事项 food-permit 没有“complaint”");
        });
    }

    @Test
    void remediesAreNamedByTheirOwnRule() {
        SampleFile bad = good.without("court:");
        assertThat(ImplementationReader.read(bad.name(), bad.text(), "320402").findings())
                .extracting(finding -> finding.rule() + " " + finding.line())
                .containsExactly("D3 " + bad.line("  food-permit:"));
    }

    @Test
    void aHallWithoutQuotesIsExplained() {
        SampleFile bad = good.with("\"320402\"", "320402");
        assertThat(ImplementationReader.read(bad.name(), bad.text(), "320402").findings())
                .extracting(finding -> finding.line() + " " + finding.remedy())
                .containsExactly(bad.line("hall:") + " 给它加上引号：\"320402\"");
    }

    @Test
    void aPortalIsReadForItsArea() {
        String portal = """
                portal: example
                area: "320402"
                name: { zh: 示例区, en: Example }
                hosts: [example.localhost]
                departments: [market-regulation]
                welcome: 欢迎
                footer: { host: 甲, organiser: 乙, phone: 0519-12345 }
                """;
        assertThat(PortalSyntax.area("portal.yaml", portal.getBytes(StandardCharsets.UTF_8))
                        .value())
                .contains("320402");
        assertThat(PortalSyntax.area(
                                "portal.yaml", portal.replace("hosts", "host").getBytes(StandardCharsets.UTF_8))
                        .findings())
                .extracting(finding -> finding.line() + " " + finding.message())
                .containsExactlyInAnyOrder("1 文件缺少“hosts”", "4 不认识“host”");
    }
}
