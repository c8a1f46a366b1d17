// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongban.admission.expansion.ArchiveFiles;
import org.tongban.admission.expansion.OwnTables;
import org.tongban.module.SchemaRehearsal.Outcome;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.TestDatabase.Kind;

/** Changelogs on copies of real tables. */
class RehearsalTest {
    private static final OwnTables HALL = new OwnTables("hall");
    private static final String FIRST = """
            databaseChangeLog:
              - property: { name: bytes, value: blob, dbms: derby }
              - property: { name: bytes, value: bytea, dbms: postgresql }
              - changeSet:
                  id: hall-1
                  author: tongban
                  changes:
                    - createSequence: { sequenceName: hall_serial }
                    - createTable:
                        tableName: hall_note
                        columns:
                          - column: { name: id, type: varchar(36), constraints: { primaryKey: true, nullable: false } }
                          - column: { name: words, type: varchar(200), constraints: { nullable: false, unique: true, uniqueConstraintName: hall_note_words } }
                          - column: { name: content, type: "${bytes}" }
                          - column: { name: seal, type: "varchar(40)", defaultValue: "it's" }
                          - column: { name: due, type: bigint, defaultValueNumeric: 9223372036854775807, constraints: { nullable: false } }
                          - column: { name: price, type: "decimal(9,2)" }
                          - column: { name: serial, type: bigint, autoIncrement: true, constraints: { nullable: false } }
                    - createIndex:
                        tableName: hall_note
                        indexName: hall_note_due
                        columns:
                          - column: { name: due, descending: true }
                          - column: { name: words }
            """;
    private static final String MORE = """
              - changeSet:
                  id: hall-2
                  author: tongban
                  changes:
                    - addColumn: { tableName: hall_note, columns: [ { column: { name: tone, type: varchar(9) } } ] }
                    - createTable: { tableName: hall_more, columns: [ { column: { name: id, type: bigint } } ] }
                    - sql: { dbms: derby, sql: insert into hall_more values (next value for hall_serial) }
                    - sql: { dbms: postgresql, sql: "insert into hall_more values (nextval('hall_serial'))" }
                    - sql: update hall_note set tone = substr(words, 1, 4)
            """;

    @ParameterizedTest
    @EnumSource
    void anExpansionWorksOnTheCopyAndTheTablesAreAsTheyWere(Kind kind) throws Exception {
        try (TestDatabase database = withNotes(kind, 3)) {
            Set<String> before = everything(database);
            Census rows = census(database);

            assertThat(rehearse(database, FIRST + MORE)).isEqualTo(new Outcome(List.of(), 1, 3));

            assertThat(everything(database)).isEqualTo(before);
            assertThat(census(database)).isEqualTo(rows);
            migrate(database, FIRST + MORE);
            execute(database, "insert into hall_more values (1)");
            assertThat(rehearse(database, FIRST + MORE)).isEqualTo(Outcome.NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotWorkIsSaidWithItsCauseAndTheTablesAreAsTheyWere(Kind kind) throws Exception {
        try (TestDatabase database = withNotes(kind, 3)) {
            Set<String> before = everything(database);

            Outcome twice = rehearse(database, FIRST + MORE.replace("name: tone", "name: words"));
            assertThat(twice.objections()).singleElement().satisfies(objection -> {
                assertThat(objection.rule()).isEqualTo("rehearsal");
                assertThat(objection.cause())
                        .contains("没有做成：change set hall-2：")
                        .containsIgnoringCase("words");
                assertThat(objection.remedy()).contains("真的数据没有动过");
            });
            Outcome tooLong = rehearse(database, FIRST + MORE.replace("substr(words, 1, 4)", "words"));
            assertThat(tooLong.objections()).isEmpty();
            Outcome cutOff = rehearse(
                    database,
                    FIRST + MORE.replace("substr(words, 1, 4)", "words").replace("varchar(9)", "varchar(2)"));
            assertThat(cutOff.objections())
                    .singleElement()
                    .satisfies(objection -> assertThat(objection.cause())
                            .contains("change set hall-2")
                            .doesNotContain("第 "));
            Outcome index = rehearse(database, FIRST + set("""
                    createIndex: { tableName: hall_note, indexName: hall_note_due, columns: [ { column: { name: price } } ] }"""));
            if (kind == Kind.DERBY) {
                assertThat(index.objections()).hasSize(1);
            }
            Outcome duplicates = rehearse(database, FIRST + set("""
                    addUniqueConstraint: { tableName: hall_note, constraintName: hall_note_once, columnNames: seal }"""));
            assertThat(duplicates.objections())
                    .singleElement()
                    .satisfies(objection -> assertThat(objection.cause()).contains("change set hall-2"));
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheVersionInForceWouldMissIsNamed(Kind kind) throws Exception {
        try (TestDatabase database = withNotes(kind, 3)) {
            assertThat(missed(database, "dropColumn: { tableName: hall_note, columnName: seal }"))
                    .containsIgnoringCase("表 hall_note 的列 seal 不见了");
            assertThat(missed(
                            database,
                            "modifyDataType: { tableName: hall_note, columnName: seal, newDataType: varchar(60) }"))
                    .containsIgnoringCase("表 hall_note 的列 seal 由 varchar(40");
            assertThat(missed(database, "addNotNullConstraint: { tableName: hall_note, columnName: seal }"))
                    .contains("not null");
            assertThat(missed(database, "sql: update hall_note set seal = 'x' where id = '2'"))
                    .containsIgnoringCase("表 hall_note 里原有的内容变了");
            assertThat(missed(database, "sql: delete from hall_note where id = '2'"))
                    .contains("内容变了");
            assertThat(missed(database, "dropTable: { tableName: hall_note }")).contains("不见了");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeSetThatRanBeforeAndWasAlteredSinceIsRefused(Kind kind) throws Exception {
        try (TestDatabase database = withNotes(kind, 1)) {
            migrate(database, FIRST + MORE);
            migrate(database, FIRST);

            Outcome outcome = rehearse(database, FIRST + MORE.replace("varchar(9)", "varchar(10)"));

            assertThat(outcome.objections())
                    .singleElement()
                    .satisfies(objection -> assertThat(objection.cause()).contains("change set hall-2 在这个数据库里执行过"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofALargeTableOnlySomeRowsAreCopied(Kind kind) throws Exception {
        try (TestDatabase database = withNotes(kind, Scratch.MOST_ROWS + 10)) {
            assertThat(rehearse(database, FIRST + MORE).rows()).isEqualTo(Scratch.MOST_ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNothingThereIsNothingToTry(Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.empty(kind)) {
            migrator(database).prepare("1".repeat(64));
            assertThat(rehearse(database, FIRST)).isEqualTo(Outcome.NOTHING);
            assertThat(rehearsal(database).of(HALL, Map.of())).isEqualTo(Outcome.NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void whatAKillLeftBehindIsSweptAway(Kind kind) throws Exception {
        try (TestDatabase database = withNotes(kind, 1)) {
            PostgresScratch killed = new PostgresScratch(database.dataSource());
            killed.copy("hall_note", 1);
            assertThat(schemas(database)).hasSize(1);

            PostgresScratch.sweep(database.dataSource(), lock(database));

            assertThat(schemas(database)).isEmpty();
            killed.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void whoMayNotMakeASchemaIsToldWhatToAskFor(Kind kind) throws Exception {
        try (TestDatabase database = withNotes(kind, 1)) {
            Rehearsal without = new Rehearsal(database.dataSource(), lock(database), () -> {
                throw new SQLException("permission denied for database", "42501");
            });

            assertThat(without.of(HALL, files(FIRST + MORE)).objections())
                    .singleElement()
                    .satisfies(objection -> assertThat(objection.line()).contains("不能建 schema", "grant create"));
        }
    }

    private String missed(TestDatabase database, String change) {
        return rehearse(database, FIRST + set(change)).objections().stream()
                .map(objection -> objection.cause())
                .findFirst()
                .orElse("");
    }

    private static String set(String change) {
        return """
                  - changeSet:
                      id: hall-2
                      author: tongban
                      changes:
                        - %s
                """.formatted(change);
    }

    private static TestDatabase withNotes(Kind kind, int notes) throws Exception {
        TestDatabase database = TestDatabase.empty(kind);
        migrator(database).prepare("1".repeat(64));
        migrate(database, FIRST);
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into hall_note (id, words, content, price) values (?, ?, ?, 1.5)")) {
            for (int i = 0; i < notes; i++) {
                insert.setString(1, Integer.toString(i));
                insert.setString(2, "第 " + i + " 条");
                insert.setBytes(3, i % 2 == 0 ? null : new byte[] {0, 1, (byte) i});
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return database;
    }

    private static void migrate(TestDatabase database, String changelog) throws SQLException, MigrationFailure {
        try (Connection connection = database.dataSource().getConnection()) {
            LiquibaseRun.rehearse(connection, "hall", new ArchiveFiles(files(changelog)));
        }
        new Records(database.dataSource())
                .migrated("hall", Changelog.digest(files(changelog)), java.time.Instant.EPOCH);
    }

    private static Outcome rehearse(TestDatabase database, String changelog) {
        return rehearsal(database).of(HALL, files(changelog));
    }

    private static Rehearsal rehearsal(TestDatabase database) {
        return new Rehearsal(database.dataSource(), lock(database), () -> scratch(database));
    }

    private static Scratch scratch(TestDatabase database) throws SQLException {
        return kindOf(database) == DatabaseKind.DERBY
                ? new DerbyScratch(database.dataSource(), DriverManager.getDriver("jdbc:derby:memory:x"))
                : new PostgresScratch(database.dataSource());
    }

    private static SchemaLock lock(TestDatabase database) {
        return new SchemaLock(database.dataSource(), kindOf(database));
    }

    private static Migrator migrator(TestDatabase database) {
        return new Migrator(database.dataSource(), lock(database), java.time.Clock.systemUTC());
    }

    private static DatabaseKind kindOf(TestDatabase database) {
        return DatabaseKind.of(database.toString());
    }

    private static Map<String, byte[]> files(String changelog) {
        return Map.of(ArchiveFiles.CHANGELOG, changelog.getBytes(StandardCharsets.UTF_8));
    }

    private static Census census(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            return Census.of(connection, List.of(upper ? "HALL_NOTE" : "hall_note"));
        }
    }

    /** Every column of every table, and every schema. */
    private static Set<String> everything(TestDatabase database) throws SQLException {
        Set<String> names = new java.util.TreeSet<>(schemas(database));
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME"));
            }
        }
        return names;
    }

    private static List<String> schemas(TestDatabase database) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.getMetaData().getSchemas()) {
            while (rows.next()) {
                if (rows.getString(1).startsWith("tongban_rehearsal")) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
