// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.tongban.engine.backup.BackupReader;
import org.tongban.engine.backup.DamagedBackupException;

/** A backup that somebody wants to restore from. */
final class BackupFile {
    private final Path file;

    /**
     * A file, not looked into yet.
     *
     * @throws PlatformException when there is none
     */
    BackupFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new PlatformException("没有找到备份文件 " + file + "。请核对路径。");
        }
        this.file = file;
    }

    /**
     * What a backup holds.
     *
     * @param entries files
     * @param bytes of all of them, unpacked
     */
    record Content(int entries, long bytes) {}

    /**
     * Reads it to its end without writing anything.
     *
     * @throws PlatformException when it is damaged, or no backup of the platform
     */
    Content verify() {
        Tally tally = new Tally();
        int entries = read(tally::open);
        if (!tally.database) {
            throw new PlatformException("备份文件里没有数据库。没有恢复任何内容，请换一份备份。");
        }
        return new Content(entries, tally.bytes);
    }

    /**
     * Unpacks it.
     *
     * @param place where an entry goes
     * @throws PlatformException when it is damaged, or there is no room
     */
    void unpack(Function<String, Path> place) {
        read(name -> {
            Path target = place.apply(name);
            Files.createDirectories(target.resolveSibling(""));
            return Files.newOutputStream(target, StandardOpenOption.CREATE_NEW);
        });
    }

    private int read(BackupReader.Sink sink) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return BackupReader.read(in, sink);
        } catch (DamagedBackupException damaged) {
            throw new PlatformException(damaged.sentence());
        } catch (IOException failed) {
            throw new PlatformException("没有恢复：" + failed.getMessage() + "。请检查文件、权限和磁盘空间。");
        }
    }

    /** Counts what comes by. */
    private static final class Tally extends OutputStream {
        private long bytes;
        private boolean database;

        OutputStream open(String name) throws IOException {
            if (!name.startsWith("db/") && !name.startsWith("blobs/")) {
                throw new IOException("备份里有不认识的内容 " + name);
            }
            database |= name.equals("db/service.properties");
            return this;
        }

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }
}
