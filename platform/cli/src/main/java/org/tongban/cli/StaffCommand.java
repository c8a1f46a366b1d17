// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Staff and posts. */
@Command(name = "staff", description = "人员与岗位：导入", synopsisSubcommandLabel = "COMMAND")
final class StaffCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            name = "import",
            description = "从 CSV 导入人员、岗位和窗口。表头：work_number,name,duty,division,department,office,window")
    int importCsv(@Parameters(paramLabel = "FILE.csv") Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new PlatformException("没有找到文件 " + file + "。请核对路径。");
        }
        JsonNode accounts = Platform.running().post("/api/staff", "text/csv; charset=UTF-8", Files.readString(file));
        for (JsonNode account : accounts) {
            String password = account.path("firstPassword").asText();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s  %s%n",
                            account.path("workNumber").asText(), password.isEmpty() ? "已更新岗位" : "首次登录密码 " + password);
        }
        return 0;
    }
}
