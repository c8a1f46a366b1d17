// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.tongban.admission.expansion.OwnTables;

/** A place beside the tables for a copy of some of them, on the same kind of database. Nothing of it is left when it is closed. */
interface Scratch extends AutoCloseable {
    /** The most rows of a table that are copied. */
    int MOST_ROWS = 2_000;

    /** A connection that sees the copy alone. */
    Connection connection();

    /**
     * Copies a table: columns, defaults, keys, indexes and rows, but no foreign keys, for not every row comes along.
     *
     * @param table name as the database has it
     * @param most how many rows
     * @return how many rows it got
     */
    long copy(String table, int most) throws SQLException;

    /** Makes the sequences of a module anew. */
    void sequences(OwnTables own) throws SQLException;

    @Override
    void close() throws SQLException;

    /** A name in quotes. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
