// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Of several threads and nodes that work on schemas, one does it at a time. */
final class SchemaLock {
    /** Any number will do, as long as all nodes take the same: "tongban" in ASCII. */
    private static final long ADVISORY_LOCK = 0x746f_6e67_6261_6eL;

    private final DataSource source;
    private final DatabaseKind kind;
    private final ReentrantLock own = new ReentrantLock();

    SchemaLock(DataSource source, DatabaseKind kind) {
        this.source = source;
        this.kind = kind;
    }

    /** What is done under the lock. */
    @FunctionalInterface
    interface Action<T, E extends Exception> {
        T run() throws SQLException, E;
    }

    /** Derby has one owner, so a lock of this process is enough. PostgreSQL frees an advisory lock with its session. */
    <T, E extends Exception> T locked(Action<T, E> action) throws SQLException, E {
        own.lock();
        try {
            if (kind == DatabaseKind.DERBY) {
                return action.run();
            }
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + ADVISORY_LOCK + ")");
                try {
                    return action.run();
                } finally {
                    statement.execute("select pg_advisory_unlock(" + ADVISORY_LOCK + ")");
                }
            }
        } finally {
            own.unlock();
        }
    }
}
