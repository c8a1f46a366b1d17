// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.backup.BackupOutcome;
import org.tongban.engine.backup.BackupReader;
import org.tongban.identity.Caller;

class DerbyBackupTest {
    private static final Caller OPERATOR = new Caller.LocalOperator();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final EmbeddedDataSource source = new EmbeddedDataSource();

    @BeforeEach
    void fill() throws Exception {
        source.setDatabaseName(folder.resolve("data/db").toString());
        source.setCreateDatabase("create");
        execute("create table thing (name varchar(20))");
        execute("insert into thing values ('before')");
        Files.createDirectories(folder.resolve("data/blobs/ab"));
        Files.writeString(folder.resolve("data/blobs/ab/abcd"), "sealed");
    }

    @Test
    void copyOpensAsADatabaseWithEveryRowAndItsFiles() throws Exception {
        Path file = folder.resolve("backup.tbk");

        assertThat(backup().create(OPERATOR, file)).isInstanceOf(BackupOutcome.Done.class);

        execute("insert into thing values ('after')");
        unpack(file, folder.resolve("restored"));
        assertThat(folder.resolve("restored/blobs/ab/abcd")).hasContent("sealed");
        EmbeddedDataSource restored = new EmbeddedDataSource();
        restored.setDatabaseName(folder.resolve("restored/db").toString());
        try (Connection connection = restored.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from thing")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("before");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void onlyTheOwnerMayReadItAndNothingElseIsLeft() throws Exception {
        Path file = folder.resolve("backup.tbk");
        backup().create(OPERATOR, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("db", "blobs");
        }
    }

    @Test
    void overwritesNothing() throws Exception {
        Path file = folder.resolve("backup.tbk");
        Files.writeString(file, "precious");

        assertThat(backup().create(OPERATOR, file))
                .isInstanceOfSatisfying(
                        BackupOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("已经存在"));
        assertThat(file).hasContent("precious");
    }

    @Test
    void saysWhereItCannotWrite() {
        assertThat(backup().create(OPERATOR, folder.resolve("nowhere/backup.tbk")))
                .isInstanceOfSatisfying(
                        BackupOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("nowhere"));
    }

    @Test
    void obeysNobodyButTheLocalOperator() {
        assertThat(backup().create(Caller.ANONYMOUS, folder.resolve("backup.tbk")))
                .isInstanceOf(BackupOutcome.Refused.class);
        assertThat(folder.resolve("backup.tbk")).doesNotExist();
    }

    private DerbyBackup backup() {
        return new DerbyBackup(source, DatabaseKind.DERBY, folder.resolve("data/db"), folder.resolve("data/blobs"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void unpack(Path file, Path to) throws IOException {
        BackupReader.read(Files.newInputStream(file), name -> open(to.resolve(name)));
    }

    private static OutputStream open(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        return Files.newOutputStream(place);
    }
}
