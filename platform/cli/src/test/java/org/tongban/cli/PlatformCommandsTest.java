// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformCommandsTest {
    private static final String MODULE =
            "{\"name\":\"matter-x\",\"version\":\"1.2.0\",\"kind\":\"MATTER\",\"state\":\"ACTIVE\",\"neededBy\":[]}";

    @TempDir
    private Path home;

    private PlatformUnderTest platform;

    @BeforeEach
    void start() {
        platform = new PlatformUnderTest(home);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void listsModulesWithTheirStateAndWhatLiesReady() {
        platform.answers(
                200,
                "{\"modules\":[" + MODULE
                        + ",{\"name\":\"matter-y\",\"version\":\"1.0.0\",\"state\":\"FAILED\",\"problem\":\"L2 承诺比法定时限长\"},"
                        + "{\"name\":\"matter-z\",\"version\":\"\",\"state\":\"MISSING\",\"problem\":null}],\"available\":[\"matter-w\"]}");

        assertThat(platform.run("module", "list")).isZero();

        assertThat(platform.printed().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "matter-x 1.2.0 在用", "matter-y 1.0.0 没有启动：L2 承诺比法定时限长", "matter-z 缺少", "matter-w 可以安装");
        assertThat(platform.asked()).first().asString().startsWith("GET /api/modules Bearer secret-of-the-operator ");
    }

    @Test
    void installsByNameAndByFile() throws IOException {
        Path file = Files.writeString(home.resolve("matter-x-1.2.0.jar"), "jar");
        platform.answers(201, MODULE);

        assertThat(platform.run("module", "install", "matter-x")).isZero();
        assertThat(platform.run("module", "install", file.toString())).isZero();

        assertThat(platform.asked().get(0)).endsWith("application/json {\"name\":\"matter-x\"}");
        assertThat(platform.asked().get(1)).endsWith("{\"file\":\"" + file.toAbsolutePath() + "\"}");
        assertThat(platform.printed().lines()).containsOnly("已安装 matter-x 1.2.0，在用");
    }

    @Test
    void aModuleFileThatIsNotThereIsNotAskedFor() {
        assertThat(platform.run("module", "install", "/nowhere/matter-x.jar")).isEqualTo(1);
        assertThat(platform.complained().strip()).isEqualTo("没有找到文件 /nowhere/matter-x.jar。请核对路径。");
        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void uninstallsByName() {
        platform.answers(200, MODULE);
        assertThat(platform.run("module", "uninstall", "matter x")).isZero();
        assertThat(platform.asked()).first().asString().startsWith("DELETE /api/modules/matter%20x ");
        assertThat(platform.printed()).contains("已卸载 matter-x");
    }

    @Test
    void printsFirstPasswordsOnceAndSaysToHandThemOver() throws IOException {
        Path csv = Files.writeString(home.resolve("staff.csv"), "work_number,name\nT0402-01,示例\n");
        platform.answers(
                200,
                "[{\"workNumber\":\"T0402-01\",\"firstPassword\":\"pine-river-41\"},{\"workNumber\":\"T0402-02\",\"firstPassword\":\"\"}]");

        assertThat(platform.run("staff", "import", csv.toString())).isZero();

        assertThat(platform.asked().get(0)).contains("POST /api/staff", "text/csv; charset=UTF-8", "T0402-01,示例");
        assertThat(platform.printed())
                .contains("导入了 2 个账号：新建 1 个，更新岗位 1 个。", "首次登录密码", "当面交给本人")
                .containsOnlyOnce("pine-river-41")
                .doesNotContain("T0402-02");
    }

    @Test
    void aFileThatIsNotUtf8IsExplained() throws IOException {
        Path csv = Files.write(home.resolve("staff.csv"), "工号,姓名".getBytes(Charset.forName("GBK")));
        assertThat(platform.run("staff", "import", csv.toString())).isEqualTo(1);
        assertThat(platform.complained()).contains("不是 UTF-8 编码");
        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void everyWrongLineIsPrinted() throws IOException {
        Path csv = Files.writeString(home.resolve("staff.csv"), "x");
        platform.answers(
                422,
                "{\"title\":\"有 2 处要改\",\"status\":422,\"detail\":\"请改好再提交。\",\"errors\":["
                        + "{\"field\":\"line 2, duty\",\"message\":\"没有这个职责。\"},{\"field\":\"line 3, division\",\"message\":\"没有这个区划。\"}]}");

        assertThat(platform.run("staff", "import", csv.toString())).isEqualTo(1);

        assertThat(platform.complained().lines())
                .containsExactly("有 2 处要改：请改好再提交。", "  line 2, duty  没有这个职责。", "  line 3, division  没有这个区划。");
        assertThat(platform.printed()).isEmpty();
    }

    @Test
    void backsUpToAWholePath() {
        platform.answers(201, "{\"file\":\"/srv/backup/a.tbk\",\"bytes\":4096}");
        assertThat(platform.run("backup", "/srv/backup/a.tbk")).isZero();
        assertThat(platform.asked())
                .first()
                .asString()
                .contains("POST /api/backups", "{\"file\":\"/srv/backup/a.tbk\"}");
        assertThat(platform.printed()).contains("/srv/backup/a.tbk", "4096 字节", "密钥文件不在里面");
    }

    @Test
    void aBrokenChainIsNamedAndIsAFailure() {
        platform.answers(200, "{\"cases\":3,\"events\":17,\"rulings\":2,\"faults\":[]}");
        assertThat(platform.run("audit", "verify")).isZero();
        platform.answers(200, "{\"cases\":3,\"events\":17,\"rulings\":2,\"faults\":[\"办件 3204 的第 2 个事件被改过\"]}");
        assertThat(platform.run("audit", "verify")).isEqualTo(1);
        assertThat(platform.printed().lines())
                .containsExactly(
                        "3 个办件，17 个事件，重算 2 次自动审批，全部完好", "办件 3204 的第 2 个事件被改过", "3 个办件，17 个事件，重算 2 次自动审批，1 处不对");
    }

    @Test
    void aPlatformThatDoesNotRunIsOneSentence() throws IOException {
        platform.stop();
        assertThat(platform.run("module", "list")).isEqualTo(1);
        Files.delete(home.resolve("data/operator.token"));
        assertThat(platform.run("module", "list")).isEqualTo(1);
        assertThat(platform.complained().lines())
                .containsExactly("平台没有在运行。请先 ./tongban run。", "平台没有在运行。请先 ./tongban run。");
    }

    @Test
    void anotherPlatformAtTheAddressIsSaid() {
        platform.answers(401, "{\"title\":\"请先登录\"}");
        assertThat(platform.run("module", "list")).isEqualTo(1);
        assertThat(platform.complained()).contains("平台不认识这里的令牌");
        platform.answers(200, "<html>");
        assertThat(platform.run("module", "list")).isEqualTo(1);
        assertThat(platform.complained()).contains("平台的回答看不懂");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "module --help",
                "module install -h",
                "staff import --help",
                "backup -h",
                "restore -h",
                "lint --help",
                "check -h"
            })
    void helpIsInChinese(String words) {
        assertThat(platform.run(words.split(" "))).isZero();
        assertThat(platform.printed())
                .startsWith("用法：tongban")
                .contains("显示这份说明")
                .doesNotContain("Usage", "Show this", "COMMAND");
        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void aWrongCallIsExplainedInChineseAndEndsWithTwo() {
        assertThat(platform.run()).isEqualTo(2);
        assertThat(platform.run("module")).isEqualTo(2);
        assertThat(platform.run("backup")).isEqualTo(2);
        assertThat(platform.run("backup", "a", "b")).isEqualTo(2);
        assertThat(platform.complained())
                .contains("后面还要写一个命令。", "缺少 FILE。", "不认识 b。", "用法：tongban module")
                .doesNotContain("Missing", "Unmatched");
    }
}
