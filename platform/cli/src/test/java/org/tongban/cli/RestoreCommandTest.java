// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.engine.backup.BackupWriter;

class RestoreCommandTest {
    @TempDir
    private Path base;

    @TempDir
    private Path elsewhere;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @BeforeEach
    void install() {
        write(base.resolve("etc/tongban.properties"), "tongban.data = ${karaf.base}/data\ntongban.database = derby\n");
        write(base.resolve("data/db/service.properties"), "old");
        write(base.resolve("data/db/seg0/c10.dat"), "old rows");
        write(base.resolve("data/blobs/aa/old"), "old file");
        write(base.resolve("data/operator.token"), "token");
    }

    @Test
    void putsTheBackupInPlaceAndKeepsWhatWasThere() {
        assertThat(restore(backup("new"))).isZero();

        assertThat(files("data/db"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("seg0/c10.dat", "new rows", "service.properties", "new"));
        assertThat(files("data/blobs")).containsExactlyInAnyOrderEntriesOf(Map.of("bb/new", "new file"));
        assertThat(kept()).hasSize(1);
        assertThat(files("data/" + kept().get(0)))
                .containsExactlyInAnyOrderEntriesOf(new TreeMap<>(Map.of(
                        "blobs/aa/old", "old file", "db/seg0/c10.dat", "old rows", "db/service.properties", "old")));
        assertThat(printed.toString())
                .contains(base.resolve("data").resolve(kept().get(0)).toString(), "密钥文件");
        assertThat(names()).contains("operator.token").noneMatch(name -> name.startsWith("restore-"));
    }

    @Test
    void twiceInARowKeepsBothThatWereThere() {
        assertThat(restore(backup("first"))).isZero();
        assertThat(restore(backup("second"))).isZero();

        assertThat(files("data/db")).containsEntry("seg0/c10.dat", "second rows");
        assertThat(kept()).hasSize(2);
        assertThat(kept().stream().map(name -> files("data/" + name).get("db/seg0/c10.dat")))
                .containsExactlyInAnyOrder("old rows", "first rows");
    }

    @Test
    void restoresWhereThereIsNothingYet() throws IOException {
        Path empty = Files.createDirectories(elsewhere.resolve("empty"));
        write(empty.resolve("etc/tongban.properties"), "tongban.data = files\n");

        assertThat(run(empty, backup("new"))).isZero();

        assertThat(empty.resolve("files/db/service.properties")).hasContent("new");
        assertThat(printed.toString()).doesNotContain("保留在");
    }

    @Test
    void aDamagedByteAnywhereChangesNothing() throws IOException {
        Path file = backup("new");
        byte[] content = Files.readAllBytes(file);
        Map<String, String> before = files("data");
        for (int at = 40; at < content.length * 2 / 3; at += 37) {
            byte[] damaged = content.clone();
            damaged[at] ^= 0x20;
            Files.write(file, damaged);
            if (restore(file) != 0) {
                assertThat(files("data")).isEqualTo(before);
            } else {
                // A byte that no reader looks at, such as a time: then everything else is as it was written.
                assertThat(files("data/db")).containsEntry("seg0/c10.dat", "new rows");
                before = files("data");
            }
        }
        Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
        assertThat(restore(file)).isEqualTo(1);
        assertThat(complained.toString()).contains("请换一份备份");
        assertThat(files("data")).isEqualTo(before);
    }

    @Test
    void aFileOfAnotherKindChangesNothing() {
        Path file = elsewhere.resolve("letter.txt");
        write(file, "这是一封信");
        Map<String, String> before = files("data");

        assertThat(restore(file)).isEqualTo(1);
        assertThat(complained.toString().strip()).isEqualTo("这不是备份文件。请核对文件名。");
        assertThat(files("data")).isEqualTo(before);
    }

    @Test
    void aBackupWithoutADatabaseChangesNothing() {
        Path file = backup(Map.of("blobs/bb/new", "new file"));
        Map<String, String> before = files("data");

        assertThat(restore(file)).isEqualTo(1);
        assertThat(complained.toString()).contains("没有数据库");
        assertThat(files("data")).isEqualTo(before);
    }

    @Test
    void aRunningPlatformIsNotTouched() throws IOException {
        Map<String, String> before = files("data");
        try (FileChannel running =
                FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(running.tryLock()).isNotNull();
            assertThat(restore(backup("new"))).isEqualTo(1);
        }
        assertThat(complained.toString().strip()).isEqualTo("平台正在运行。请先 ./tongban stop，再恢复。");
        assertThat(files("data")).isEqualTo(before);
        assertThat(restore(backup("new"))).isZero();
    }

    @Test
    void anOpenDatabaseIsNotTouchedButOneThatWasKilledIs() throws IOException {
        Path lock = base.resolve("data/db/dbex.lck");
        write(lock, "----");
        try (FileChannel open = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(open.tryLock()).isNotNull();
            assertThat(restore(backup("new"))).isEqualTo(1);
        }
        assertThat(complained.toString()).contains("平台正在运行");
        assertThat(restore(backup("new"))).isZero();
    }

    @Test
    void postgresqlHasToolsOfItsOwn() {
        write(base.resolve("etc/tongban.properties"), "tongban.database = postgresql\n");
        assertThat(restore(backup("new"))).isEqualTo(1);
        assertThat(complained.toString()).contains("pg_restore", "blobs");
    }

    @Test
    void aMissingFileAndAMissingInstallationAreOneSentenceEach() {
        assertThat(restore(elsewhere.resolve("none.tbk"))).isEqualTo(1);
        assertThat(run(elsewhere, backup("new"))).isEqualTo(1);
        assertThat(complained.toString().lines())
                .containsExactly(
                        "没有找到备份文件 " + elsewhere.resolve("none.tbk") + "。请核对路径。",
                        "没有找到 " + elsewhere.resolve("etc/tongban.properties")
                                + "。请先 ./tongban run 一次、再 ./tongban stop，然后恢复。");
    }

    @Test
    void tooLittleRoomIsFoundOutBefore() {
        Map<String, String> before = files("data");
        Restore restore = new Restore(Installation.at(base), Clock.systemUTC(), folder -> 3L << 20);

        assertThatThrownBy(() -> restore.from(new BackupFile(backup("new"))))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("磁盘空间不够")
                .hasMessageContaining("还剩 3 MB");
        assertThat(files("data")).isEqualTo(before);
    }

    @Test
    void theDatabaseMayLieOnADiskOfItsOwn() {
        Path disk = elsewhere.resolve("disk/derby");
        write(base.resolve("etc/org.tongban.schema.cfg"), "folder = " + disk + "\n");
        write(disk.resolve("service.properties"), "old");

        assertThat(restore(backup("new"))).isZero();

        assertThat(disk.resolve("service.properties")).hasContent("new");
        assertThat(files("data/blobs")).containsKey("bb/new");
        assertThat(files("data/db")).containsEntry("service.properties", "old");
        assertThat(printed.toString())
                .contains(elsewhere.resolve("disk/before-restore-").toString());
    }

    private Path backup(String generation) {
        Map<String, String> entries = new TreeMap<>();
        entries.put("db/seg0/c10.dat", generation + " rows");
        entries.put("db/service.properties", generation);
        entries.put("blobs/bb/" + generation, generation + " file");
        return backup(entries);
    }

    private Path backup(Map<String, String> entries) {
        Path file = elsewhere.resolve("backup.tbk");
        try (BackupWriter writer = new BackupWriter(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                InputStream content = new ByteArrayInputStream(entry.getValue().getBytes(StandardCharsets.UTF_8));
                writer.add(entry.getKey(), content);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int restore(Path file) {
        return run(base, file);
    }

    private int run(Path home, Path file) {
        return Tongban.line(Map.of("TONGBAN_HOME", home.toString()))
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute("restore", file.toString());
    }

    private List<String> names() {
        try (Stream<Path> all = Files.list(base.resolve("data"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> kept() {
        return names().stream()
                .filter(name -> name.startsWith("before-restore-"))
                .toList();
    }

    private Map<String, String> files(String folder) {
        Path root = base.resolve(folder);
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString(), Files.readString(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
