// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one pool of connections of this node. */
@Component(service = ConnectionPool.class, configurationPid = "org.tongban.schema")
@Designate(ocd = SchemaConfiguration.class)
public final class ConnectionPool {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);
    private static final String DERBY = "(osgi.jdbc.driver.class=org.apache.derby.jdbc.EmbeddedDriver)";
    private static final String POSTGRESQL = "(osgi.jdbc.driver.class=org.postgresql.Driver)";

    private final DatabaseSettings settings;
    private final DataSourceFactory derby;
    private final HikariDataSource pool;
    private final SchemaLock lock;

    /**
     * Opens the database; waits for one that is not up yet.
     *
     * @param context knows the folders of the installation
     * @param configuration kind and place
     * @param derby driver of the embedded database
     * @param postgresql driver of the server
     * @throws IOException when folder or password file cannot be used
     * @throws SQLException when the database says no
     */
    @Activate
    public ConnectionPool(
            BundleContext context,
            SchemaConfiguration configuration,
            @Reference(target = DERBY) DataSourceFactory derby,
            @Reference(target = POSTGRESQL) DataSourceFactory postgresql)
            throws IOException, SQLException {
        this.settings = DatabaseSettings.of(configuration, context::getProperty);
        this.derby = derby;
        this.pool = open(settings.kind() == DatabaseKind.DERBY ? derby(derby) : postgresql(postgresql));
        this.lock = new SchemaLock(pool, settings.kind());
        LOG.info("The database is {}", place());
    }

    private DataSource derby(DataSourceFactory factory) throws IOException, SQLException {
        DerbyFolder folder = folder(factory);
        folder.make();
        Properties properties = new Properties();
        properties.setProperty(
                DataSourceFactory.JDBC_DATABASE_NAME, folder.folder().toString());
        return factory.createDataSource(properties);
    }

    private DataSource postgresql(DataSourceFactory factory) throws IOException, SQLException {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, settings.quietUrl());
        properties.setProperty(DataSourceFactory.JDBC_USER, settings.user());
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, settings.password());
        return factory.createDataSource(properties);
    }

    private HikariDataSource open(DataSource source) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("tongban");
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(settings.patience().toMillis());
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException silent) {
            throw new IOException(
                    "The database " + place() + " did not answer within "
                            + settings.patience().toSeconds()
                            + " seconds. Check that it runs and that address, user and password are right, then start again.",
                    silent);
        }
    }

    private String place() {
        return settings.kind() == DatabaseKind.DERBY
                ? "Derby in " + settings.folder()
                : "PostgreSQL at " + settings.url();
    }

    DataSource source() {
        return pool;
    }

    DatabaseKind kind() {
        return settings.kind();
    }

    SchemaLock lock() {
        return lock;
    }

    /** A place for copies that leaves nothing behind. */
    Scratch scratch() throws SQLException {
        return settings.kind() == DatabaseKind.DERBY
                ? new DerbyScratch(pool, derby.createDriver(new Properties()))
                : new PostgresScratch(pool);
    }

    DatabaseSettings settings() {
        return settings;
    }

    @Deactivate
    void close() {
        pool.close();
        if (settings.kind() == DatabaseKind.DERBY) {
            shutDown();
        }
    }

    private void shutDown() {
        try {
            LOG.info(folder(derby).shutDown());
        } catch (SQLException gone) {
            LOG.warn("Derby was not shut down", gone);
        }
    }

    private DerbyFolder folder(DataSourceFactory factory) throws SQLException {
        return new DerbyFolder(settings.folder().toAbsolutePath(), factory.createDriver(new Properties()));
    }
}
