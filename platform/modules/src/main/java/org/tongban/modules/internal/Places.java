// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts bundles in their places without starting them, and clears places: the handwork of an exchange. */
final class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final String REMEDY = "请按原因改好，重新打包。";

    private final BundleContext context;
    private final Framework framework;
    private final Occupants occupants;
    private final int level;

    Places(BundleContext context, Framework framework, Occupants occupants) {
        this.level =
                Math.max(1, context.getBundle().adapt(BundleStartLevel.class).getStartLevel());
        this.context = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.framework = framework;
        this.occupants = occupants;
    }

    /** Brings an archive's bundle in and wires it; it is not started, and nothing of it is left when it cannot be wired. */
    Bundle stage(ModuleArchive archive) throws ArchiveException {
        Bundle staged;
        try {
            staged = put(archive);
        } catch (BundleException refused) {
            throw new ArchiveException("framework", "平台不接受这个模块：" + refused.getMessage() + "。", REMEDY);
        }
        if (!context.getBundle().adapt(FrameworkWiring.class).resolveBundles(List.of(staged))) {
            clear(staged);
            throw new ArchiveException("imports", archive.name() + " " + archive.version() + " 要用的东西，平台上不全。", REMEDY);
        }
        return staged;
    }

    private Bundle put(ModuleArchive archive) throws BundleException {
        Optional<Bundle> present = framework.at(archive.location());
        if (present.isPresent()) {
            return present.get();
        }
        Optional<Bundle> hollow = occupants.hollow(archive);
        if (hollow.isEmpty()) {
            Bundle made = context.installBundle(archive.location(), new ByteArrayInputStream(archive.content()));
            made.adapt(BundleStartLevel.class).setStartLevel(level);
            return made;
        }
        Bundle place = hollow.get();
        if (Hollow.is(place)) {
            // For good: with an update the framework would start by itself what it is to start.
            place.stop();
            place.update(new ByteArrayInputStream(archive.content()));
        }
        return place;
    }

    /** Starts for now; a crash forgets it. */
    void start(Bundle bundle) throws BundleException {
        bundle.start(Bundle.START_TRANSIENT);
    }

    /** Stops for now; a crash forgets it. */
    void stop(Bundle bundle) throws BundleException {
        bundle.stop(Bundle.STOP_TRANSIENT);
    }

    /** From now on it starts with the framework. */
    void keep(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException stopped) {
            LOG.warn("{} will be started by the next look at the ledger: {}", bundle, stopped.getMessage());
        }
    }

    /** Takes a bundle away; in the place of one that came as a feature an empty one stays. */
    void clear(Bundle bundle) throws ArchiveException {
        if (Occupants.own(bundle)) {
            framework.remove(bundle);
            return;
        }
        try {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.stop(Bundle.STOP_TRANSIENT);
            }
            bundle.update(Hollow.of(bundle));
            framework.refresh(bundle);
            bundle.start();
        } catch (BundleException stuck) {
            throw new ArchiveException("framework", "旧版本没有收好：" + stuck.getMessage() + "。", "请看日志。");
        }
    }
}
