// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Modules of the running platform. */
@Command(name = "module", description = "模块：查看、安装、卸载", synopsisSubcommandLabel = "COMMAND")
final class ModuleCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "list", description = "列出模块和可以安装的模块")
    int list() {
        JsonNode answer = Platform.running().get("/api/modules");
        for (JsonNode module : answer.path("modules")) {
            out().printf(
                            "%-32s %-10s %-8s %s%n",
                            module.path("name").asText(),
                            module.path("version").asText(),
                            module.path("state").asText(),
                            module.path("problem").asText(""));
        }
        answer.path("available").forEach(name -> out().printf("%-32s %-10s 可以安装%n", name.asText(), ""));
        return 0;
    }

    @Command(name = "install", description = "安装模块：名字，或者模块文件的路径")
    int install(@Parameters(paramLabel = "NAME|FILE") String wish) {
        Path file = Path.of(wish);
        Map<String, String> body =
                Files.isRegularFile(file) ? Map.of("file", file.toAbsolutePath().toString()) : Map.of("name", wish);
        JsonNode module = Platform.running().postJson("/api/modules", body);
        out().printf(
                        "已安装 %s %s%n",
                        module.path("name").asText(), module.path("version").asText());
        return 0;
    }

    @Command(name = "uninstall", description = "卸载模块；已有的办件仍然可以打开")
    int uninstall(@Parameters(paramLabel = "NAME") String name) {
        JsonNode module = Platform.running().delete("/api/modules/" + name);
        out().printf("已卸载 %s%n", module.path("name").asText());
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
