// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Puts a backup in the place of what is there. The backup is read once to its end before anything is written, and unpacked
 * beside the old before anything is moved; what was there is kept.
 */
final class Restore {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final long SPARE = 16L << 20;

    private final Installation installation;
    private final Clock clock;
    private final ToLongFunction<Path> room;

    /** One folder: where it belongs, where the new one waits, where the old one goes. */
    private record Part(Path home, Path fresh, Path former) {}

    /**
     * For an installation.
     *
     * @param installation what is replaced
     * @param clock names the folder of what was there
     * @param room tells how many bytes fit into a folder
     */
    Restore(Installation installation, Clock clock, ToLongFunction<Path> room) {
        this.installation = installation;
        this.clock = clock;
        this.room = room;
    }

    /**
     * Restores.
     *
     * @return the folders in which what was there lies now; empty when there was nothing
     * @throws PlatformException when nothing was restored; then nothing is changed
     */
    @SuppressWarnings("try") // the standstill is held, not used
    Set<Path> from(BackupFile backup) throws IOException {
        if (installation.postgresql()) {
            throw new PlatformException("数据库是 PostgreSQL：请用 pg_restore 恢复数据库，并另外恢复数据目录里的 blobs。");
        }
        try (Standstill held = Standstill.of(installation)) {
            return replace(backup);
        }
    }

    private Set<Path> replace(BackupFile backup) throws IOException {
        checkRoom(backup.verify().bytes());
        String waiting = "restore-" + UUID.randomUUID();
        String kept = unused("before-restore-" + STAMP.format(LocalDateTime.now(clock)));
        Part database = part(installation.database(), waiting, kept);
        Part blobs = part(installation.blobs(), waiting, kept);
        try {
            Files.createDirectories(database.fresh());
            Files.createDirectories(blobs.fresh());
            backup.unpack(name -> target(name, database, blobs));
            return exchange(List.of(database, blobs));
        } finally {
            delete(database.fresh().resolveSibling(""));
            delete(blobs.fresh().resolveSibling(""));
        }
    }

    private void checkRoom(long bytes) throws IOException {
        Path folder = installation.database().resolveSibling("");
        Files.createDirectories(folder);
        long free = room.applyAsLong(folder);
        if (free < bytes + SPARE) {
            throw new PlatformException("磁盘空间不够：恢复要 " + megabytes(bytes + SPARE) + " MB，" + folder + " 所在的磁盘还剩 "
                    + megabytes(free) + " MB。没有恢复任何内容。");
        }
    }

    /** Two restores within a second keep two folders. */
    private String unused(String name) {
        String free = name;
        for (int number = 2; taken(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    private boolean taken(String name) {
        return Files.exists(installation.database().resolveSibling(name))
                || Files.exists(installation.blobs().resolveSibling(name));
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    private static Part part(Path home, String waiting, String kept) {
        Path name = home.getFileName();
        return new Part(
                home,
                home.resolveSibling(waiting).resolve(name),
                home.resolveSibling(kept).resolve(name));
    }

    private static Path target(String entry, Part database, Part blobs) {
        return entry.startsWith("db/")
                ? database.fresh().resolve(entry.substring("db/".length()))
                : blobs.fresh().resolve(entry.substring("blobs/".length()));
    }

    /** All moves or none: those that were made are taken back when one fails. */
    private static Set<Path> exchange(List<Part> parts) throws IOException {
        Set<Path> kept = new LinkedHashSet<>();
        Deque<Path[]> made = new ArrayDeque<>();
        try {
            for (Part part : parts) {
                if (Files.exists(part.home())) {
                    Files.createDirectories(part.former().resolveSibling(""));
                    move(part.home(), part.former(), made);
                    kept.add(part.former().resolveSibling(""));
                }
                move(part.fresh(), part.home(), made);
            }
            return kept;
        } catch (IOException failed) {
            for (Path[] move : made) {
                Files.move(move[1], move[0]);
            }
            for (Part part : parts) {
                Files.deleteIfExists(part.former().resolveSibling(""));
            }
            throw new PlatformException("没有恢复，原来的内容都还在：" + failed.getMessage() + "。请检查目录的权限。");
        }
    }

    private static void move(Path from, Path to, Deque<Path[]> made) throws IOException {
        Files.move(from, to);
        made.push(new Path[] {from, to});
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
