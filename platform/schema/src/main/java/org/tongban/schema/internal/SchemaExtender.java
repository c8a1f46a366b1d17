// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.SchemaPreparation;
import org.tongban.vault.Vault;

/** Gives each bundle with a changelog its schema first and then the data source that its persistence unit names. */
@Component(service = {})
public final class SchemaExtender
        implements BundleTrackerCustomizer<ServiceRegistration<DataSource>>, SchemaPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);

    private final BundleContext context;
    private final DataSource source;
    private final Migrator migrator;
    private final BundleTracker<ServiceRegistration<DataSource>> tracker;
    private final ServiceRegistration<SchemaPreparation> published;

    /**
     * Looks at the bundles that are there and at those that come.
     *
     * @param context finds bundles
     * @param pool the database
     * @param vault whose keys the data is under
     * @throws SQLException when the database says no
     */
    @Activate
    public SchemaExtender(BundleContext context, @Reference ConnectionPool pool, @Reference Vault vault)
            throws SQLException {
        this.context = context;
        this.source = pool.source();
        this.migrator = new Migrator(source, pool.lock(), Clock.systemUTC());
        migrator.prepare(vault.blindIndex("schema.keys", "fingerprint"));
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
        // Not by the component itself: with the first data source others come up that already look for this service.
        this.published = context.registerService(SchemaPreparation.class, this, null);
    }

    @Deactivate
    void close() {
        published.unregister();
        tracker.close();
    }

    @Override
    public @Nullable ServiceRegistration<DataSource> addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        try {
            Optional<Changelog> changelog = Changelog.of(bundle);
            return changelog.isPresent() ? register(changelog.get()) : null;
        } catch (MigrationFailure failure) {
            LOG.error("{}", failure.getMessage());
            LOG.debug("The whole cause", failure);
            return null;
        } catch (IOException unreadable) {
            LOG.error("The changelog of {} cannot be read: {}", bundle.getSymbolicName(), unreadable.getMessage());
            return null;
        }
    }

    @Override
    public Optional<String> prepare(long bundle) {
        try {
            Optional<Changelog> changelog = Changelog.of(context.getBundle(bundle));
            if (changelog.isPresent()) {
                migrate(changelog.get());
            }
            return Optional.empty();
        } catch (MigrationFailure failure) {
            LOG.error("{}", failure.getMessage());
            LOG.debug("The whole cause", failure);
            return Optional.of("数据表没有改成：" + failure.getMessage());
        } catch (IOException unreadable) {
            return Optional.of("DB-INF 里的文件读不出来：" + unreadable.getMessage());
        }
    }

    private void migrate(Changelog changelog) throws MigrationFailure {
        long start = System.nanoTime();
        if (migrator.migrate(changelog) == Migrator.Result.MIGRATED) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info("The schema of {} is up to date after {} ms", changelog.module(), millis);
        }
    }

    private ServiceRegistration<DataSource> register(Changelog changelog) throws MigrationFailure {
        migrate(changelog);
        return context.registerService(
                DataSource.class,
                source,
                FrameworkUtil.asDictionary(Map.of("osgi.jndi.service.name", changelog.module())));
    }

    @Override
    public void modifiedBundle(
            Bundle bundle, @Nullable BundleEvent event, ServiceRegistration<DataSource> registration) {
        // From STARTING to ACTIVE nothing changes here.
    }

    @Override
    public void removedBundle(
            Bundle bundle, @Nullable BundleEvent event, ServiceRegistration<DataSource> registration) {
        registration.unregister();
    }
}
