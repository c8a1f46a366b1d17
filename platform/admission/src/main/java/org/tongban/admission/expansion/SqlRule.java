// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.change.core.RawSQLChange;
import liquibase.util.StringUtil;
import org.tongban.module.Objection;

/** The few forms of SQL that plainly add: indexes, tables, sequences, remarks, and the filling of what is new. */
final class SqlRule {
    private static final String NAME = "([^\\s(;]+)";
    private static final Pattern INDEX = form("create\\s+(unique\\s+)?index\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME
            + "\\s+on\\s+" + NAME + "\\s*(?:using\\s+\\w+\\s*)?\\(.*");
    private static final Pattern TABLE =
            form("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + "\\s*\\((?!.*\\breferences\\b).*");
    private static final Pattern SEQUENCE =
            form("create\\s+sequence\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + "(?:\\s.*)?");
    private static final Pattern REMARK = form("comment\\s+on\\s+(?:table|column)\\s+" + NAME + "\\s+is\\s+.*");
    private static final Pattern UPDATE = form("update\\s+" + NAME + "\\s+set\\s+(.*)");
    private static final Pattern INSERT = form("insert\\s+into\\s+" + NAME + "\\s*[(vs].*");
    private static final int LONGEST = 120;

    private final OwnTables own;
    private final Fresh fresh;

    SqlRule(OwnTables own, Fresh fresh) {
        this.own = own;
        this.fresh = fresh;
    }

    private static Pattern form(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    List<Objection> objections(String id, RawSQLChange change) {
        List<Objection> objections = new ArrayList<>();
        String sql = change.getSql() == null ? "" : change.getSql();
        for (String statement : StringUtil.processMultiLineSQL(sql, true, true, change.getEndDelimiter())) {
            judge(id, statement.strip()).ifPresent(objections::add);
        }
        return objections;
    }

    private Optional<Objection> judge(String id, String statement) {
        Matcher index = INDEX.matcher(statement);
        if (index.matches()) {
            return index.group(1) != null && !fresh.hasTable(index.group(3))
                    ? Optional.of(Sayings.takes(id, "不许旧表 " + index.group(3) + " 里有重复（" + shown(statement) + "）"))
                    : strangers(id, index.group(2), index.group(3));
        }
        Matcher table = TABLE.matcher(statement);
        if (table.matches()) {
            fresh.table(table.group(1));
            return strangers(id, table.group(1));
        }
        Matcher sequence = SEQUENCE.matcher(statement);
        if (sequence.matches()) {
            return strangers(id, sequence.group(1));
        }
        Matcher remark = REMARK.matcher(statement);
        return remark.matches() ? strangers(id, remark.group(1).replaceAll("\\..*", "")) : filling(id, statement);
    }

    private Optional<Objection> filling(String id, String statement) {
        Matcher update = UPDATE.matcher(statement);
        if (update.matches()) {
            String table = update.group(1);
            List<String> old = Assignments.columns(update.group(2)).stream()
                    .filter(column -> !fresh.hasColumn(table, column))
                    .toList();
            return old.isEmpty()
                    ? strangers(id, table)
                    : Optional.of(Sayings.takes(id, "要改旧的列 " + table + "." + String.join("、", old) + "（sql）"));
        }
        Matcher insert = INSERT.matcher(statement);
        return insert.matches() && fresh.hasTable(insert.group(1))
                ? strangers(id, insert.group(1))
                : Optional.of(Sayings.takes(id, "里的 SQL 不是单纯的增加（" + shown(statement) + "）"));
    }

    private Optional<Objection> strangers(String id, String... names) {
        for (String name : names) {
            if (!own.has(name)) {
                return Optional.of(Sayings.outside(id, name, own));
            }
        }
        return Optional.empty();
    }

    private static String shown(String statement) {
        String line = statement.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
