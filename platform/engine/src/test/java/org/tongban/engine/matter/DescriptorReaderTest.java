// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.hall.HallLevel;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterKind;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

class DescriptorReaderTest {
    private final SampleFile good = SampleFile.matter();

    @Test
    void readsWhatTheAuthorWrote() {
        Matter matter = good.toMatter();
        assertThat(matter.code()).isEqualTo("food-permit");
        assertThat(matter.kind()).isEqualTo(MatterKind.LICENCE);
        assertThat(matter.levels()).containsExactly(HallLevel.DISTRICT);
        assertThat(matter.competence())
                .isEqualTo(
                        new Matter.Competence(Matter.Competence.Rule.BUSINESS_PLACE, Optional.of("premisesDivision")));
        assertThat(matter.limits().promised().limit()).isEqualTo(TimeLimit.parse("5 working-day"));
        assertThat(matter.results().get(0).delivery())
                .containsExactly(Matter.Result.Delivery.WINDOW, Matter.Result.Delivery.COURIER);
    }

    @Test
    void fillsInWhatIsUsual() {
        Matter matter = good.without("aliases:")
                .without("state:")
                .without("applicants:")
                .without("duties:")
                .without("crossArea:")
                .toMatter();
        assertThat(matter.aliases()).isEmpty();
        assertThat(matter.state().status()).isEqualTo(Matter.MatterState.Status.IN_USE);
        assertThat(matter.applicants())
                .isEqualTo(new Matter.Applicants(1, 1, List.of(), Matter.Applicants.Presence.NONE, Optional.empty()));
        assertThat(matter.duties()).isEqualTo(Matter.DutyRule.SEPARATED);
        assertThat(matter.crossArea()).isEqualTo(Matter.CrossArea.DISTRICT);
        assertThat(matter.sensitive()).isFalse();
        assertThat(matter.materials().get(0).formats()).containsExactly("pdf", "jpg", "png");
    }

    @Test
    void aSiteSurveyIsDoneByTwoUnlessTheAuthorSaysOtherwise() {
        assertThat(good.toMatter().steps()).extracting(Step::people).containsExactly(1, 2, 1, 1);
        assertThat(good.with("name: 现场核查", "people: 3, name: 现场核查").toMatter().steps())
                .extracting(Step::people)
                .containsExactly(1, 3, 1, 1);
    }

    @Test
    void theDigestFollowsTheContentAndNothingElse() {
        String digest = good.toMatter().digest();
        assertThat(digest).hasSize(64);
        assertThat(good.with("crossArea: city", "crossArea:   city # 全市")
                        .toMatter()
                        .digest())
                .isEqualTo(digest);
        assertThat(good.with("crossArea: city", "crossArea: nation").toMatter().digest())
                .isNotEqualTo(digest);
    }

    @Test
    void aPinnedDefinitionReadsBackEqual() {
        MatterDefinition definition = new MatterDefinition(
                good.toMatter(),
                Optional.of(
                        SampleFile.implementation().readImplementations().get(0).implementation()));
        String json = Definitions.write(definition);
        assertThat(Definitions.read(json)).isEqualTo(definition);
        assertThat(Definitions.write(Definitions.read(json))).isEqualTo(json);
    }

    @Test
    void whatWasPinnedBeforeTheSchemaGrewStillOpens() {
        MatterDefinition definition = new MatterDefinition(good.toMatter(), Optional.empty());
        String old =
                Definitions.write(definition).replace("\"onDemand\":false,", "").replace("\"pauses\":[],", "");
        assertThat(old).doesNotContain("onDemand", "pauses");
        assertThat(Definitions.read(old)).isEqualTo(definition);
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() {
        assertThat(findings(good.with("aliases:", "alias:")))
                .containsExactly(line(good, "aliases:") + " SCHEMA 不认识“alias” → 检查拼写，或删掉这一项");
        assertThat(findings(good.with("title: 开业日期", "titel: 开业日期, title: 开业日期")))
                .containsExactly(line(good, "openedOn: {") + " SCHEMA 不认识“titel” → 检查拼写，或删掉这一项");
    }

    @Test
    void everyMistakeOfAFileIsListed() {
        SampleFile bad = good.without("version:")
                .with("kind: licence", "kind: permit")
                .with("sample: true", "sample: 是")
                .with("visits: 1", "visits: 99");
        assertThat(findings(bad))
                .containsExactly(
                        "1 SCHEMA 文件缺少“version” → 补上 version:",
                        "4 SCHEMA “kind”不能是“permit” → 改成 licence、benefit、confirmation、reward、adjudication、"
                                + "other-power、public-service 中的一个",
                        bad.line("promised: {") + " SCHEMA “sample”应当是 true 或 false → 写成 true 或 false",
                        bad.line("online:") + " SCHEMA “visits”太大 → 不大于 9");
    }

    @Test
    void whatTheDomainNamesKeepsItsRuleId() {
        assertThat(findings(good.with(", basis: 示例文件", "")))
                .containsExactly(line(good, "工本费") + " L6 “fees”第 1 项缺少“basis” → 补上 basis:");
        assertThat(findings(good.without("  promised: {")))
                .containsExactly(line(good, "limits:") + " C1 “limits”缺少“promised” → 补上 promised:");
    }

    @Test
    void aNumberThatIsACodeWantsQuotes() {
        assertThat(findings(good.with("examples: [\"320402002002\"]", "examples: [\"320402002002\"], title: 5")
                        .with("title: 经营场所所在地, ", "")))
                .containsExactly(line(good, "premisesDivision: {") + " SCHEMA “title”应当是文字 → 给它加上引号：\"5\"");
    }

    @Test
    void choicesOfManyBelongToListsOnly() {
        assertThat(findings(good.with("type: array, title: 食品类别", "type: string, title: 食品类别")))
                .containsExactly(line(good, "foods: {") + " SCHEMA “items”在这里不能写 → 删掉它");
    }

    @Test
    void limitsHaveANumberAndAUnit() {
        assertThat(findings(good.with("promised: { limit: 5 working-day", "promised: { limit: 5 days")))
                .containsExactly(line(good, "promised: {")
                        + " SCHEMA “limit”的写法不对：“5 days” → 写成 5 working-day、60 calendar-day 或 3 month 这样");
    }

    @Test
    void aSuspendedMatterSaysSinceWhenAndWhy() {
        assertThat(findings(good.with("status: in-use", "status: suspended")))
                .containsExactlyInAnyOrder(
                        line(good, "state:") + " SCHEMA “state”缺少“since” → 补上 since:",
                        line(good, "state:") + " SCHEMA “state”缺少“reason” → 补上 reason:");
        assertThat(findings(good.with("status: in-use", "status: suspended, since: 2026-13-01, reason: 系统升级")))
                .containsExactly(line(good, "state:") + " SCHEMA “since”不是日期 → 写成 2026-01-31 这样");
    }

    @Test
    void theFileIsNamedAfterTheMatter() {
        Reading<ReadMatter> reading = DescriptorReader.read("MATTER-INF/other.yaml", good.text());
        assertThat(reading.findings())
                .extracting(DescriptorReaderTest::words)
                .containsExactly("1 SCHEMA 事项编号和文件名不同 → 文件改名为 food-permit.yaml，或改 matter:");
        assertThat(reading.broken()).isTrue();
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        byte[] gbk = good.text().getBytes(Charset.forName("GBK"));
        assertThat(DescriptorReader.read(good.name(), gbk).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(line(good, "name: 食品"));
                    assertThat(finding.message()).isEqualTo("文件不是 UTF-8 编码");
                });
        byte[] half = "matter: 食".getBytes(StandardCharsets.UTF_8);
        assertThat(DescriptorReader.read("x.yaml", java.util.Arrays.copyOf(half, half.length - 1))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("文件不是 UTF-8 编码");
    }

    @Test
    void bytesInUtf8ReadLikeText() {
        byte[] bytes = ("\uFEFF" + good.text()).getBytes(StandardCharsets.UTF_8);
        assertThat(DescriptorReader.read(good.name(), bytes).value().map(ReadMatter::matter))
                .contains(good.toMatter());
    }

    private static int line(SampleFile file, String part) {
        return file.line(part);
    }

    private static List<String> findings(SampleFile file) {
        return DescriptorReader.read(file.name(), file.text()).findings().stream()
                .map(DescriptorReaderTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.line() + " " + finding.rule() + " " + finding.message() + " → " + finding.remedy();
    }
}
