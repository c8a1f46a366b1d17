// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.tongban.preview.Manuscript;
import org.tongban.preview.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows guide and form while the descriptors of a project are edited, until it is interrupted. */
@Command(name = "preview", description = "边改边看：用浏览器看群众会看到的指南和表单；按 Ctrl+C 停止")
final class PreviewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "项目的文件夹，里面有 MATTER-INF")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--port", defaultValue = "8190", description = "端口，默认 8190；只有本机能访问")
    private int port;

    @Override
    public Integer call() throws IOException {
        if (files().isEmpty()) {
            throw new PlatformException(folder + " 里没有描述文件。请写放着 MATTER-INF 的文件夹。");
        }
        try (PreviewServer server = start()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("打开 http://127.0.0.1:" + server.port() + "/ ，改好文件一保存，页面自动刷新。按 Ctrl+C 停止。");
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private PreviewServer start() {
        try {
            return new PreviewServer(port, this::version, this::manuscript);
        } catch (IOException taken) {
            throw new PlatformException("端口 " + port + " 用不了：" + taken.getMessage() + "。请用 --port 换一个。");
        }
    }

    private List<Path> files() throws IOException {
        return Files.isDirectory(folder) ? DescriptorFiles.under(List.of(folder)) : List.of();
    }

    private String version() {
        try {
            StringBuilder seen = new StringBuilder();
            for (Path file : files()) {
                seen.append(file)
                        .append(Files.size(file))
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
            return seen.toString();
        } catch (IOException vanished) {
            return vanished.toString();
        }
    }

    private Manuscript manuscript() {
        try {
            LintRun run = new LintRun(files());
            return new Manuscript(run.matters(), run.findings());
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }
}
