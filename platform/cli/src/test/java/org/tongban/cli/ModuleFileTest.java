// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department makes a key and a module file; district IT checks it while the platform is stopped. */
class ModuleFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private Path password = Path.of("");

    @BeforeEach
    void choosePassword() throws IOException {
        password = Files.writeString(folder.resolve("password"), "correct horse");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void fromKeyToInstallableFile() throws Exception {
        BuiltFolder built = tested();

        assertThat(run("module", "key", "hall-office", "--folder", folder.toString(), "--password-file", password()))
                .isZero();
        String fingerprint = printed.toString()
                .lines()
                .filter(line -> line.startsWith("指纹"))
                .findFirst()
                .orElseThrow();
        assertThat(pack(built.jar())).isZero();
        assertThat(printed.toString())
                .contains("matter-hall-office 1.2.0", "契约测试 5 项、自己的测试 7 项", fingerprint.substring(4))
                .contains(built.signed().toString(), "./tongban module install");

        assertThat(run("module", "check", built.signed().toString())).isEqualTo(1);
        assertThat(printed.toString()).contains("不在本县信任的证书里", "平台没有在运行，还有四项没有查");
        Files.createDirectories(folder.resolve("home/etc/trusted"));
        Files.copy(folder.resolve("hall-office.pem"), folder.resolve("home/etc/trusted/hall-office.pem"));
        assertThat(run("module", "check", built.signed().toString())).isZero();
        assertThat(printed.toString()).contains("文件本身没有问题。");
    }

    @Test
    void theJarOfAnEarlierVersionIsNotInTheWay() throws Exception {
        BuiltFolder built = tested();
        Path earlier = Files.copy(built.jar(), built.jar().resolveSibling("hall-office-1.1.0.jar"));
        Files.setLastModifiedTime(earlier, FileTime.from(Instant.EPOCH));

        assertThat(BuiltProject.module(folder.resolve("target"))).isEqualTo(built.jar());
    }

    @Test
    void aFileThatNobodySignedIsRefusedWithEverythingElseThatIsWrong() throws Exception {
        BuiltFolder built = new BuiltFolder(
                folder.resolve("target"),
                LintCommandTest.MATTER.replace("limit: 3 working-day", "limit: 300 working-day"));

        assertThat(run("module", "check", built.jar().toString())).isEqualTo(1);

        assertThat(printed.toString()).contains("signature：模块没有签名", "MATTER-INF/hall-card.yaml 第 ");
    }

    @Test
    void theChangelogIsReadWithoutAnyDatabase() throws Exception {
        BuiltFolder built = tested();
        Path jar = built.jar();
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(jar)) {
            Files.createDirectory(zip.getPath("DB-INF"));
            Files.writeString(zip.getPath("DB-INF/changelog.yaml"), """
                    databaseChangeLog:
                      - changeSet:
                          id: a-1
                          author: hall
                          changes:
                            - createTable: { tableName: case_file, columns: [ { column: { name: id, type: int } } ] }
                    """);
        }

        assertThat(run("module", "check", jar.toString())).isEqualTo(1);

        assertThat(printed.toString()).contains("schema：DB-INF/changelog.yaml 里的 change set a-1 用了名字 case_file");
    }

    @Test
    void whatTheDistributionBroughtPassesWithoutASignature() throws Exception {
        BuiltFolder built = tested();
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(built.jar()));
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(
                folder.resolve("home/SHA256SUMS"), HexFormat.of().formatHex(digest) + "  modules/hall-office.jar\n");

        assertThat(run("module", "check", built.jar().toString())).isZero();
    }

    @Test
    void whatWasNotTestedIsNotPacked() throws Exception {
        BuiltFolder built = new BuiltFolder(folder.resolve("target"), LintCommandTest.MATTER);
        makeKey();
        assertThat(pack(built.jar())).isEqualTo(1);
        assertThat(complained.toString()).contains("契约测试 " + BuiltFolder.CONTRACT + " 没有运行", "dependenciesToScan");

        built.report(BuiltFolder.CONTRACT, 3, 1, 0);
        assertThat(pack(built.jar())).isEqualTo(1);
        assertThat(complained.toString()).contains("没有全部通过");

        built.report(BuiltFolder.CONTRACT, 3, 0, 1);
        assertThat(pack(built.jar())).isEqualTo(1);

        BuiltFolder.old(built.report(BuiltFolder.CONTRACT, 3, 0, 0), Duration.ofHours(1));
        assertThat(pack(built.jar())).isEqualTo(1);
        assertThat(complained.toString()).contains("测试之后又改过内容");

        Files.writeString(built.report(BuiltFolder.CONTRACT, 3, 0, 0), "<testsuite");
        assertThat(pack(built.jar())).isEqualTo(1);
        assertThat(complained.toString()).contains("读不懂");
        assertThat(built.signed()).doesNotExist();
    }

    @Test
    void aJarThatWasChangedAfterItsTestsIsNotPacked() throws Exception {
        BuiltFolder built = tested();
        makeKey();
        built.jar(LintCommandTest.MATTER.replace("name: 示例卡申领", "name: 另一张卡申领"));

        assertThat(pack(built.jar())).isEqualTo(1);

        assertThat(complained.toString()).contains("MATTER-INF/hall-card.yaml 和测试过的不一样");
        assertThat(built.signed()).doesNotExist();
    }

    @Test
    void aJarThatLiesAloneIsNotPacked() throws Exception {
        Path alone = Files.copy(tested().jar(), folder.resolve("alone.jar"));
        makeKey();

        assertThat(pack(alone)).isEqualTo(1);

        assertThat(complained.toString()).contains("看不出它测试过没有");
    }

    @Test
    void whatIsNoProjectOrNoModuleIsSaid() throws Exception {
        makeKey();

        assertThat(pack(folder)).isEqualTo(1);
        assertThat(complained.toString()).contains("没有 pom.xml");
        assertThat(pack(folder.resolve("none.jar"))).isEqualTo(1);
        assertThat(complained.toString()).contains("没有找到");
        assertThat(pack(Files.writeString(folder.resolve("text.jar"), "text"))).isEqualTo(1);
        assertThat(complained.toString()).contains("不是 zip 格式");
    }

    @Test
    void withoutAKeyOrATerminalItIsSaidWhatIsMissing() {
        assertThat(run("module", "pack", "x.jar")).isEqualTo(1);
        assertThat(complained.toString()).contains("--key");
        assertThat(run(
                        "module",
                        "key",
                        "x",
                        "--password-file",
                        folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(complained.toString()).contains("没有找到密码文件");
    }

    private BuiltFolder tested() throws IOException {
        BuiltFolder built = new BuiltFolder(folder.resolve("target"), LintCommandTest.MATTER);
        built.report(BuiltFolder.CONTRACT, 3, 0, 0);
        built.report("org.tongban.testkit.HouseRulesTest", 2, 0, 0);
        built.report("org.example.OwnTest", 8, 0, 1);
        return built;
    }

    private void makeKey() {
        assertThat(run("module", "key", "hall-office", "--folder", folder.toString(), "--password-file", password()))
                .isZero();
    }

    private int pack(Path wish) {
        return run(
                "module",
                "pack",
                wish.toString(),
                "--key",
                folder.resolve("hall-office.p12").toString(),
                "--password-file",
                password());
    }

    private String password() {
        return password.toString();
    }

    private int run(String... words) {
        String home = folder.resolve("home").toString();
        return Tongban.line(Map.of("TONGBAN_HOME", home, "KARAF_HOME", home))
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(words);
    }
}
