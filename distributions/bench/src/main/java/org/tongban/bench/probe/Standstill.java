// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Takes the lease of the rule of automatic decisions, as another node would: it looks at each case that was filed, 200 every
 * two seconds, and would do so while the commands that follow the filing are measured.
 */
final class Standstill {
    private static final String JOB = "tell-automatic";
    private static final String HOLDER = "bench";

    /** A node that has the lease looks at it no more often. */
    private static final Duration UNNOTICED = Duration.ofSeconds(25);

    private Standstill() {}

    static void begin(DataSource source) throws SQLException {
        long until = System.currentTimeMillis() + Duration.ofHours(6).toMillis();
        try (Connection connection = source.getConnection()) {
            if (write(
                            connection,
                            "update case_lease set holder = ?, until_ms = ?, fence = fence + 1 where job = ?",
                            until)
                    == 0) {
                write(connection, "insert into case_lease (holder, until_ms, job, fence) values (?, ?, ?, 1)", until);
            }
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(UNNOTICED.toMillis()));
    }

    private static int write(Connection connection, String sql, long until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, HOLDER);
            statement.setLong(2, until);
            statement.setString(3, JOB);
            return statement.executeUpdate();
        }
    }
}
