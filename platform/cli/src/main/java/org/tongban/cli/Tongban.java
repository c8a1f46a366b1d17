// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(
        name = "tongban",
        description = "通办：县市一网通办平台",
        subcommands = {
            ModuleCommand.class,
            StaffCommand.class,
            BackupCommand.class,
            AuditCommand.class,
            CheckCommand.class,
            LintCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Tongban {
    /** For picocli. */
    public Tongban() {}

    /**
     * Runs one command and exits: 0 when it did what was asked, 1 when the answer is no, 2 for a wrong call.
     *
     * @param args the words of the call
     */
    public static void main(String[] args) {
        System.exit(line().execute(args));
    }

    /** The command line, in which a no of the platform is one sentence. */
    static CommandLine line() {
        return new CommandLine(new Tongban()).setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof PlatformException answer) {
                command.getErr().println(answer.getMessage());
                return 1;
            }
            throw failure;
        });
    }
}
