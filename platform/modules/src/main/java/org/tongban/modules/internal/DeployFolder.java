// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.health.HealthReport;
import org.tongban.module.ModuleOutcome;

/**
 * The folder into which administrators drop archives. What is taken moves to {@code installed}; what is refused stays, with
 * the reason in a text file beside it, until another file takes its place. Taking a file away does nothing.
 */
final class DeployFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final String REFUSED = ".refused.txt";

    private final Path folder;
    private final Door door;
    private Map<Path, Look> before = Map.of();

    /** Installs or upgrades. */
    @FunctionalInterface
    interface Door {
        ModuleOutcome pass(Path archive);
    }

    /** How a file looked. */
    private record Look(long size, long modified) {}

    DeployFolder(Path folder, Door door) {
        this.folder = folder;
        this.door = door;
    }

    /** Takes what has not grown since the last turn. */
    void turn() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Map<Path, Look> now = new HashMap<>();
            for (Path file : files(".jar")) {
                Look look = new Look(
                        Files.size(file), Files.getLastModifiedTime(file).toMillis());
                now.put(file, look);
                if (look.equals(before.get(file)) && !refused(file, look)) {
                    take(file);
                }
            }
            before = now;
            forget();
        } catch (IOException unreadable) {
            LOG.warn("the deploy folder cannot be read: {}", unreadable.getMessage());
        }
    }

    private void take(Path file) throws IOException {
        ModuleOutcome outcome = door.pass(file);
        if (outcome instanceof ModuleOutcome.Refused refused) {
            LOG.warn("{} in the deploy folder is refused: {}", file.getFileName(), refused.reason());
            Files.writeString(note(file), refused.reason() + "\n");
            return;
        }
        Path taken = Files.createDirectories(folder.resolve("installed"));
        Files.move(file, taken.resolve(name(file)), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(note(file));
        LOG.info("{} came by the deploy folder", file.getFileName());
    }

    /** Whether this very file was refused; one that came later is looked at again. */
    private static boolean refused(Path file, Look look) throws IOException {
        Path note = note(file);
        return Files.exists(note) && Files.getLastModifiedTime(note).toMillis() >= look.modified();
    }

    /** A reason without its archive says nothing to anybody. */
    private void forget() throws IOException {
        for (Path note : files(REFUSED)) {
            if (!Files.exists(archive(note))) {
                Files.delete(note);
            }
        }
    }

    /** What was refused and still lies there. */
    List<HealthReport.Line> lines() {
        List<HealthReport.Line> lines = new ArrayList<>();
        try {
            for (Path note : Files.isDirectory(folder) ? files(REFUSED) : List.<Path>of()) {
                lines.add(new HealthReport.Line(
                        "部署目录",
                        false,
                        name(archive(note)) + " 没有装上：" + Files.readString(note).strip() + "换上改好的文件会再试；不要了请把它删掉。"));
            }
        } catch (IOException unreadable) {
            lines.add(new HealthReport.Line("部署目录", false, "部署目录读不出来，请核对权限。"));
        } catch (UncheckedIOException unreadable) {
            lines.add(new HealthReport.Line("部署目录", false, "部署目录读不出来，请核对权限。"));
        }
        return lines;
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name(file).endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path note(Path file) {
        return file.resolveSibling(name(file) + REFUSED);
    }

    private static Path archive(Path note) {
        String name = name(note);
        return note.resolveSibling(name.substring(0, name.length() - REFUSED.length()));
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    }
}
