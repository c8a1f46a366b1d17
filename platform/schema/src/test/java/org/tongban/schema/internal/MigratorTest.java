// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.TestDatabase.Kind;

/** Migrations on real databases. */
class MigratorTest {
    private static final String HALL = table("hall-1", "hall_note");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void migratesOnceAndRemembersIt(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            Migrator migrator = prepared(database, database.dataSource());
            assertThat(migrator.migrate(changelog("hall", HALL))).isEqualTo(Migrator.Result.MIGRATED);
            assertThat(migrator.migrate(changelog("hall", HALL))).isEqualTo(Migrator.Result.UNCHANGED);
            Migrator afterRestart = prepared(database, database.otherPool());
            assertThat(afterRestart.migrate(changelog("hall", HALL))).isEqualTo(Migrator.Result.UNCHANGED);
            execute(database, "insert into hall_note values ('1')");
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsWhatALaterVersionAdds(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            Migrator migrator = prepared(database, database.dataSource());
            migrator.migrate(changelog("hall", HALL));
            assertThat(migrator.migrate(changelog("hall", HALL + table("hall-2", "hall_more"))))
                    .isEqualTo(Migrator.Result.MIGRATED);
            execute(database, "insert into hall_more values ('1')");
        }
    }

    @ParameterizedTest
    @EnumSource
    void releasesTheLockThatAKillLeft(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            Migrator migrator = prepared(database, database.dataSource());
            migrator.migrate(changelog("hall", HALL));
            execute(database, "delete from hallchangeloglock");
            execute(
                    database,
                    "insert into hallchangeloglock (id, locked, lockgranted, lockedby)"
                            + " values (1, true, current_timestamp, 'a node that was killed')");
            assertThat(migrator.migrate(changelog("hall", HALL + table("hall-2", "hall_more"))))
                    .isEqualTo(Migrator.Result.MIGRATED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatFailedAndGoesOnWithTheOthers(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            Migrator migrator = prepared(database, database.dataSource());
            execute(database, "create table broken_note (id varchar(36))");
            assertThatThrownBy(() -> migrator.migrate(changelog("broken", table("broken-7", "broken_note"))))
                    .isInstanceOf(MigrationFailure.class)
                    .hasMessageContaining("module broken")
                    .hasMessageContaining("change set broken-7 failed")
                    .hasMessageContainingAll("Cause: ", "exists");
            assertThat(migrator.migrate(changelog("hall", HALL))).isEqualTo(Migrator.Result.MIGRATED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAChangeSetThatFailsNothingStaysAndTheNextAttemptGoesOnAfterThoseBeforeIt(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            Migrator migrator = prepared(database, database.dataSource());
            migrator.migrate(changelog("hall", HALL));
            execute(database, "insert into hall_note values ('1')");
            String second = table("hall-2", "hall_more");
            String third = table("hall-3", "hall_third");
            int change = third.lastIndexOf('\n', third.indexOf("- createTable")) + 1;
            String broken = third + third.substring(change).replace("hall_third", "hall_note");

            assertThatThrownBy(() -> migrator.migrate(changelog("hall", HALL + second + broken)))
                    .hasMessageContaining("change set hall-3 failed");

            assertThat(rows(database, "hall_note")).isEqualTo(1);
            assertThat(rows(database, "hall_more")).isZero();
            assertThatThrownBy(() -> rows(database, "hall_third")).isInstanceOf(SQLException.class);
            assertThat(migrator.migrate(changelog("hall", HALL + second + third)))
                    .isEqualTo(Migrator.Result.MIGRATED);
            assertThat(rows(database, "hall_third")).isZero();
            assertThat(rows(database, "hall_note")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesADatabaseThatIsUnderOtherKeys(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            prepared(database, database.dataSource());
            Migrator other = migrator(database, database.otherPool());
            assertThatThrownBy(() -> other.prepare("2".repeat(64)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("key file does not belong to this database");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void letsOneOfTwoNodesDoIt(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            Changelog changelog = changelog("hall", HALL);
            Callable<Migrator.Result> node =
                    () -> prepared(database, database.otherPool()).migrate(changelog);
            assertThat(bothAtOnce(node)).containsExactlyInAnyOrder(Migrator.Result.MIGRATED, Migrator.Result.UNCHANGED);
        }
    }

    private static List<Migrator.Result> bothAtOnce(Callable<Migrator.Result> node)
            throws InterruptedException, ExecutionException {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Migrator.Result>> done = nodes.invokeAll(List.of(node, node));
            return List.of(done.get(0).get(), done.get(1).get());
        } finally {
            nodes.shutdown();
        }
    }

    private static Migrator prepared(TestDatabase database, DataSource source) throws SQLException {
        Migrator migrator = migrator(database, source);
        migrator.prepare("1".repeat(64));
        return migrator;
    }

    private static Migrator migrator(TestDatabase database, DataSource source) {
        return new Migrator(source, new SchemaLock(source, DatabaseKind.of(database.toString())), Clock.systemUTC());
    }

    private Changelog changelog(String module, String changeSets) throws IOException {
        Path root = Files.createDirectories(folder.resolve(module));
        Path file = Files.createDirectories(root.resolve(Changelog.FOLDER)).resolve("changelog.yaml");
        Files.writeString(file, "databaseChangeLog:\n" + changeSets);
        ClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null);
        return new Changelog(
                module, loader, Changelog.digest(List.of(file.toUri().toURL())));
    }

    private static String table(String changeSet, String name) {
        return """
                - changeSet:
                    id: %s
                    author: tongban
                    changes:
                      - createTable:
                          tableName: %s
                          columns:
                            - column: { name: id, type: varchar(36), constraints: { primaryKey: true, nullable: false } }
              """.formatted(changeSet, name);
    }

    private static long rows(TestDatabase database, String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
