// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.tongban.admission.expansion.OwnTables;

/** A second Derby in memory: it is gone with the process, however that ends. */
final class DerbyScratch implements Scratch {
    private static final String DROPPED = "08006";

    private final String url = "jdbc:derby:memory:rehearsal-" + UUID.randomUUID();
    private final Driver driver;
    private final Connection original;
    private final Connection connection;

    DerbyScratch(DataSource source, Driver driver) throws SQLException {
        this.driver = driver;
        this.original = source.getConnection();
        this.connection = driver.connect(url + ";create=true", new Properties());
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public long copy(String table, int most) throws SQLException {
        for (String statement : DerbyStructure.of(original, table)) {
            execute(statement);
        }
        return new RowCopy(original, connection, table).run(most);
    }

    @Override
    public void sequences(OwnTables own) throws SQLException {
        try (Statement query = original.createStatement();
                ResultSet rows = query.executeQuery("select q.sequencename, q.sequencedatatype from sys.syssequences q"
                        + " join sys.sysschemas s on s.schemaid = q.schemaid where s.schemaname = current schema")) {
            while (rows.next()) {
                if (own.has(rows.getString(1))) {
                    execute("create sequence " + Scratch.quoted(rows.getString(1)) + " as "
                            + rows.getString(2).replace(" NOT NULL", ""));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection reading = original;
                Connection copy = connection) {
            if (!copy.getAutoCommit()) {
                copy.rollback();
            }
            if (!reading.getAutoCommit()) {
                reading.rollback();
            }
        }
        drop();
    }

    /** Derby says goodbye with an exception. */
    private void drop() throws SQLException {
        try (Connection none = driver.connect(url + ";drop=true", new Properties())) {
            throw new IllegalStateException("Derby gave " + none + " instead of dropping");
        } catch (SQLException goodbye) {
            if (!DROPPED.equals(goodbye.getSQLState())) {
                throw goodbye;
            }
        }
    }
}
