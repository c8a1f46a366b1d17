// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.backup.BackupOutcome;
import org.tongban.backup.BackupService;
import org.tongban.engine.backup.BackupWriter;
import org.tongban.identity.Caller;

/**
 * Backs up the embedded database online, then the uploaded files: a file is written before the case that names it, so every
 * case of the copy finds its files.
 */
@Component(service = BackupService.class)
public final class DerbyBackup implements BackupService {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyBackup.class);

    private final DataSource source;
    private final DatabaseKind kind;
    private final Path database;
    private final Path blobs;

    /**
     * Over the pool.
     *
     * @param pool the database
     */
    @Activate
    public DerbyBackup(@Reference ConnectionPool pool) {
        this(
                pool.source(),
                pool.kind(),
                pool.settings().folder(),
                pool.settings().blobs());
    }

    DerbyBackup(DataSource source, DatabaseKind kind, Path database, Path blobs) {
        this.source = source;
        this.kind = kind;
        this.database = database.toAbsolutePath();
        this.blobs = blobs;
    }

    @Override
    public synchronized BackupOutcome create(Caller caller, Path file) {
        if (!(caller instanceof Caller.LocalOperator)) {
            return new BackupOutcome.Refused("只有在本机的命令行可以备份。");
        }
        if (kind != DatabaseKind.DERBY) {
            return new BackupOutcome.Refused("数据库是 PostgreSQL：请用 pg_dump 备份数据库，并另外备份数据目录里的 blobs。");
        }
        if (Files.exists(file)) {
            return new BackupOutcome.Refused("文件 " + file + " 已经存在，没有覆盖。请换一个名字。");
        }
        Path work = database.resolveSibling("backup-" + UUID.randomUUID());
        try {
            copyDatabase(work);
            write(file, work);
            LOG.info("backup written to {}", file);
            return new BackupOutcome.Done(file, Files.size(file));
        } catch (FileAlreadyExistsException taken) {
            return new BackupOutcome.Refused("文件 " + file + " 已经存在，没有覆盖。请换一个名字。");
        } catch (IOException failed) {
            return new BackupOutcome.Refused("备份没有写成：" + failed.getMessage() + "。请检查目录和磁盘空间。");
        } catch (SQLException failed) {
            return new BackupOutcome.Refused("数据库没有备份成：" + failed.getMessage());
        } finally {
            delete(work);
        }
    }

    private void copyDatabase(Path work) throws SQLException, IOException {
        Files.createDirectories(work);
        try (Connection connection = source.getConnection();
                CallableStatement backup = connection.prepareCall("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            backup.setString(1, work.toString());
            backup.execute();
        }
    }

    private void write(Path file, Path work) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (BackupWriter writer = new BackupWriter(Files.newOutputStream(part))) {
                add(writer, "db", work.resolve(database.getFileName()));
                add(writer, "blobs", blobs);
            }
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void add(BackupWriter writer, String prefix, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : filesOf(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                writer.add(prefix + "/" + folder.relativize(file).toString().replace('\\', '/'), in);
            } catch (java.nio.file.NoSuchFileException swept) {
                LOG.debug("{} left meanwhile", file);
            }
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warn("{} is left over and may be deleted: {}", folder, left.getMessage());
        }
    }
}
