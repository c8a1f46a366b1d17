// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Modules of the running platform. */
@Command(name = "module", description = "模块：查看、安装、卸载")
final class ModuleCommand {
    private static final String LINE = "%-32s %-10s %s%n";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tongban tongban;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "list", description = "列出模块和可以安装的模块")
    int list() {
        JsonNode answer = tongban.platform().get("/api/modules");
        for (JsonNode module : answer.path("modules")) {
            out().printf(
                            LINE,
                            module.path("name").asText(),
                            module.path("version").asText(),
                            state(module));
        }
        answer.path("available").forEach(name -> out().printf(LINE, name.asText(), "", "可以安装"));
        return 0;
    }

    @Command(name = "install", description = "安装模块：名字，或者模块文件的路径")
    int install(
            @Parameters(paramLabel = "NAME|FILE", description = "例如 matter-market-regulation，或 /srv/matter-x-1.0.0.jar")
                    String wish) {
        Path file = Path.of(wish);
        boolean isFile = Files.isRegularFile(file);
        if (!isFile && (wish.contains("/") || wish.endsWith(".jar"))) {
            throw new PlatformException("没有找到文件 " + wish + "。请核对路径。");
        }
        Map<String, String> body = isFile ? Map.of("file", file.toAbsolutePath().toString()) : Map.of("name", wish);
        JsonNode module = tongban.platform().postJson("/api/modules", body);
        out().printf(
                        "已安装 %s %s，%s%n",
                        module.path("name").asText(), module.path("version").asText(), state(module));
        return 0;
    }

    @Command(name = "uninstall", description = "卸载模块；已有的办件仍然可以打开")
    int uninstall(@Parameters(paramLabel = "NAME", description = "module list 里的名字") String name) {
        String part = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        JsonNode module = tongban.platform().delete("/api/modules/" + part);
        out().printf("已卸载 %s，已有的办件仍然可以打开。%n", module.path("name").asText());
        return 0;
    }

    private static String state(JsonNode module) {
        String state = switch (module.path("state").asText()) {
            case "ACTIVE" -> "在用";
            case "FAILED" -> "没有启动";
            case "MISSING" -> "缺少";
            default -> module.path("state").asText();
        };
        String problem = module.path("problem").asText("");
        return problem.isEmpty() || module.path("problem").isNull() ? state : state + "：" + problem;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
