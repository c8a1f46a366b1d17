// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.RawSQLChange;
import liquibase.change.core.SetColumnRemarksChange;
import liquibase.change.core.SetTableRemarksChange;
import liquibase.change.core.UpdateDataChange;
import org.jspecify.annotations.Nullable;
import org.tongban.module.Objection;

/** What a single change may do. Walks through the new change sets in their order and remembers what they made. */
final class AdditionRule {
    /** What it would do, by the word in the changelog; anything else is named by its word alone. */
    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("dropTable", "要删掉"),
            Map.entry("dropColumn", "要删掉列："),
            Map.entry("renameTable", "要改名："),
            Map.entry("renameColumn", "要给列改名："),
            Map.entry("modifyDataType", "要改列的类型："),
            Map.entry("addNotNullConstraint", "要求旧的列必须有值："),
            Map.entry("dropNotNullConstraint", "让旧的列可以没有值："),
            Map.entry("addUniqueConstraint", "不许旧表里有重复："),
            Map.entry("addPrimaryKey", "给旧表定主键："),
            Map.entry("dropIndex", "要删掉索引："),
            Map.entry("dropUniqueConstraint", "要删掉约束："),
            Map.entry("dropForeignKeyConstraint", "要删掉约束："),
            Map.entry("dropPrimaryKey", "要删掉主键："),
            Map.entry("dropDefaultValue", "要去掉默认值："),
            Map.entry("delete", "要删旧表里的数据："),
            Map.entry("update", "要改旧表里的数据："),
            Map.entry("insert", "要往旧表里加数据："));

    private static final List<String> TABLES = List.of("tableName", "baseTableName", "oldTableName", "newTableName");

    private final OwnTables own;
    private final Fresh fresh = new Fresh();

    AdditionRule(OwnTables own) {
        this.own = own;
    }

    /** What speaks against a change. */
    List<Objection> objections(String id, Change change) {
        if (change instanceof RawSQLChange sql) {
            return new SqlRule(own, fresh).objections(id, sql);
        }
        List<Objection> objections = new ArrayList<>(strangers(id, change));
        fault(change).ifPresent(deed -> objections.add(Sayings.takes(id, deed)));
        return objections;
    }

    /** Names that belong to somebody else. */
    private List<Objection> strangers(String id, Change change) {
        Stream<String> places = change.getSerializableFields().stream()
                .filter(field -> field.endsWith("chemaName") || field.endsWith("atalogName"))
                .flatMap(field -> text(change, field).stream());
        Stream<String> names = Stream.of("tableName", "baseTableName", "indexName", "sequenceName", "newTableName")
                .flatMap(field -> text(change, field).stream())
                .filter(name -> !own.has(name));
        return Stream.concat(places, names)
                .map(name -> Sayings.outside(id, name, own))
                .toList();
    }

    private Optional<String> fault(Change change) {
        if (change instanceof CreateTableChange create) {
            fresh.table(create.getTableName());
            return create.getColumns().stream()
                    .flatMap(column -> reference(column).stream())
                    .findFirst();
        }
        if (change instanceof AddColumnChange add) {
            return column(add);
        }
        if (change instanceof CreateIndexChange index) {
            return Boolean.TRUE.equals(index.isUnique()) && !fresh.hasTable(index.getTableName())
                    ? Optional.of("不许旧表 " + index.getTableName() + " 里有重复（unique）")
                    : Optional.empty();
        }
        if (change instanceof AddForeignKeyConstraintChange key) {
            return foreignKey(key);
        }
        return harmless(change) || fills(change) || onlyFresh(change) ? Optional.empty() : Optional.of(deed(change));
    }

    private boolean fills(Change change) {
        return change instanceof UpdateDataChange update
                && update.getColumns().stream()
                        .allMatch(column -> fresh.hasColumn(update.getTableName(), column.getName()));
    }

    private static boolean harmless(Change change) {
        return change instanceof CreateSequenceChange
                || change instanceof AddDefaultValueChange
                || change instanceof SetTableRemarksChange
                || change instanceof SetColumnRemarksChange;
    }

    private Optional<String> column(AddColumnChange add) {
        for (ColumnConfig column : add.getColumns()) {
            Optional<String> fault =
                    fresh.hasTable(add.getTableName()) ? Optional.empty() : burden(add.getTableName(), column);
            if (fault.isPresent()) {
                return fault;
            }
            fresh.column(add.getTableName(), column.getName());
        }
        return add.getColumns().stream()
                .flatMap(column -> reference(column).stream())
                .findFirst();
    }

    /** A column of an old table that the version in force would have to fill. */
    private static Optional<String> burden(String table, ColumnConfig column) {
        ConstraintsConfig constraints = column.getConstraints();
        if (constraints == null) {
            return Optional.empty();
        }
        String name = table + "." + column.getName();
        if (Boolean.FALSE.equals(constraints.isNullable()) && !column.hasDefaultValue()) {
            return Optional.of("给旧表加了必须有值、又没有默认值的列 " + name);
        }
        return Boolean.TRUE.equals(constraints.isUnique()) || Boolean.TRUE.equals(constraints.isPrimaryKey())
                ? Optional.of("给旧表加了不许重复的列 " + name)
                : Optional.empty();
    }

    /** A key to an old table stops the version in force from deleting there, unless it gives way. */
    private Optional<String> reference(ColumnConfig column) {
        ConstraintsConfig constraints = column.getConstraints();
        String target = constraints == null ? null : target(constraints);
        return target == null || fresh.hasTable(target) || Boolean.TRUE.equals(constraints.isDeleteCascade())
                ? Optional.empty()
                : Optional.of("让列 " + column.getName() + " 指向旧表 " + target + "，那里的数据就删不掉");
    }

    private static @Nullable String target(ConstraintsConfig constraints) {
        return constraints.getReferences() == null
                ? constraints.getReferencedTableName()
                : constraints.getReferences().replaceAll("\\(.*", "").strip();
    }

    private Optional<String> foreignKey(AddForeignKeyConstraintChange key) {
        if (!fresh.hasTable(key.getBaseTableName())) {
            return Optional.of("给旧表 " + key.getBaseTableName() + " 加了外键");
        }
        boolean yields = key.getOnDelete() != null && key.getOnDelete().matches("(?i)cascade|set null");
        return yields || fresh.hasTable(key.getReferencedTableName())
                ? Optional.empty()
                : Optional.of("让新表指向旧表 " + key.getReferencedTableName() + "，那里的数据就删不掉");
    }

    /** Whatever it is, it happens to a table of which the version in force knows nothing. */
    private boolean onlyFresh(Change change) {
        List<String> tables =
                TABLES.stream().flatMap(field -> text(change, field).stream()).toList();
        return !tables.isEmpty()
                && DEEDS.containsKey(word(change))
                && tables.stream().allMatch(fresh::hasTable);
    }

    private static String deed(Change change) {
        String at = Stream.of(
                        "tableName",
                        "oldTableName",
                        "baseTableName",
                        "columnName",
                        "oldColumnName",
                        "columnNames",
                        "indexName")
                .flatMap(field -> text(change, field).stream())
                .reduce((table, column) -> table + " 的 " + column)
                .map(name -> " " + name + " ")
                .orElse("");
        return DEEDS.getOrDefault(word(change), "做的事平台不认得：") + at + "（" + word(change) + "）";
    }

    private static String word(Change change) {
        return change.getSerializedObjectName();
    }

    private static Optional<String> text(Change change, String field) {
        return change.getSerializableFields().contains(field)
                ? Optional.ofNullable(change.getSerializableFieldValue(field))
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
