// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tongban.engine.codes.CodeCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each code what it is and whether it holds. Works without a running platform. */
@Command(name = "check", description = "检查代码：身份证号、港澳台居住证、永久居留证、信用代码、区划、事项编码、证照标识、办件编号")
final class CheckCommand implements java.util.concurrent.Callable<Integer> {
    private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "CODE", arity = "1..*")
    @SuppressWarnings("NullAway.Init")
    private List<String> codes;

    @Override
    public Integer call() {
        boolean allValid = true;
        for (String code : codes) {
            CodeCheck check = CodeCheck.of(code, LocalDate.now(clock));
            allValid &= check.valid();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s  %s  %s  %s%n",
                            check.code(), check.kind().label(), check.valid() ? "valid" : "invalid", check.reason());
            check.warnings().forEach(warning -> spec.commandLine().getOut().printf("  注意：%s%n", warning));
        }
        return allValid ? 0 : 1;
    }
}
