// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Restores a backup while the platform stands still. */
@Command(name = "restore", description = "从备份恢复数据库和材料文件（平台要先停止；原来的内容会保留）")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tongban tongban;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "备份文件，例如 /srv/backup/tongban-2026-11-24.tbk")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException {
        BackupFile backup = new BackupFile(file);
        Installation installation = Installation.at(tongban.base());
        Set<Path> kept =
                new Restore(installation, Clock.system(ZoneId.of("Asia/Shanghai")), RestoreCommand::room).from(backup);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("已从 %s 恢复数据库和材料文件。%n", file);
        kept.forEach(folder -> out.printf("原来的内容保留在 %s，确认无误后可以删除。%n", folder));
        out.printf("密钥文件（%s）要用做这份备份时的那一份，否则已加密的内容打不开。%n", installation.keys());
        out.println("现在可以 ./tongban run。");
        return 0;
    }

    private static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }
}
