// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
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

/** Brings a test database to the schema of the module under test. */
final class Migration {
    private static final String CHANGELOG = "DB-INF/changelog.yaml";

    private static final Logger LOG = Logger.getLogger("liquibase"); // kept, else its level is forgotten

    static {
        LOG.setLevel(Level.WARNING);
    }

    private Migration() {}

    // Liquibase declares Exception, and its accessor's close() too: whatever it throws, the test has failed.
    @SuppressWarnings("try")
    static void run(DataSource source) {
        try (Connection connection = source.getConnection();
                ClassLoaderResourceAccessor files =
                        new ClassLoaderResourceAccessor(Thread.currentThread().getContextClassLoader())) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            if (database instanceof DerbyDatabase derby) {
                derby.setShutdownEmbeddedDerby(false); // closing it would end all databases of this JVM
            }
            Map<String, Object> quiet = Map.of(
                    Scope.Attr.ui.name(),
                    new LoggerUIService(),
                    Scope.Attr.resourceAccessor.name(),
                    files,
                    "liquibase.analytics.enabled",
                    "false");
            Scope.child(quiet, () -> update(files, database));
        } catch (Exception failed) {
            throw new AssertionError("The changelog " + CHANGELOG + " does not run: " + failed.getMessage(), failed);
        }
    }

    private static void update(ClassLoaderResourceAccessor files, Database database)
            throws LiquibaseException, SQLException {
        Liquibase liquibase = new Liquibase(CHANGELOG, files, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update(new Contexts(), new LabelExpression());
        database.commit();
    }
}
