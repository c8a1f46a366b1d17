// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Staff and posts. */
@Command(name = "staff", description = "人员与岗位：导入")
final class StaffCommand {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tongban tongban;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            name = "import",
            description = "从 CSV 导入人员、岗位和窗口；有一行不对就一行也不导入。表头：work_number,name,duty,division,department,office,window")
    int importCsv(@Parameters(paramLabel = "FILE.csv", description = "UTF-8 文件") Path file) throws IOException {
        JsonNode accounts = tongban.platform().post("/api/staff", "text/csv; charset=UTF-8", read(file));
        List<JsonNode> fresh = new ArrayList<>();
        accounts.forEach(account -> {
            if (!account.path("firstPassword").asText("").isEmpty()) {
                fresh.add(account);
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        out.printf("导入了 %d 个账号：新建 %d 个，更新岗位 %d 个。%n", accounts.size(), fresh.size(), accounts.size() - fresh.size());
        if (!fresh.isEmpty()) {
            out.printf("%n%-16s %s%n", "工号", "首次登录密码");
            fresh.forEach(account -> out.printf(
                    "%-16s %s%n",
                    account.path("workNumber").asText(),
                    account.path("firstPassword").asText()));
            out.printf("%n密码只显示这一次，平台不保存原文。请当面交给本人，不要截图或群发。%n");
        }
        return 0;
    }

    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new PlatformException("没有找到文件 " + file + "。请核对路径。");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException otherEncoding) {
            throw new PlatformException("文件 " + file + " 不是 UTF-8 编码。请另存为“CSV UTF-8”再导入。");
        }
    }
}
