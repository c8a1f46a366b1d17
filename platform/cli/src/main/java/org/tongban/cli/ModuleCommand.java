// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.module.Objection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Modules of the running platform. */
@Command(
        name = "module",
        description = "模块：查看、检查、安装、升级、退回、卸载、解除隔离、历史、各节点；给部门：新建、预览、导入、密钥、打包",
        subcommands = {NewCommand.class, PreviewCommand.class, ImportCommand.class, KeyCommand.class, PackCommand.class
        })
final class ModuleCommand {
    private static final String LINE = "%-32s %-10s %s%n";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tongban tongban;

    Tongban tongban() {
        return tongban;
    }

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
        JsonNode module = changed("/api/modules", wish(wish));
        out().printf(
                        "已安装 %s %s，%s%n",
                        module.path("name").asText(), module.path("version").asText(), state(module));
        return 0;
    }

    @Command(name = "upgrade", description = "升级已装的模块或平台自己的部分，大厅不停：名字，或者模块文件的路径")
    int upgrade(
            @Parameters(paramLabel = "NAME|FILE", description = "例如 matter-civil-affairs，或 /srv/matter-x-1.1.0.jar")
                    String wish) {
        JsonNode module = changed("/api/modules/upgrades", wish(wish));
        out().printf(
                        "%s 现在是 %s，%s%n",
                        module.path("name").asText(), module.path("version").asText(), state(module));
        return 0;
    }

    @Command(name = "rollback", description = "退回上一个版本")
    int rollback(@Parameters(paramLabel = "NAME", description = "module list 里的名字") String name) {
        JsonNode module = changed("/api/modules/" + encoded(name) + "/rollback", Map.of());
        out().printf(
                        "%s 已退回 %s%n",
                        module.path("name").asText(), module.path("version").asText());
        return 0;
    }

    @Command(name = "release", description = "解除隔离，让模块重新运行")
    int release(@Parameters(paramLabel = "NAME", description = "module list 里的名字") String name) {
        JsonNode module = tongban.platform().postJson("/api/modules/" + encoded(name) + "/release", Map.of());
        out().printf("%s 已解除隔离，%s%n", module.path("name").asText(), state(module));
        return 0;
    }

    @Command(name = "nodes", description = "共用数据库的各台机器，以及它们的情况")
    int nodes() {
        for (JsonNode node : tongban.platform().get("/api/modules/nodes").path("nodes")) {
            String problem = node.path("problem").asText("");
            out().printf(
                            "%-32s %s  %s%n",
                            node.path("name").asText(),
                            node.path("beat").asText(),
                            node.path("ready").asBoolean()
                                    ? "在用，" + node.path("versions").size() + " 个模块"
                                    : problem.isEmpty() || problem.equals("null") ? "没有消息" : problem);
        }
        return 0;
    }

    @Command(name = "check", description = "检查模块文件，什么都不改，平台停着也能查；有问题时退出码是 1")
    int check(@Parameters(paramLabel = "FILE", description = "模块文件的路径") Path file) {
        try {
            JsonNode objections = tongban.platform()
                    .postJson("/api/modules/checks", wish(file.toString()))
                    .path("objections");
            objections.forEach(objection -> say(
                    objection.path("rule").asText(),
                    objection.path("cause").asText() + objection.path("remedy").asText()));
            if (objections.isEmpty()) {
                out().println("检查通过，可以安装或升级。");
            }
            return objections.isEmpty() ? 0 : 1;
        } catch (PlatformException.NotRunning stopped) {
            return checkAlone(file);
        }
    }

    private int checkAlone(Path file) {
        List<Objection> objections = StaticCheck.of(tongban).objections(file);
        objections.forEach(objection -> say(objection.rule(), objection.cause() + objection.remedy()));
        if (objections.isEmpty()) {
            out().println("文件本身没有问题。");
        }
        out().println("平台没有在运行，还有四项没有查：用到的包平台上有没有，版本是否比在用的高，数据表的改动在用的版本受不受得了，和别的模块有没有冲突。请启动后再查一次。");
        return objections.isEmpty() ? 0 : 1;
    }

    private void say(String rule, String sentence) {
        out().printf("%s：%s%n", rule, sentence);
    }

    @Command(name = "history", description = "做过的变更和没有做成的，最近的在前")
    int history(@Parameters(paramLabel = "NAME", arity = "0..1", description = "只看一个模块") @Nullable String name) {
        String query = name == null ? "" : "?name=" + encoded(name);
        for (JsonNode act :
                tongban.platform().get("/api/modules/history" + query).path("acts")) {
            out().printf(
                            "%s  %-10s %-28s %s → %s  %s%s%n",
                            act.path("at").asText(),
                            act.path("act").asText(),
                            act.path("module").asText(),
                            act.path("from").asText("-"),
                            act.path("to").asText("-"),
                            act.path("by").asText(),
                            act.path("refusal").isTextual()
                                    ? "  没有改动：" + act.path("refusal").asText()
                                    : "");
        }
        return 0;
    }

    private JsonNode changed(String path, Map<String, String> wish) {
        return new ModuleJob(tongban.platform(), out()).follow(path, wish);
    }

    private static Map<String, String> wish(String wish) {
        Path file = Path.of(wish);
        boolean isFile = Files.isRegularFile(file);
        if (!isFile && (wish.contains("/") || wish.endsWith(".jar"))) {
            throw new PlatformException("没有找到文件 " + wish + "。请核对路径。");
        }
        return isFile ? Map.of("file", file.toAbsolutePath().toString()) : Map.of("name", wish);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Command(name = "uninstall", description = "卸载模块；已有的办件仍然可以打开")
    int uninstall(@Parameters(paramLabel = "NAME", description = "module list 里的名字") String name) {
        JsonNode module = tongban.platform().delete("/api/modules/" + encoded(name));
        out().printf("已卸载 %s，已有的办件仍然可以打开。%n", module.path("name").asText());
        return 0;
    }

    private static String state(JsonNode module) {
        String state = switch (module.path("state").asText()) {
            case "ACTIVE" -> "在用";
            case "FAILED" -> "没有启动";
            case "MISSING" -> "缺少";
            case "QUARANTINED" -> "已隔离";
            default -> module.path("state").asText();
        };
        String problem = module.path("problem").asText("");
        return problem.isEmpty() || module.path("problem").isNull() ? state : state + "：" + problem;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
