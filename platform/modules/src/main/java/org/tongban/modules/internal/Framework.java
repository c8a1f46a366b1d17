// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayInputStream;
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
import org.tongban.module.Objection;

/** The bundles of modules in the framework. Touches no bundle but the one it is told to. */
final class Framework {
    private static final long REFRESH_SECONDS = 30;

    private final BundleContext context;
    private final int level;

    Framework(BundleContext context) {
        // Through the system bundle, so that a module outlives an update of this one.
        this.level =
                Math.max(1, context.getBundle().adapt(BundleStartLevel.class).getStartLevel());
        this.context = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
    }

    /** Makes sure that an archive's bundle is there and runs. */
    Bundle bring(ModuleArchive archive) throws ArchiveException {
        Optional<Bundle> present = at(archive.location());
        if (present.isPresent()) {
            start(present.get());
            return present.get();
        }
        return install(archive);
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

    /** Installs and starts; on failure nothing is left. */
    Bundle install(ModuleArchive archive) throws ArchiveException {
        Bundle bundle;
        try {
            bundle = context.installBundle(archive.location(), new ByteArrayInputStream(archive.content()));
        } catch (BundleException refused) {
            throw new ArchiveException("framework", "平台不接受这个模块：" + refused.getMessage() + "。", "请按原因改好，重新打包。");
        }
        try {
            atOnce(bundle);
            if (bundle.getState() != Bundle.ACTIVE) {
                throw new BundleException("the framework has not started it yet");
            }
            return bundle;
        } catch (BundleException failed) {
            remove(bundle);
            throw new ArchiveException("start", "模块没有启动成功，已经撤下：" + failed.getMessage() + "。", "请按原因改好，重新打包。");
        }
    }

    /** Starts a bundle that is there already; after a restart the framework may be about to do so itself. */
    void start(Bundle bundle) throws ArchiveException {
        try {
            if (own(bundle)) {
                atOnce(bundle);
            } else {
                bundle.start();
            }
        } catch (BundleException failed) {
            throw new ArchiveException("start", "模块没有启动成功：" + failed.getMessage() + "。", "请看日志。");
        }
    }

    /**
     * Starts a bundle now. At the ordinary start level of bundles it would be started some time later, and without a word,
     * while the framework is still on its way up.
     */
    private void atOnce(Bundle bundle) throws BundleException {
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        bundle.start();
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
        try {
            bundle.uninstall();
        } catch (BundleException stuck) {
            throw new ArchiveException("framework", "模块没有卸载成功：" + stuck.getMessage() + "。", "请看日志。");
        }
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
