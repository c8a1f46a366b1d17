// SPDX-License-Identifier: Apache-2.0
package org.tongban.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectsTest {
    /** Outside the source, so that nothing of it is found by looking upwards. */
    @TempDir
    private static Path folder;

    private static String built = "";

    /** One call of Maven for all. */
    @BeforeAll
    static void newProjectsAreBuilt() throws IOException, InterruptedException {
        tongban("new", "matter", "water-affairs", "--code", "meter-repair", "--name", "水表报修", "--function", "水务");
        tongban("new", "matter", "parks", "--code", "tree-care", "--name", "树木养护", "--without-hook");
        tongban("new", "matter", "silent", "--code", "lamp-repair", "--name", "路灯报修", "--without-hook");
        silent("silent");
        tongban("new", "portal", "xinbei", "--code", "xinbei", "--name", "新北区政务服务", "--area", "320411");
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>local</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules><module>water-affairs</module><module>parks</module><module>silent</module><module>xinbei</module></modules>
                </project>
                """);
        built = run(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("maven.home")), "bin", "mvn")
                        .toString(),
                "-o",
                "-B",
                "-Dmaven.repo.local=" + System.getProperty("local.repository"),
                "verify"));
    }

    @Test
    void aMatterWithAHookPassesItsTestsAndTheContract() throws IOException {
        assertThat(built)
                .contains("local.department.wateraffairs.FilingWindowTest", "org.tongban.rehearsal.LifeContractTest");
        assertThat(names("water-affairs"))
                .contains("MATTER-INF/meter-repair.yaml", "OSGI-INF/local.department.wateraffairs.FilingWindow.xml");
    }

    @Test
    void aMatterWithoutAHookIsOneFileInABundle() throws IOException {
        assertThat(names("parks")).contains("MATTER-INF/tree-care.yaml").noneMatch(name -> name.endsWith(".class"));
    }

    @Test
    void aPortalIsABundleWithoutJava() throws IOException {
        assertThat(names("xinbei")).contains("PORTAL-INF/portal.yaml").noneMatch(name -> name.endsWith(".class"));
    }

    @Test
    void whoMadeItIsTheDepartmentAndNotThePlatform() throws IOException {
        assertThat(vendor("water-affairs")).isEqualTo("水务");
        assertThat(vendor("xinbei")).isEqualTo("新北区政务服务");
    }

    @Test
    void whoeverSaysNothingOfHimselfIsNamedByHisGroup() throws IOException {
        assertThat(vendor("silent")).isEqualTo("local.department");
    }

    private static String vendor(String project) throws IOException {
        try (JarFile file = new JarFile(jar(project).toFile())) {
            return String.valueOf(file.getManifest().getMainAttributes().getValue("Bundle-Vendor"));
        }
    }

    private static List<String> names(String project) throws IOException {
        try (JarFile file = new JarFile(jar(project).toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }

    private static Path jar(String project) {
        return folder.resolve(project).resolve("target").resolve(project + "-1.0.0.jar");
    }

    /** As a project that was begun before projects named who makes them. */
    private static void silent(String project) throws IOException {
        Path pom = folder.resolve(project).resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replaceFirst("(?s)<organization>.*</organization>", ""));
    }

    private static void tongban(String... words) throws IOException, InterruptedException {
        List<String> call = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.tongban.cli.Tongban",
                "module"));
        call.addAll(List.of(words));
        run(call);
    }

    private static String run(List<String> call) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(call)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
