// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    static final String MATTER = """
            matter: hall-card
            version: 1.0.0
            name: 示例卡申领
            kind: public-service
            department: hall-office
            function: 示例
            localCode: CZ-S002
            catalogCode: "002004002000"
            audience: [natural-person]
            themes: { personal: [生活] }
            levels: [district]
            basis: [{ law: 示例办法, article: 第一条 }]
            acceptance: { limit: 5 working-day, basis: 示例办法第二条 }
            limits:
              statutory: { limit: 15 calendar-day, from: receipt, until: decision, basis: 示例办法第三条 }
              promised: { limit: 3 working-day }
            online: { depth: full }
            conditions: [年满十八周岁]
            form:
              schema: { type: object, required: [name], properties: { name: { type: string, title: 姓名, examples: [示例] } } }
              steps: [{ title: 申请人, fields: [name] }]
            materials: [{ code: application, name: 申请表, source: generated-from-form }]
            steps: [{ step: decide, kind: decision, name: 确认, role: hall.approver, level: district, limit: 1 working-day }]
            results: [{ kind: completion, name: 登记 }]
            """;
    private static final String IMPLEMENTATION = """
            department: hall-office
            common:
              body: 示例局
              bodyCode: 91320499MA9900052F
              office: 示例科
              windows: [{ hall: "320402", window: A1, hours: 工作日 9:00-12:00 }]
              consult: 0519-0000 0101（示例）
              complaint: 0519-12345
              review: 示例区人民政府
              reviewWithin: 60 calendar-day
              court: 示例区人民法院
              courtWithin: 6 month
            matters:
              hall-card: { promised: { limit: 2 working-day } }
              other-card: {}
            """;

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void saysThatAllIsWell() {
        assertThat(lint(file("hall-card.yaml", MATTER))).isZero();
        assertThat(lines()).containsExactly("检查了 1 个文件，没有问题。");
    }

    @Test
    void namesFileLineRuleAndRemedyAndFails() {
        Path file = file("hall-card.yaml", MATTER.replace("limit: 3 working-day", "limit: 60 working-day"));
        assertThat(lint(file)).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        file + ":16:22 L2 error 承诺 60 个工作日，法定时限 15 天：承诺比法定时限长 → 承诺时限改到 15 天以内",
                        "检查了 1 个文件，1 处错误、0 处提醒。有错误的事项不会上线。");
    }

    @Test
    void aWarningIsNoFailure() {
        assertThat(lint(file("hall-card.yaml", MATTER.replace("catalogCode: \"002004002000\"\n", ""))))
                .isZero();
        assertThat(lines()).hasSize(2).last().isEqualTo("检查了 1 个文件，没有错误，1 处提醒。");
    }

    @Test
    void knowsTheOfficialHolidays() {
        assertThat(lint(file("hall-card.yaml", MATTER.replace("limit: 3 working-day", "limit: 10 working-day"))))
                .isZero();
        assertThat(lines()).hasSize(2).first().asString().contains(" L2 warning ");
    }

    @Test
    void aBadFileDoesNotHideTheOthers() {
        Path tab = file("tab.yaml", "matter: tab\n\tversion: 1.0.0\n");
        Path good = file("hall-card.yaml", MATTER.replace("kind: completion, name: 登记", "kind: document, name: 登记证"));
        assertThat(lint(tab, good)).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        good + ":24:19 L3 error 结果“登记证”的类型不对 → 名称以证结尾，写 kind: certificate（出证）",
                        tab + ":2 SYNTAX error 这一行有制表符（Tab） → 改用空格缩进",
                        "检查了 2 个文件，2 处错误、0 处提醒。有错误的事项不会上线。");
    }

    @Test
    void findsTheFilesOfPlugInsUnderAFolder() {
        file("a/src/MATTER-INF/hall-card.yaml", MATTER);
        file("a/target/classes/MATTER-INF/hall-card.yaml", MATTER);
        file("a/compose.yaml", "services: {}");
        assertThat(lint(folder)).isZero();
        assertThat(lines()).containsExactly("检查了 1 个文件，没有问题。");
    }

    @Test
    void looksAtImplementationsAfterTheMerge() {
        file("a/MATTER-INF/hall-card.yaml", MATTER);
        Path local = file(
                "b/PORTAL-INF/implementations/hall-office.yaml",
                IMPLEMENTATION.replace("2 working-day", "4 working-day").replace("0519-12345", "0519-00000101"));
        assertThat(lint(folder)).isEqualTo(1);
        assertThat(lines())
                .containsExactly(
                        local + ":8:14 L7 error 投诉电话和咨询电话相同 → 换一个投诉电话，例如 0519-12345",
                        local + ":14:26 L2 error 承诺 4 个工作日，全市统一的承诺时限 3 个工作日：承诺比全市统一的承诺时限长 → 承诺时限改到 3 个工作日以内",
                        "检查了 2 个文件，2 处错误、0 处提醒。有错误的事项不会上线。");
    }

    @Test
    void twoFilesDoNotShareACode() {
        file("a/MATTER-INF/hall-card.yaml", MATTER);
        file("b/MATTER-INF/hall-card.yaml", MATTER);
        assertThat(lint(folder)).isEqualTo(1);
        assertThat(lines()).first().asString().contains("b/MATTER-INF/hall-card.yaml:1:9 D15 error");
    }

    @Test
    void aFileInAnotherEncodingIsExplained() throws IOException {
        Path file = Files.write(folder.resolve("hall-card.yaml"), MATTER.getBytes(Charset.forName("GBK")));
        assertThat(lint(file)).isEqualTo(1);
        assertThat(lines()).first().asString().contains(":3 SYNTAX error 文件不是 UTF-8 编码");
    }

    @Test
    void aMissingFileIsOneSentence() {
        assertThat(lint(folder.resolve("none.yaml"))).isEqualTo(1);
        assertThat(complained.toString().lines()).containsExactly("没有找到 " + folder.resolve("none.yaml") + "。请核对路径。");
        assertThat(lint(folder)).isEqualTo(1);
    }

    private Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int lint(Path... paths) {
        List<String> words = new java.util.ArrayList<>(List.of("lint"));
        List.of(paths).forEach(path -> words.add(path.toString()));
        return Tongban.line()
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(words.toArray(String[]::new));
    }

    private List<String> lines() {
        return printed.toString().lines().toList();
    }
}
