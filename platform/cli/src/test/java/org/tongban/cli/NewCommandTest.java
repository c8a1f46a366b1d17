// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aNewMatterHasAHookTestsAndNothingLeftToFillIn() throws IOException {
        Path project = folder.resolve("water-affairs");
        assertThat(run("module", "new", "matter", project.toString(), "--code", "meter-repair", "--name", "水表报修"))
                .isZero();
        assertThat(project.resolve("src/main/resources/MATTER-INF/meter-repair.yaml"))
                .exists();
        assertThat(project.resolve("src/main/java/local/department/wateraffairs/FilingWindow.java"))
                .content()
                .contains("package local.department.wateraffairs;", "@ForMatter(\"meter-repair\")");
        assertThat(texts(project)).noneMatch(text -> text.contains("${"));
        assertThat(run("lint", project.toString())).isZero();
    }

    @Test
    void theListForPortalsIsCheckedTogetherWithItsMatter() throws IOException {
        Path project = folder.resolve("water-affairs");
        run("module", "new", "matter", project.toString(), "--code", "meter-repair", "--name", "水表报修");
        Path list = project.resolve("implementations/water-affairs.yaml");
        Files.writeString(
                list,
                Files.readString(list)
                        .replace("meter-repair: {}", "meter-repair: { promised: { limit: 90 working-day } }"));
        assertThat(run("lint", project.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("implementations/water-affairs.yaml", "90");
    }

    @Test
    void aMatterWithoutHookHasNoJavaBesideItsTest() {
        Path project = folder.resolve("parks");
        run("module", "new", "matter", project.toString(), "--code", "tree-care", "--name", "树木养护", "--without-hook");
        assertThat(project.resolve("src/main/java")).doesNotExist();
        assertThat(project.resolve("src/test/java/local/department/parks/LifeTest.java"))
                .exists();
    }

    @Test
    void aNewPortalIsFreeOfErrors() {
        Path project = folder.resolve("xinbei");
        assertThat(run(
                        "module",
                        "new",
                        "portal",
                        project.toString(),
                        "--code",
                        "xinbei",
                        "--name",
                        "新北区政务服务",
                        "--area",
                        "320411"))
                .isZero();
        assertThat(run("lint", project.toString())).isZero();
        assertThat(said.toString()).contains("没有问题。");
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() throws IOException {
        Path project = Files.createDirectory(folder.resolve("parks"));
        Files.writeString(project.resolve("mine.txt"), "mine");
        assertThat(run("module", "new", "matter", project.toString(), "--code", "tree-care", "--name", "树木养护"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("已经有内容了");
        assertThat(project).isDirectoryNotContaining("glob:**pom.xml");
    }

    @Test
    void namesThatCannotBeUsedAreRefusedInWords() {
        Path project = folder.resolve("parks");
        assertThat(run("module", "new", "matter", project.toString(), "--code", "Tree_Care", "--name", "树木养护"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("--code要用小写英文");
        assertThat(run("module", "new", "portal", project.toString(), "--code", "x", "--name", "示例", "--area", "3204"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("6 位数字的区划代码");
        assertThat(project).doesNotExist();
    }

    private static Stream<String> texts(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(Files::isRegularFile).map(NewCommandTest::text).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int run(String... words) {
        CommandLine line = Tongban.line(java.util.Map.of());
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(words);
    }
}
