// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.module.Objection;

/** What a next version may do to the tables, and what is said of what it may not. */
class ExpansionTest {
    private static final String RATING = "org.tongban.rating";
    private static final String FIRST = """
              - property: { name: bytes, value: blob, dbms: derby }
              - property: { name: bytes, value: bytea, dbms: postgresql }
              - changeSet:
                  id: rating-1
                  author: tongban
                  changes:
                    - createTable:
                        tableName: rating_entry
                        columns:
                          - column: { name: id, type: varchar(36), constraints: { primaryKey: true, nullable: false } }
                          - column: { name: good, type: varchar(120), constraints: { nullable: false } }
                          - column: { name: content, type: "${bytes}" }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createTable: { tableName: rating_more, columns: [ { column: { name: id, type: int } } ] }",
                "addColumn: { tableName: rating_entry, columns: [ { column: { name: tone, type: varchar(8) } } ] }",
                "addColumn: { tableName: rating_entry, columns: [ { column: { name: tone, type: int, defaultValueNumeric: 0, constraints: { nullable: false } } } ] }",
                "createIndex: { tableName: rating_entry, indexName: rating_entry_good, columns: [ { column: { name: good } } ] }",
                "createSequence: { sequenceName: rating_serial }",
                "addDefaultValue: { tableName: rating_entry, columnName: good, defaultValue: '' }",
                "setTableRemarks: { tableName: rating_entry, remarks: words }",
                "sql: create index rating_entry_two on rating_entry (good) where good is not null",
                "sql: create index rating_entry_two on rating_entry using btree (good)",
                "sql: \"create table rating_more (id int); create unique index rating_more_id on rating_more (id); insert into rating_more values (1)\"",
                "sql: comment on column rating_entry.good is 'names'"
            })
    void whatOnlyAddsPasses(String change) {
        assertThat(next(change)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dropTable: { tableName: rating_entry }                                                      | 要删掉 rating_entry
                    dropColumn: { tableName: rating_entry, columnName: good }                                   | 要删掉列： rating_entry 的 good
                    renameColumn: { tableName: rating_entry, oldColumnName: good, newColumnName: fine }         | 要给列改名
                    renameTable: { oldTableName: rating_entry, newTableName: rating_item }                      | 要改名
                    modifyDataType: { tableName: rating_entry, columnName: good, newDataType: varchar(10) }     | 要改列的类型
                    addNotNullConstraint: { tableName: rating_entry, columnName: content }                      | 要求旧的列必须有值
                    dropNotNullConstraint: { tableName: rating_entry, columnName: good }                        | 可以没有值
                    addUniqueConstraint: { tableName: rating_entry, constraintName: x, columnNames: good }      | 不许旧表里有重复
                    delete: { tableName: rating_entry }                                                         | 要删旧表里的数据
                    update: { tableName: rating_entry, columns: [ { column: { name: good, value: x } } ] }      | 要改旧表里的数据
                    insert: { tableName: rating_entry, columns: [ { column: { name: good, value: x } } ] }      | 要往旧表里加数据
                    dropIndex: { tableName: rating_entry, indexName: rating_entry_good }                        | 要删掉索引
                    createView: { viewName: rating_view, selectQuery: select good from rating_entry }           | 平台不认得
                    createProcedure: { procedureText: create procedure x }                                      | 平台不认得
                    tagDatabase: { tag: x }                                                                     | 平台不认得
                    addColumn: { tableName: rating_entry, columns: [ { column: { name: n, type: int, constraints: { nullable: false } } } ] } | 没有默认值的列 rating_entry.n
                    addColumn: { tableName: rating_entry, columns: [ { column: { name: n, type: int, constraints: { unique: true } } } ] } | 不许重复的列
                    addColumn: { tableName: rating_entry, columns: [ { column: { name: n, type: int, constraints: { references: rating_entry(id) } } } ] } | 指向旧表 rating_entry
                    createIndex: { tableName: rating_entry, indexName: rating_entry_g, unique: true, columns: [ { column: { name: good } } ] } | 不许旧表 rating_entry 里有重复
                    addForeignKeyConstraint: { baseTableName: rating_entry, baseColumnNames: good, referencedTableName: rating_entry, referencedColumnNames: id, constraintName: x } | 加了外键
                    sql: drop table rating_entry                                                                | 不是单纯的增加
                    sql: alter table rating_entry add column n int not null                                     | 不是单纯的增加
                    sql: delete from rating_entry                                                               | 不是单纯的增加
                    sql: insert into rating_entry values ('1')                                                  | 不是单纯的增加
                    sql: create unique index rating_entry_g on rating_entry (good)                              | 不许旧表 rating_entry 里有重复
                    sql: update rating_entry set good = 'x', content = null where id = '1'                      | 要改旧的列 rating_entry.good、content
                    sql: create index rating_a on rating_entry (good); truncate table rating_entry              | 不是单纯的增加
                    """)
    void whatTakesSomethingFromTheVersionInForceIsRefused(String change, String deed) {
        assertThat(next(change)).singleElement().satisfies(objection -> {
            assertThat(objection.rule()).isEqualTo("schema");
            assertThat(objection.cause())
                    .startsWith("DB-INF/changelog.yaml 里的 change set rating-2 ")
                    .contains(deed);
            assertThat(objection.remedy()).contains("这一版请只增加", "下一版不再用它");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    addColumn: { tableName: case_file, columns: [ { column: { name: n, type: int } } ] }        | case_file
                    createTable: { tableName: ratings, columns: [ { column: { name: n, type: int } } ] }        | ratings
                    createTable: { tableName: rating_more, schemaName: other, columns: [ { column: { name: n, type: int } } ] } | other
                    createIndex: { tableName: rating_entry, indexName: x, columns: [ { column: { name: good } } ] } | x
                    sql: create index rating_x on public.rating_entry (good)                                    | public.rating_entry
                    sql: create table case_more (id int)                                                        | case_more
                    """)
    void whatBelongsToSomebodyElseIsRefused(String change, String name) {
        assertThat(next(change)).singleElement().satisfies(objection -> {
            assertThat(objection.cause()).contains("用了名字 " + name);
            assertThat(objection.remedy()).contains("要以 rating_ 开头");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include: { file: DB-INF/more.yaml }",
                "include: { file: more.yaml, relativeToChangelogFile: true }",
                "includeAll: { path: DB-INF/all }"
            })
    void anotherFileIsRefused(String include) {
        assertThat(objections(FIRST + "  - " + include + "\n", FIRST))
                .singleElement()
                .satisfies(objection -> assertThat(objection.line()).contains("要读别的文件", "DB-INF/changelog.yaml 这一个文件"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runAlways: true",
                "runOnChange: true",
                "runInTransaction: false",
                "failOnError: false",
                "labels: later",
                "context: test",
                "ignore: true",
                "preConditions: [ { onFail: MARK_RAN }, { tableExists: { tableName: x } } ]",
                "modifySql: { append: { value: ' x' } }"
            })
    void aChangeSetOfWhichNobodyKnowsWhatItWillDoIsRefused(String manner) {
        String set = set("rating-2", "createSequence: { sequenceName: rating_serial }")
                .replace("author: tongban", "author: tongban\n      " + manner);
        assertThat(objections(FIRST + set, FIRST))
                .singleElement()
                .satisfies(objection -> assertThat(objection.line())
                        .contains("change set rating-2", manner.replaceAll(":.*", ""), "只执行一次"));
    }

    @Test
    void aNewColumnMayBeFilledByTheVersionThatAddsIt() {
        String add =
                "addColumn: { tableName: rating_entry, columns: [ { column: { name: tone, type: varchar(8) } } ] }";
        assertThat(
                        next(
                                add
                                        + "\n        - sql: \"update rating_entry set tone = coalesce(good, 'a, b where c') where id <> ''\""))
                .isEmpty();
        assertThat(
                        next(
                                add
                                        + "\n        - update: { tableName: rating_entry, columns: [ { column: { name: tone, value: x } } ] }"))
                .isEmpty();
        assertThat(next(add + "\n        - sql: \"update rating_entry set tone = '', good = ''\""))
                .singleElement()
                .satisfies(objection -> assertThat(objection.cause()).contains("要改旧的列 rating_entry.good（"));
    }

    @Test
    void whatIsNewMayBeTightenedAndMayPointToWhatIsOldWhenItGivesWay() {
        String create =
                "createTable: { tableName: rating_more, columns: [ { column: { name: id, type: varchar(36) } } ] }";
        assertThat(
                        next(
                                create
                                        + "\n        - addNotNullConstraint: { tableName: rating_more, columnName: id }"
                                        + "\n        - addPrimaryKey: { tableName: rating_more, columnNames: id, constraintName: rating_more_pk }"
                                        + "\n        - addForeignKeyConstraint: { baseTableName: rating_more, baseColumnNames: id, referencedTableName: rating_entry, referencedColumnNames: id, constraintName: rating_more_fk, onDelete: CASCADE }"))
                .isEmpty();
        assertThat(
                        next(
                                create
                                        + "\n        - addForeignKeyConstraint: { baseTableName: rating_more, baseColumnNames: id, referencedTableName: rating_entry, referencedColumnNames: id, constraintName: rating_more_fk }"))
                .singleElement()
                .satisfies(objection -> assertThat(objection.cause()).contains("那里的数据就删不掉"));
    }

    @Test
    void aChangeSetThatHasRunIsNeitherAlteredNorRemoved() {
        String altered = FIRST.replace("varchar(120)", "varchar(130)");
        assertThat(objections(altered, FIRST))
                .singleElement()
                .satisfies(objection ->
                        assertThat(objection.line()).contains("change set rating-1 和在用版本里的不一样了", "另写一个新的 change set"));
        assertThat(objections(FIRST.replace("value: blob", "value: clob"), FIRST))
                .singleElement()
                .satisfies(objection -> assertThat(objection.cause()).contains("不一样了"));
        String another = set("rating-9", "createSequence: { sequenceName: rating_serial }");
        assertThat(objections(another, FIRST))
                .singleElement()
                .satisfies(objection -> assertThat(objection.cause()).contains("rating-1 在用的版本里有"));
        assertThat(objections(Map.of(), files(FIRST))).hasSize(1);
        assertThat(objections(FIRST + "  # a remark\n", FIRST)).isEmpty();
    }

    @Test
    void theFirstVersionOfAModuleMayDoWhatItLikesWithItsOwn() {
        assertThat(objections(FIRST + set("rating-2", "dropColumn: { tableName: rating_entry, columnName: good }"), ""))
                .isEmpty();
        assertThat(objections(Map.of("MATTER-INF/a.yaml", new byte[0]), Map.of()))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(next("createTabel: { tableName: rating_x }"))
                .singleElement()
                .satisfies(objection -> assertThat(objection.line()).contains("createTabel"));
        assertThat(objections("  - changeSet: [", FIRST))
                .singleElement()
                .satisfies(objection -> assertThat(objection.cause()).startsWith("DB-INF/changelog.yaml 读不懂"));
        assertThat(objections(FIRST + set("rating-2", "createSequence: { sequenceName: rating_${nothing} }"), FIRST))
                .isNotEmpty();
        assertThat(objections(FIRST + FIRST.substring(FIRST.indexOf("  - changeSet")), FIRST))
                .singleElement()
                .satisfies(objection -> assertThat(objection.cause()).contains("出现了两次"));
    }

    @Test
    void aModuleWithTheNameOfAPluralMayUseTheSingular() {
        assertThat(new OwnTables("cases").has("case_file")).isTrue();
        assertThat(new OwnTables("cases").has("CASES_FILE")).isTrue();
        assertThat(OwnTables.of("org.example.water-affairs").has("water_affairs_meter"))
                .isTrue();
        assertThat(new OwnTables("cases").has("casefile")).isFalse();
        assertThat(new OwnTables("case").has("public.case_file")).isFalse();
    }

    private static List<Objection> next(String change) {
        return objections(FIRST + set("rating-2", change), FIRST);
    }

    private static String set(String id, String changes) {
        return """
                  - changeSet:
                      id: %s
                      author: tongban
                      changes:
                        - %s
                """.formatted(id, changes.replaceFirst("^sql: ([^\"].*)", "sql: \"$1\""));
    }

    private static List<Objection> objections(String next, String inForce) {
        return objections(files(next), inForce.isEmpty() ? Map.of() : files(inForce));
    }

    private static List<Objection> objections(Map<String, byte[]> next, Map<String, byte[]> inForce) {
        return Expansion.objections(RATING, next, inForce);
    }

    private static Map<String, byte[]> files(String changelog) {
        return Map.of(ArchiveFiles.CHANGELOG, ("databaseChangeLog:\n" + changelog).getBytes(StandardCharsets.UTF_8));
    }
}
