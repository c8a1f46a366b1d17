// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase with its habits switched off: printing, calling home, shutting Derby down, and locks that outlive a kill. */
final class LiquibaseRun {
    private LiquibaseRun() {}

    /** Runs a changelog; the caller holds a lock that no other node can hold. */
    // Liquibase declares Exception, also for closing its accessor: whatever comes, the module does not start.
    @SuppressWarnings("try")
    static void update(DataSource source, Changelog changelog) throws MigrationFailure {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection connection = source.getConnection();
                ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor(changelog.loader())) {
            Map<String, Object> quiet = Map.of(
                    Scope.Attr.ui.name(),
                    new LoggerUIService(),
                    Scope.Attr.resourceAccessor.name(),
                    files,
                    "liquibase.analytics.enabled",
                    "false");
            Scope.child(quiet, () -> update(database(connection, changelog.module()), files));
        } catch (Exception failed) {
            throw new MigrationFailure(changelog.module(), failed);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Database database(Connection connection, String module) throws LiquibaseException, SQLException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (database instanceof DerbyDatabase derby) {
            derby.setShutdownEmbeddedDerby(false); // else closing it takes the engine away from the pool
        }
        // In the case that the database keeps, and without an underscore: Derby has no escape for it, so Liquibase
        // would
        // not find its own table again.
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        String name = module + "changelog";
        database.setDatabaseChangeLogTableName(upper ? name.toUpperCase(Locale.ROOT) : name);
        database.setDatabaseChangeLogLockTableName(upper ? (name + "lock").toUpperCase(Locale.ROOT) : name + "lock");
        return database;
    }

    private static void update(Database database, ClassLoaderResourceAccessor files) throws LiquibaseException {
        Liquibase liquibase = new Liquibase(Changelog.FILE, files, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.forceReleaseLocks(); // whoever held it was killed: the caller's lock says that nobody else is at it
        liquibase.update(new Contexts(), new LabelExpression());
    }
}
