// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Brings the schema of one module after another up to date; of several nodes that start at once, one does it. */
final class Migrator {
    /** What comes of a changelog. */
    enum Result {
        /** It has been run before. */
        UNCHANGED,
        /** It was run now. */
        MIGRATED
    }

    /** Any number will do, as long as all nodes take the same: "tongban" in ASCII. */
    private static final long ADVISORY_LOCK = 0x746f_6e67_6261_6eL;

    private final DataSource source;
    private final DatabaseKind kind;
    private final Records records;
    private final Clock clock;
    private final ReentrantLock own = new ReentrantLock();

    Migrator(DataSource source, DatabaseKind kind, Clock clock) {
        this.source = source;
        this.kind = kind;
        this.records = new Records(source);
        this.clock = clock;
    }

    /**
     * Makes the tables of this module and ties the database to the keys that its data is under.
     *
     * @param fingerprint of the keys in use
     * @throws SQLException when the database says no
     * @throws IllegalStateException when the data is under other keys
     */
    void prepare(String fingerprint) throws SQLException {
        locked(() -> {
            records.prepare();
            Optional<String> known = records.fingerprint();
            if (known.isEmpty()) {
                records.fingerprint(fingerprint);
            } else if (!known.get().equals(fingerprint)) {
                throw new IllegalStateException("The key file does not belong to this database: its data was encrypted"
                        + " under other keys. Put the right key file back, then start again."
                        + " Nothing was read or written.");
            }
            return Result.UNCHANGED;
        });
    }

    Result migrate(Changelog changelog) throws MigrationFailure {
        try {
            return current(changelog) ? Result.UNCHANGED : locked(() -> run(changelog));
        } catch (SQLException failed) {
            throw new MigrationFailure(changelog.module(), failed);
        }
    }

    private boolean current(Changelog changelog) throws SQLException {
        return records.digest(changelog.module()).equals(Optional.of(changelog.digest()));
    }

    private Result run(Changelog changelog) throws SQLException, MigrationFailure {
        if (current(changelog)) {
            return Result.UNCHANGED; // another node was faster
        }
        LiquibaseRun.update(source, changelog);
        records.migrated(changelog.module(), changelog.digest(), clock.instant());
        return Result.MIGRATED;
    }

    /** Derby has one owner, so a lock of this process is enough. PostgreSQL frees an advisory lock with its session. */
    private <E extends Exception> Result locked(Action<E> action) throws SQLException, E {
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

    /** What is done under the lock. */
    @FunctionalInterface
    private interface Action<E extends Exception> {
        Result run() throws SQLException, E;
    }
}
