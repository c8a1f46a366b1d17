// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * Some cases, in the order of their numbers.
     *
     * @param cases those that are open and have a date at or after the day
     * @param next number of the case after which to go on; empty at the end
     */
    public record Page(List<OpenCase> cases, Optional<String> next) {}

    /**
     * Open cases with a date at or after a day.
     *
     * @param from the day
     * @param after number of the last case that was looked at, empty for the first
     * @param limit the most cases to look at
     * @return those of them that are open and have such a date
     */
    public Page page(LocalDate from, String after, int limit) {
        try (Connection connection = source.getConnection()) {
            return new OpenCaseRows(connection, new Seals(vault), this::content).page(from.toString(), after, limit);
        } catch (SQLException failed) {
            throw new IllegalStateException("Open cases cannot be read", failed);
        }
    }

    private CaseContent content(String number) {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select content, key_id from case_file where case_number = ?")) {
            select.setString(1, number);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("No case " + number);
                }
                return new Seals(vault).content(number, found.getBytes(1), found.getString(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The answers of a case cannot be read", failed);
        }
    }

    /**
     * Cases with everything hashed and sealed, so that the transaction only writes.
     *
     * @param cases in the order of their numbers
     * @return to be written
     */
    public Batch prepare(List<Redated> cases) {
        return new Batch(cases.stream()
                .map(one -> new RedatedRows.Prepared(
                        one,
                        one.event()
                                .map(event -> new PreparedEntry(vault, event).rows())
                                .orElse(List.of())))
                .toList());
    }

    /** What is written in one transaction. */
    public static final class Batch {
        private final List<RedatedRows.Prepared> cases;

        private Batch(List<RedatedRows.Prepared> cases) {
            this.cases = cases;
        }

        /**
         * How many cases there are.
         *
         * @return zero or more
         */
        public int size() {
            return cases.size();
        }
    }

    /**
     * Writes new dates in one transaction. A case that has moved since it was read is left alone.
     *
     * @param batch of cases
     * @param now when
     * @return how many were written
     */
    public int write(Batch batch, Instant now) {
        if (batch.cases.isEmpty()) {
            return 0;
        }
        for (int tries = 1; ; tries++) {
            try {
                return transact(batch.cases, now.toEpochMilli());
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
