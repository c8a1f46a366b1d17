// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongban.matter.Finding;
import org.tongban.matter.Finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with files of matters, implementations and portals. Works without a running platform. */
@Command(name = "lint", description = "检查事项、实施清单和门户的描述文件，指出文件、行号、规则和改法")
final class LintCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "文件或文件夹；文件夹里检查 MATTER-INF 和 PORTAL-INF 下的 .yaml")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Override
    public Integer call() throws IOException {
        List<Path> files = DescriptorFiles.under(paths);
        if (files.isEmpty()) {
            throw new PlatformException("没有找到描述文件。请写文件名，或者写放着 MATTER-INF 的文件夹。");
        }
        List<Finding> findings = new LintRun(files).findings();
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line1()));
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        out.println(summary(files.size(), errors, findings.size() - errors));
        return errors == 0 ? 0 : 1;
    }

    private static String summary(int files, long errors, long warnings) {
        String checked = "检查了 " + files + " 个文件，";
        if (errors > 0) {
            return checked + errors + " 处错误、" + warnings + " 处提醒。有错误的事项不会上线。";
        }
        return checked + (warnings > 0 ? "没有错误，" + warnings + " 处提醒。" : "没有问题。");
    }
}
