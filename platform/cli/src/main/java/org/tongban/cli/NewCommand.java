// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays down a new project of matters or of a portal, from the same archetypes that Maven uses. */
@Command(name = "new", description = "新建一个项目：部门的事项，或者区县的门户")
final class NewCommand {
    private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String VERSION = "1.0.0";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "matter", description = "部门的事项：一个能测试、能打包的示例事项，照着改")
    int matter(
            @Parameters(paramLabel = "DIR", description = "新文件夹；它的名字就是部门的英文短名，例如 water-affairs") Path folder,
            @Option(names = "--code", required = true, description = "事项的英文短名，例如 meter-repair") String code,
            @Option(names = "--name", required = true, description = "事项名称，例如 水表报修") String name,
            @Option(names = "--function", defaultValue = "示例职能", description = "职能，例如 水务") String function,
            @Option(names = "--local-code", defaultValue = "CZ-X001", description = "地方编码，例如 CZ-M032") String localCode,
            @Option(names = "--group", defaultValue = "local.department", description = "Maven 的 groupId，例如 cn.example")
                    String group,
            @Option(names = "--without-hook", description = "不要 Java 的检查，只要描述文件和测试") boolean withoutHook)
            throws IOException {
        Map<String, String> words = words(folder, code, name, group);
        words.put("function", function);
        words.put("localCode", localCode);
        Archetype archetype = Archetype.of("matter");
        lay(withoutHook ? archetype.without("FilingWindow") : archetype, folder, words);
        return 0;
    }

    @Command(name = "portal", description = "区县的门户：名称、颜色、图、公告和本地的实施清单")
    int portal(
            @Parameters(paramLabel = "DIR", description = "新文件夹，例如 xinbei") Path folder,
            @Option(names = "--code", required = true, description = "门户的英文短名，例如 xinbei") String code,
            @Option(names = "--name", required = true, description = "门户名称，例如 新北区政务服务") String name,
            @Option(names = "--area", required = true, description = "区县的区划代码，6 位数字，例如 320411") String area,
            @Option(names = "--name-en", defaultValue = "Sample District Government Services", description = "英文名称")
                    String nameEn,
            @Option(names = "--group", defaultValue = "local.district", description = "Maven 的 groupId，例如 cn.example")
                    String group)
            throws IOException {
        if (!area.matches("[0-9]{6}")) {
            throw new PlatformException("--area 要写 6 位数字的区划代码，例如 320411，现在是 " + area + "。");
        }
        Map<String, String> words = words(folder, code, name, group);
        words.put("area", area);
        words.put("nameEn", nameEn);
        lay(Archetype.of("portal"), folder, words);
        return 0;
    }

    private static Map<String, String> words(Path folder, String code, String name, String group) {
        String artifact = folder.toAbsolutePath().normalize().getFileName().toString();
        check("文件夹的名字", artifact);
        check("--code", code);
        if (!group.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*")) {
            throw new PlatformException("--group 要写小写英文和点，例如 cn.example，现在是 " + group + "。");
        }
        if (name.isBlank() || !name.matches("[^\"\\\\{}\\[\\]:#,&*!|>'%@`$]{2,200}")) {
            throw new PlatformException("--name 要 2 到 200 个字，不要引号、括号、冒号和 # & * ! | > % @ 这些符号。改好后可以在文件里再写全称。");
        }
        Map<String, String> words = new LinkedHashMap<>();
        words.put("groupId", group);
        words.put("artifactId", artifact);
        words.put("version", VERSION);
        words.put("package", group + "." + artifact.replace("-", ""));
        words.put("code", code);
        words.put("name", name);
        return words;
    }

    private static void check(String what, String text) {
        if (!text.matches(CODE)) {
            throw new PlatformException(what + "要用小写英文、数字和中间的短横，例如 meter-repair，现在是 " + text + "。");
        }
    }

    private void lay(Archetype archetype, Path folder, Map<String, String> words) throws IOException {
        archetype.lay(folder, words).forEach(file -> out().println(folder.resolve(file)));
        out().println("好了。下一步：./tongban lint " + folder + "，然后 mvn -f " + folder + " verify。");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
