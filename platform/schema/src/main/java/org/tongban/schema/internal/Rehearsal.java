// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.tongban.admission.expansion.ArchiveFiles;
import org.tongban.admission.expansion.OwnTables;
import org.tongban.module.Objection;
import org.tongban.module.SchemaRehearsal.Outcome;

/** One changelog on a copy of one module's tables, under the lock of all schema work. */
final class Rehearsal {
    private static final String RULE = "rehearsal";
    private static final String REMEDY = "真的数据没有动过，旧版本照常在用。请按原因改好，重新打包。";
    /** What PostgreSQL says to somebody who may not do it. */
    private static final String NO_RIGHT = "42501";

    private final DataSource source;
    private final SchemaLock lock;
    private final Place place;
    private final Records records;

    /** Where copies go. */
    @FunctionalInterface
    interface Place {
        Scratch open() throws SQLException;
    }

    Rehearsal(DataSource source, SchemaLock lock, Place place) {
        this.source = source;
        this.lock = lock;
        this.place = place;
        this.records = new Records(source);
    }

    Outcome of(OwnTables own, Map<String, byte[]> files) {
        if (!files.containsKey(ArchiveFiles.CHANGELOG)) {
            return Outcome.NOTHING;
        }
        try {
            return records.digest(own.module()).equals(Optional.of(Changelog.digest(files)))
                    ? Outcome.NOTHING
                    : lock.locked(() -> onCopy(own, files));
        } catch (SQLException failed) {
            return refused(notTried(failed));
        }
    }

    private Outcome onCopy(OwnTables own, Map<String, byte[]> files) throws SQLException {
        Set<String> tables = tables(own);
        if (tables.isEmpty()) {
            return Outcome.NOTHING;
        }
        try (Scratch scratch = place.open()) {
            scratch.sequences(own);
            long rows = 0;
            for (String table : tables) {
                rows += scratch.copy(table, Scratch.MOST_ROWS);
            }
            history(own, scratch);
            return tried(own, files, scratch, new Copied(tables, rows));
        }
    }

    /** What was copied. */
    private record Copied(Set<String> tables, long rows) {}

    /** What has run already is known in the copy too, to the last line. */
    private void history(OwnTables own, Scratch scratch) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String table = LiquibaseRun.table(connection, own.module());
            if (names(connection).contains(table)) {
                scratch.copy(table, Integer.MAX_VALUE);
            }
        }
    }

    private static Outcome tried(OwnTables own, Map<String, byte[]> files, Scratch scratch, Copied copied)
            throws SQLException {
        Census before = Census.of(scratch.connection(), copied.tables());
        try {
            LiquibaseRun.rehearse(scratch.connection(), own.module(), new ArchiveFiles(files));
        } catch (MigrationFailure failed) {
            return refused(new Objection(RULE, "数据表的改动先在副本上试了，没有做成：" + failed.reason(), REMEDY));
        }
        Optional<String> missed = before.missed(scratch.connection());
        return missed.isPresent()
                ? refused(new Objection(RULE, "数据表的改动先在副本上试了，试完" + missed.get() + "，在用的版本就不能照常用了。", REMEDY))
                : new Outcome(List.of(), copied.tables().size(), copied.rows());
    }

    private Set<String> tables(OwnTables own) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Set<String> tables = new TreeSet<>(names(connection));
            tables.removeIf(name -> !own.has(name));
            return tables;
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static Outcome refused(Objection objection) {
        return new Outcome(List.of(objection), 0, 0);
    }

    private static Objection notTried(SQLException failed) {
        return NO_RIGHT.equals(failed.getSQLState())
                ? new Objection(
                        RULE,
                        "数据表的改动要先在副本上试，可是平台的数据库用户不能建 schema。",
                        "请数据库管理员执行 grant create on database … to …，再试一次。什么都没有改。")
                : new Objection(RULE, "数据表的改动要先在副本上试，副本没有做成：" + failed.getMessage() + "。", "什么都没有改，请过一会儿再试。");
    }
}
