// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.HashSet;
import java.util.Set;

/** What the new change sets have made so far: the version in force knows nothing of it. */
final class Fresh {
    private final Set<String> tables = new HashSet<>();
    private final Set<String> columns = new HashSet<>();

    void table(String name) {
        tables.add(ReadChangelog.small(name));
    }

    void column(String table, String column) {
        columns.add(ReadChangelog.small(table) + "." + ReadChangelog.small(column));
    }

    boolean hasTable(String name) {
        return tables.contains(ReadChangelog.small(name));
    }

    boolean hasColumn(String table, String column) {
        return hasTable(table) || columns.contains(ReadChangelog.small(table) + "." + ReadChangelog.small(column));
    }
}
