// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * A fresh database with the schema of the module under test, and its persistence unit on it.
 *
 * <p>Usually a parameter of a {@link DatabaseTest}; by hand: {@code TestDatabase.open(Kind.DERBY, "cases-0.1")}.
 */
public final class TestDatabase implements AutoCloseable {
    /** On what a store has to run. */
    public enum Kind {
        /** Derby in memory. */
        DERBY,
        /** PostgreSQL, started once for all tests of the JVM. */
        POSTGRESQL
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Kind kind;
    private final Optional<String> unit;
    private final String name = "t" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    private final Deque<Runnable> toClose = new ArrayDeque<>();
    private final HikariDataSource pool;
    private final Optional<JpaTemplate> jpa;

    private TestDatabase(Kind kind, Optional<String> unit) {
        this.kind = kind;
        this.unit = unit;
        if (kind == Kind.POSTGRESQL) {
            Postgres.createDatabase(name);
        } else {
            Derby.prepare();
        }
        this.pool = newPool();
        unit.ifPresent(any -> Migration.run(pool));
        this.jpa = unit.map(present -> newJpa(present, pool));
    }

    /**
     * Makes a database and migrates it by {@code DB-INF/changelog.yaml} of the class path.
     *
     * @param kind of the database
     * @param unit name of the persistence unit, for example {@code cases-0.1}
     * @return the database; close it
     */
    public static TestDatabase open(Kind kind, String unit) {
        return new TestDatabase(kind, Optional.of(unit));
    }

    /**
     * Makes a database without any table, for tests of what comes before JPA.
     *
     * @param kind of the database
     * @return the database; close it
     */
    public static TestDatabase empty(Kind kind) {
        return new TestDatabase(kind, Optional.empty());
    }

    /**
     * On what this test runs.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The persistence unit, as a store gets it in the platform.
     *
     * @return always the same
     */
    public JpaTemplate jpa() {
        return jpa.orElseThrow(TestDatabase::noUnit);
    }

    /**
     * The database itself.
     *
     * @return the pool below {@link #jpa()}
     */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * The same database seen by another instance of the platform: a pool and a persistence unit of its own.
     *
     * @return a new one with each call
     */
    public JpaTemplate otherNode() {
        return newJpa(unit.orElseThrow(TestDatabase::noUnit), newPool());
    }

    /**
     * A pool of its own on the same database.
     *
     * @return a new one with each call
     */
    public DataSource otherPool() {
        return newPool();
    }

    private static IllegalStateException noUnit() {
        return new IllegalStateException("This database was opened without a persistence unit.");
    }

    /** Empties all tables but Liquibase's own; each {@link DatabaseTest} starts with this. */
    public void clear() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(connection);
            if (kind == Kind.POSTGRESQL && !tables.isEmpty()) {
                statement.execute("truncate table " + String.join(", ", tables) + " cascade");
            } else {
                deleteFrom(statement, tables);
            }
        } catch (SQLException failed) {
            throw new AssertionError("The test database could not be emptied", failed);
        }
    }

    private static void deleteFrom(Statement statement, List<String> tables) throws SQLException {
        Deque<String> left = new ArrayDeque<>(tables);
        // A table that others refer to goes to the end of the line; after one round for each it is a cycle.
        for (int tries = tables.size() * tables.size(); !left.isEmpty(); tries--) {
            String table = left.remove();
            try {
                statement.executeUpdate("delete from " + table);
            } catch (SQLException referred) {
                if (tries <= 0) {
                    throw referred;
                }
                left.add(table);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                if (!table.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private HikariDataSource newPool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(kind == Kind.DERBY ? "jdbc:derby:memory:" + name + ";create=true" : Postgres.url(name));
        config.setPoolName(name);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        HikariDataSource made = new HikariDataSource(config);
        toClose.push(made::close);
        return made;
    }

    private JpaTemplate newJpa(String present, DataSource source) {
        Map<String, Object> properties = Map.of(
                "javax.persistence.nonJtaDataSource",
                source,
                "eclipselink.session-name",
                name + UUID.randomUUID(), // else all factories share the first one's pool
                "eclipselink.logging.level",
                "SEVERE");
        EntityManagerFactory factory = new PersistenceProvider().createEntityManagerFactory(present, properties);
        if (factory == null) {
            throw new AssertionError("META-INF/persistence.xml has no unit " + present);
        }
        toClose.push(factory::close);
        return new LocalJpaTemplate(factory);
    }

    @Override
    public void close() {
        toClose.forEach(Runnable::run);
        if (kind == Kind.DERBY) {
            Derby.drop(name);
        } else {
            Postgres.dropDatabase(name);
        }
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
