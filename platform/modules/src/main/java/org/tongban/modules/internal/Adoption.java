// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.admission.Fingerprint;
import org.tongban.admission.Label;
import org.tongban.module.ModuleRecord.Kind;

/** Notices modules that came another way, for example by {@code feature:install}, and tells the ledger. */
final class Adoption extends BundleTracker<Kind> {
    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private final AdoptionLedger ledger;
    private final Places places;
    private final Executor later;
    private volatile boolean opened;

    Adoption(BundleContext context, AdoptionLedger ledger, Places places, Executor later) {
        super(context, Bundle.ACTIVE, null);
        this.ledger = ledger;
        this.places = places;
        this.later = later;
    }

    @Override
    public void open() {
        super.open();
        opened = true;
    }

    /**
     * What is there at the beginning is taken up at once. Afterwards the framework tells it while it holds the bundle, and
     * whoever changes modules at that moment may be waiting for that bundle.
     */
    private void inTurn(Runnable work) {
        if (opened) {
            later.execute(work);
        } else {
            work.run();
        }
    }

    @Override
    public @org.jspecify.annotations.Nullable Kind addingBundle(Bundle bundle, BundleEvent event) {
        Optional<Kind> kind = foreign(bundle);
        kind.ifPresent(found -> inTurn(() -> adopt(bundle)));
        return kind.orElse(null);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Kind kind) {
        // A stop is a pause; only what is gone for good leaves the ledger.
        if (bundle.getState() == Bundle.UNINSTALLED) {
            String name = bundle.getSymbolicName();
            String version = bundle.getVersion().toString();
            inTurn(() -> ledger.abandon(name, version, kind));
        }
    }

    private static Optional<Kind> foreign(Bundle bundle) {
        return Occupants.own(bundle) ? Optional.empty() : Occupants.kindOf(bundle);
    }

    private static String name(Bundle bundle) {
        return foreign(bundle)
                .map(kind -> ModuleArchive.nameOf(kind, bundle.getSymbolicName()))
                .orElse("");
    }

    /** Tells the ledger about a bundle. */
    void adopt(Bundle bundle) {
        try (InputStream in = new URL(bundle.getLocation()).openStream()) {
            byte[] content = in.readNBytes(ModuleArchive.MAX_BYTES + 1);
            String version = bundle.getVersion().toString();
            // Reading it whole takes far longer than its digest, and at most starts nothing is new.
            if (!ledger.knows(name(bundle), version, Fingerprint.of(content))) {
                ledger.adopt(ModuleArchive.read(content));
            }
        } catch (IOException unreadable) {
            refuse(bundle, new ArchiveException("file", "模块文件读不出来（" + unreadable.getMessage() + "）。", "请用“安装”上传它。"));
        } catch (ArchiveException refused) {
            refuse(bundle, refused);
        }
    }

    /** What does not pass does not stay: others could be wired to it. Only a part that everybody uses is left as it is. */
    private void refuse(Bundle bundle, ArchiveException refused) {
        String name = bundle.getSymbolicName();
        if (carries(bundle)) {
            LOG.warn("{} serves but cannot be adopted: {}", name, refused.sentence());
            return;
        }
        LOG.error("{} is emptied, it is not admitted: {}", name, refused.sentence());
        ledger.refused(name, refused);
        try {
            places.clear(bundle);
        } catch (ArchiveException stuck) {
            LOG.error("{} cannot be emptied: {}", name, stuck.sentence());
        }
    }

    /** Whether the platform stands on this bundle: on a part that was there at the start, or that is the only one. */
    private boolean carries(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return Label.isPart(name) && (!opened || (ledger.has(name(bundle)) && alone(bundle)));
    }

    private boolean alone(Bundle bundle) {
        return Arrays.stream(context.getBundles())
                .filter(other -> other.getBundleId() != bundle.getBundleId())
                .filter(other -> bundle.getSymbolicName().equals(other.getSymbolicName()))
                .noneMatch(other -> other.getState() == Bundle.ACTIVE && !Hollow.is(other));
    }
}
