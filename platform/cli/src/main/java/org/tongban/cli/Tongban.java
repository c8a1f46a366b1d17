// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tongban.admission.signing.SigningException;
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
            RestoreCommand.class,
            AuditCommand.class,
            CheckCommand.class,
            ClockCommand.class,
            LintCommand.class
        })
public final class Tongban {
    private final Map<String, String> environment;

    /**
     * With what the launcher says.
     *
     * @param environment {@code TONGBAN_URL}, {@code TONGBAN_HOME}, {@code KARAF_HOME} and {@code TONGBAN_THROWAWAY}
     */
    Tongban(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs one command and exits: 0 when it did what was asked, 1 when the answer is no, 2 for a wrong call.
     *
     * @param args the words of the call
     */
    public static void main(String[] args) {
        System.exit(line().execute(args));
    }

    /** The command line over the environment of the process. */
    static CommandLine line() {
        return line(System.getenv());
    }

    /** The command line, in which a no is one sentence. */
    static CommandLine line(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Tongban(environment));
        ChineseUsage.in(line);
        return line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof PlatformException answer) {
                command.getErr().println(answer.getMessage());
                return 1;
            }
            if (failure instanceof SigningException unsigned) {
                command.getErr().println(unsigned.sentence());
                return 1;
            }
            if (failure instanceof IOException broken) {
                command.getErr().println("文件读写没有成功：" + broken.getMessage() + "。请检查路径、权限和磁盘空间。");
                return 1;
            }
            throw failure;
        });
    }

    /** The folder of the installation. */
    Path base() {
        return Path.of(environment.getOrDefault("TONGBAN_HOME", "."));
    }

    /** The folder of the distribution. */
    Path home() {
        return Path.of(environment.getOrDefault("KARAF_HOME", "."));
    }

    /** The folder of the throw-away key; there is one in a checkout only. */
    Optional<Path> throwAway() {
        return Optional.ofNullable(environment.get("TONGBAN_THROWAWAY")).map(Path::of);
    }

    /** The running platform. */
    Platform platform() {
        return Platform.at(URI.create(environment.getOrDefault("TONGBAN_URL", "http://127.0.0.1:8181")), base());
    }
}
