// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.admission.InadmissibleException;
import org.tongban.admission.Sanity;
import org.tongban.admission.signing.Seal;

/**
 * A Maven project as its build left it: the jar, and beside it the classes and the reports of the tests that ran on them.
 *
 * @param jar the bundle
 */
record BuiltProject(Path jar) {
    private static final String MAVEN = "mvn";

    /** Runs the project's tests and packs it. */
    static BuiltProject build(Path project, List<String> arguments, PrintWriter err) throws IOException {
        if (!Files.isRegularFile(project.resolve("pom.xml"))) {
            throw new PlatformException(project + " 里没有 pom.xml。请写项目的文件夹，或者写构建好的 .jar。");
        }
        List<String> call = new ArrayList<>(List.of(MAVEN, "-q", "-B", "-f", project.toString()));
        call.addAll(arguments);
        call.add("verify");
        err.println("正在测试 " + project);
        err.flush();
        if (run(call, err) != 0) {
            throw new PlatformException("项目没有通过 mvn verify，原因见上面。改好以后再打包。");
        }
        return new BuiltProject(module(project.resolve("target")));
    }

    /** A jar that lies where its build put it. */
    static BuiltProject of(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new PlatformException("没有找到 " + jar + "。请核对路径。");
        }
        return new BuiltProject(jar.toAbsolutePath());
    }

    private static int run(List<String> call, PrintWriter err) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(call).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new PlatformException("没有找到 mvn。请先安装 Maven，或者自己构建好以后写 .jar 的路径。");
        }
        // What Maven says is no answer of this command.
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                err.println(line);
            }
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new PlatformException("已中断。");
        }
    }

    /** The youngest: older versions stay in the folder when the version in the pom is raised. */
    static Path module(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.toString().endsWith("-signed.jar"))
                    .filter(BuiltProject::isModule)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new PlatformException(
                            target + " 里没有模块文件。事项放在 src/main/resources/MATTER-INF/，门户放在 PORTAL-INF/。"));
        }
    }

    private static boolean isModule(Path jar) {
        try {
            StaticCheck.label(Sanity.read(jar));
            return true;
        } catch (InadmissibleException other) {
            return false;
        }
    }

    /** What was tested, once it is sure that it was what lies in the jar. */
    Seal.Tested tested() throws IOException {
        Path target = Optional.ofNullable(jar.getParent()).orElse(Path.of("."));
        Path classes = target.resolve("classes");
        Path reports = target.resolve("surefire-reports");
        if (!Files.isDirectory(classes) || !Files.isDirectory(reports)) {
            throw new PlatformException(jar + " 旁边没有 classes 和 surefire-reports：看不出它测试过没有。请写项目的文件夹，会先测试再打包。");
        }
        new TestedContent(jar, classes).check();
        return new SurefireReports(reports, TestedContent.newest(classes)).tested();
    }
}
