// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The platform does not run, and cannot start until this is closed: its own lock is held meanwhile. */
final class Standstill implements AutoCloseable {
    private final FileChannel lock;

    private Standstill(FileChannel lock) {
        this.lock = lock;
    }

    /**
     * Takes the lock of the platform.
     *
     * @throws PlatformException when the platform runs, or another program has its database open
     */
    static Standstill of(Installation installation) throws IOException {
        FileChannel platform = FileChannel.open(
                installation.base().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (free(platform) && databaseIsFree(installation.database())) {
            return new Standstill(platform);
        }
        platform.close();
        throw new PlatformException("平台正在运行。请先 ./tongban stop，再恢复。");
    }

    /** A database that was killed leaves these files too, but nobody holds them then. */
    private static boolean databaseIsFree(Path database) throws IOException {
        for (String name : new String[] {"dbex.lck", "db.lck"}) {
            Path file = database.resolve(name);
            if (Files.exists(file)) {
                try (FileChannel held = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    if (!free(held)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean free(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
