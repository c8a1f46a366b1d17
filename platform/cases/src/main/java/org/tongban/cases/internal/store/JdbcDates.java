// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.vault.Vault;

/**
 * The dates of all open cases: read and written by the hundred, in short transactions and in the order of the case numbers,
 * so that officers who work meanwhile wait for a few milliseconds at most and nobody waits in a circle.
 */
@Component(service = JdbcDates.class)
public final class JdbcDates {
    /** How often a transaction is tried that lost a deadlock. */
    private static final int TRIES = 5;

    private final DataSource source;
    private final Vault vault;

    /**
     * Over the database.
     *
     * @param source of this module
     * @param vault seals what is personal
     */
    @Activate
    public JdbcDates(@Reference(target = "(osgi.jndi.service.name=cases)") DataSource source, @Reference Vault vault) {
        this.source = source;
        this.vault = vault;
    }

    /**
     * Open cases with a date at or after a day.
     *
     * @param from the day
     * @param after number of the last case of the page before, empty for the first
     * @param limit the most cases to return
     * @return in the order of their numbers
     */
    public List<OpenCase> page(LocalDate from, String after, int limit) {
        try (Connection connection = source.getConnection()) {
            return new OpenCaseRows(connection, new Seals(vault)).page(from.toString(), after, limit);
        } catch (SQLException failed) {
            throw new IllegalStateException("Open cases cannot be read", failed);
        }
    }

    /**
     * Writes new dates in one transaction. A case that has moved since it was read is left alone.
     *
     * @param cases in the order of their numbers
     * @param now when
     * @return how many were written
     */
    public int write(List<Redated> cases, Instant now) {
        List<RedatedRows.Prepared> prepared = cases.stream()
                .map(one -> new RedatedRows.Prepared(
                        one,
                        one.event()
                                .map(event -> new PreparedEntry(vault, event).rows())
                                .orElse(List.of())))
                .toList();
        for (int tries = 1; ; tries++) {
            try {
                return transact(prepared, now.toEpochMilli());
            } catch (SQLException failed) {
                if (!Failures.passing(failed) || tries == TRIES) {
                    throw new IllegalStateException("New dates cannot be written", failed);
                }
            }
        }
    }

    private int transact(List<RedatedRows.Prepared> prepared, long now) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int written = new RedatedRows(connection).write(prepared, now);
                connection.commit();
                return written;
            } finally {
                connection.rollback(); // undoes what was not committed, and nothing else
                connection.setAutoCommit(true);
            }
        }
    }
}
