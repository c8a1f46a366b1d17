// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Help and complaints of the command line in Chinese. */
final class ChineseUsage {
    private ChineseUsage() {}

    /** Teaches a command line and everything below it. */
    static void in(CommandLine line) {
        teach(line.getCommandSpec());
        line.setParameterExceptionHandler((wrong, words) -> complain(wrong));
    }

    private static void teach(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("显示这份说明")
                .build());
        spec.usageMessage(usage(spec.usageMessage()));
        spec.subcommands().values().forEach(below -> teach(below.getCommandSpec()));
    }

    private static UsageMessageSpec usage(UsageMessageSpec usage) {
        return usage.synopsisHeading("用法：")
                .synopsisSubcommandLabel("命令")
                .descriptionHeading("")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n");
    }

    private static int complain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong));
        if (!(wrong instanceof WrongCall)) {
            command.usage(command.getErr());
        }
        return 2;
    }

    private static String sentence(ParameterException wrong) {
        if (wrong instanceof WrongCall call) {
            return call.sentence();
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing.getMissing().isEmpty()
                    ? "后面还要写一个命令。"
                    : "缺少 " + name(missing.getMissing().get(0)) + "。";
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " 只能写一次。";
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return "不认识 " + String.join(" ", unmatched.getUnmatched()) + "。";
        }
        return wrong.getArgSpec() == null ? "后面还要写一个命令。" : "写得不对：" + wrong.getValue();
    }

    private static String name(ArgSpec word) {
        return word instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : word.paramLabel();
    }
}
