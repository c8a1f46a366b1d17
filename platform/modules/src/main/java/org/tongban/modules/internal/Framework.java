// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.Objection;

/** The bundles of modules in the framework. Touches no bundle but the one it is told to. */
final class Framework {
    private static final Logger LOG = LoggerFactory.getLogger(Framework.class);
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final Activation activation;
    private final Quarantine quarantine;
    private final int level;

    Framework(BundleContext context, Activation activation, Quarantine quarantine) {
        this.activation = activation;
        this.quarantine = quarantine;
        // Through the system bundle, so that a module outlives an update of this one.
        this.level =
                Math.max(1, context.getBundle().adapt(BundleStartLevel.class).getStartLevel());
        this.context = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
    }

    /** Makes sure that an archive's bundle is there and runs. */
    Bundle bring(ModuleArchive archive) throws ArchiveException {
        return bring(archive, bundle -> {});
    }

    /** What has to be done when a bundle is there and has not been started. */
    @FunctionalInterface
    interface Preparation {
        void prepare(Bundle bundle) throws ArchiveException;
    }

    /** The same with something to do before it starts. */
    Bundle bring(ModuleArchive archive, Preparation before) throws ArchiveException {
        quarantine.admit(archive);
        Optional<Bundle> present = at(archive.location());
        if (present.isPresent()) {
            start(present.get());
            return present.get();
        }
        return install(archive, before);
    }

    /** Bundles that this service installed itself. */
    List<Bundle> installed() {
        return Arrays.stream(context.getBundles()).filter(Framework::own).toList();
    }

    /** A bundle by name and version, wherever it came from. */
    Optional<Bundle> find(String symbolicName, String version) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .filter(bundle -> version.equals(bundle.getVersion().toString()))
                .findFirst();
    }

    Optional<Bundle> at(String location) {
        return Optional.ofNullable(context.getBundle(location));
    }

    /** Installs, starts and wakes; on failure nothing is left but a note of what must not be tried again. */
    private Bundle install(ModuleArchive archive, Preparation before) throws ArchiveException {
        Bundle bundle;
        try {
            bundle = context.installBundle(archive.location(), new ByteArrayInputStream(archive.content()));
        } catch (BundleException refused) {
            throw new ArchiveException("framework", "平台不接受这个模块：" + refused.getMessage() + "。", "请按原因改好，重新打包。");
        }
        try {
            before.prepare(bundle);
            start(bundle);
            activation.warm(bundle);
            return bundle;
        } catch (ArchiveException failed) {
            if (failed.isOfCode()) {
                quarantine.put(archive.entry(Instant.EPOCH, ""), failed.cause());
            }
            withdraw(bundle);
            throw failed;
        }
    }

    /** Takes back what did not start; what cannot be taken back now leaves with the next boot. */
    private void withdraw(Bundle bundle) {
        try {
            remove(bundle);
        } catch (ArchiveException stuck) {
            LOG.error("{} cannot be removed: {}", bundle.getSymbolicName(), stuck.sentence());
        }
    }

    /** Starts a bundle that is there already. */
    void start(Bundle bundle) throws ArchiveException {
        if (own(bundle)) {
            // At the ordinary start level of bundles it would be started some time later, and without a word, while
            // the framework is still on its way up.
            bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        }
        activation.start(bundle);
        if (bundle.getState() != Bundle.ACTIVE) {
            throw new ArchiveException("start", "模块没有启动成功：平台还没有让它运行。", "请稍后看状态页。");
        }
    }

    /** Stops a bundle that came another way; what this service brought itself it removes. */
    void halt(Bundle bundle) throws ArchiveException {
        if (!own(bundle)) {
            activation.stop(bundle);
        }
    }

    private static boolean own(Bundle bundle) {
        return bundle.getLocation().startsWith("tongban:");
    }

    /** What all resolved bundles provide in a namespace. */
    List<BundleCapability> capabilities(String namespace) {
        return Arrays.stream(context.getBundles())
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(Objects::nonNull)
                .flatMap(wiring -> wiring.getCapabilities(namespace).stream())
                .toList();
    }

    /** Why a bundle has to stay. */
    Optional<Objection> foundation(Bundle bundle) {
        return Foundations.standOn(bundle, context);
    }

    /** Uninstalls and refreshes exactly this bundle. */
    void remove(Bundle bundle) throws ArchiveException {
        activation.uninstall(bundle);
        refresh(bundle);
    }

    /** Lets go what is left of a bundle's former content. */
    void refresh(Bundle bundle) throws ArchiveException {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle().adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                throw new ArchiveException("framework", "旧的内容已经不用，但平台还没有整理完。", "请稍后看状态页。");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
