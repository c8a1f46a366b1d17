// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.tongban.admission.expansion.QuietLiquibase;

/** Liquibase without the habits that hurt here: shutting Derby down, and locks that outlive a kill. */
final class LiquibaseRun {
    private LiquibaseRun() {}

    /** Runs a changelog; the caller holds a lock that no other node can hold. */
    // Liquibase declares Exception, also for closing its accessor: whatever comes, the module does not start.
    @SuppressWarnings("try")
    static void update(DataSource source, Changelog changelog) throws MigrationFailure {
        try (Connection connection = source.getConnection();
                ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor(changelog.loader())) {
            update(connection, changelog.module(), files);
        } catch (Exception failed) {
            throw new MigrationFailure(changelog.module(), failed);
        }
    }

    private static void update(Connection connection, String module, ResourceAccessor files) throws Exception {
        QuietLiquibase.with(files, () -> {
            update(database(connection, module), files);
            return module;
        });
    }

    /** The same on a copy, in the schema of a connection, with files from wherever; only the caller says how it went. */
    static void rehearse(Connection connection, String module, ResourceAccessor files) throws MigrationFailure {
        try {
            QuietLiquibase.silently(files, () -> {
                update(database(connection, module), files);
                return module;
            });
        } catch (Exception failed) {
            throw new MigrationFailure(module, failed);
        }
    }

    private static Database database(Connection connection, String module) throws LiquibaseException, SQLException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (database instanceof DerbyDatabase derby) {
            derby.setShutdownEmbeddedDerby(false); // else closing it takes the engine away from the pool
        }
        String table = table(connection, module);
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        database.setDatabaseChangeLogTableName(table);
        database.setDatabaseChangeLogLockTableName(table + (upper ? "LOCK" : "lock"));
        return database;
    }

    /**
     * The table in which Liquibase writes what it ran: in the case that the database keeps, and without an underscore, for
     * which Derby has no escape, so Liquibase would not find its own table again.
     */
    static String table(Connection connection, String module) throws SQLException {
        String name = module + "changelog";
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static void update(Database database, ResourceAccessor files) throws LiquibaseException {
        Liquibase liquibase = new Liquibase(Changelog.FILE, files, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.forceReleaseLocks(); // whoever held it was killed: the caller's lock says that nobody else is at it
        liquibase.update(new Contexts(), new LabelExpression());
    }
}
