// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
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

    private final DataSource source;
    private final SchemaLock lock;
    private final Records records;
    private final Clock clock;

    Migrator(DataSource source, SchemaLock lock, Clock clock) {
        this.source = source;
        this.lock = lock;
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
        lock.locked(() -> {
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
            return current(changelog) ? Result.UNCHANGED : lock.locked(() -> run(changelog));
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
}
