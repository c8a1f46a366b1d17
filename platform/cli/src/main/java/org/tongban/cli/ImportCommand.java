// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tongban.matter.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns an implementation list (实施清单) into descriptors: all of it, or nothing. */
@Command(name = "import", description = "把现有的实施清单（.xlsx 或 .csv）变成事项文件，每行一个")
final class ImportCommand implements Callable<Integer> {
    private static final int MOST_FAULTS = 50;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "LIST", description = "清单；第一行是列名：事项名称、基本编码、实施编码、事项类型、实施主体、承诺时限……")
    @SuppressWarnings("NullAway.Init")
    private Path list;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "项目的文件夹，它的名字就是部门的英文短名")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        String department = folder.toAbsolutePath().normalize().getFileName().toString();
        if (!department.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new PlatformException("--into 的文件夹要用部门的英文短名，例如 water-affairs，现在是 " + department + "。");
        }
        Map<Path, String> files = files(department);
        List<Finding> findings = written(matters(), files);
        PrintWriter out = spec.commandLine().getOut();
        files.keySet().forEach(out::println);
        findings.forEach(finding -> out.println("待办 " + finding.line1()));
        out.println("导入了 " + files.size() + " 个事项，" + findings.size()
                + " 处待办。表单、步骤和标着“待填”“示例”的内容请逐个补上，再 ./tongban lint " + folder + "。");
        return 0;
    }

    private Path matters() {
        boolean maven = Files.isRegularFile(folder.resolve("pom.xml"));
        return (maven ? folder.resolve("src/main/resources") : folder).resolve("MATTER-INF");
    }

    private Map<Path, String> files(String department) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int serial = 0;
        for (ListFile.Line line : ListFile.read(list).lines()) {
            ListedMatter listed = new ListedMatter(line);
            WrittenMatter written = new WrittenMatter(listed, department, ++serial);
            faults.addAll(listed.faults());
            Path file = matters().resolve(written.code() + ".yaml");
            if (Files.exists(file)) {
                faults.add("第 " + line.number() + " 行：" + file + " 已经有了。请先移开，或者在“事项编号”列换一个。");
            } else if (files.put(file, written.text()) != null) {
                faults.add("第 " + line.number() + " 行 事项编号：“" + written.code() + "”前面已经用了。请换一个。");
            }
        }
        if (!faults.isEmpty()) {
            faults.stream().limit(MOST_FAULTS).forEach(spec.commandLine().getErr()::println);
            throw new PlatformException("清单有 " + faults.size() + " 处要先改，什么都没有写。");
        }
        return files;
    }

    /** Written beside the place first, so that a full disk leaves nothing half done. */
    private static List<Finding> written(Path matters, Map<Path, String> files) throws IOException {
        Path draft = Files.createTempDirectory(Files.createDirectories(matters), ".import");
        try {
            List<Path> texts = new ArrayList<>();
            for (Map.Entry<Path, String> file : files.entrySet()) {
                texts.add(Files.writeString(draft.resolve(file.getKey().getFileName()), file.getValue()));
            }
            List<Finding> findings = new LintRun(texts).findings();
            for (Path text : texts) {
                Files.move(text, matters.resolve(text.getFileName()));
            }
            return findings.stream()
                    .map(finding -> new Finding(
                            matters.resolve(Path.of(finding.file()).getFileName())
                                    .toString(),
                            finding.line(),
                            finding.rule(),
                            finding.severity(),
                            finding.message(),
                            finding.remedy()))
                    .toList();
        } finally {
            try (var left = Files.list(draft)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(draft);
        }
    }
}
