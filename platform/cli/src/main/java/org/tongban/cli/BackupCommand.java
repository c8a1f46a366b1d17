// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A backup of the running platform. */
@Command(name = "backup", description = "备份数据库和材料文件（密钥文件要另外保管）")
final class BackupCommand implements java.util.concurrent.Callable<Integer> {
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
    public Integer call() {
        JsonNode report = tongban.platform()
                .postJson("/api/backups", Map.of("file", file.toAbsolutePath().toString()));
        spec.commandLine()
                .getOut()
                .printf(
                        "已备份到 %s，%d 字节。密钥文件不在里面，请另外保管。%n",
                        report.path("file").asText(), report.path("bytes").asLong());
        return 0;
    }
}
