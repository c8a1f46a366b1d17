// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.tongban.module.ArchiveInspection;
import org.tongban.module.Objection;

/** What an archive has to satisfy before anything of it is brought into the framework. */
final class Admission {
    private final Wiring wiring;
    private final ServiceTracker<ArchiveInspection, ArchiveInspection> inspections;

    Admission(Framework framework, BundleContext context) {
        this.wiring = new Wiring(framework);
        this.inspections = new ServiceTracker<>(context, ArchiveInspection.class, null);
        inspections.open();
    }

    void close() {
        inspections.close();
    }

    /** All objections; empty when it may come. */
    List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        List<Objection> objections = new ArrayList<>(Parts.objections(archive));
        objections.addAll(ManifestRules.objections(archive));
        objections.addAll(wiring.objections(archive));
        for (ArchiveInspection inspection : inspections.getServices(new ArchiveInspection[0])) {
            if (inspection.kind() == archive.kind()) {
                objections.addAll(inspection.objections(archive.symbolicName(), archive.version(), archive.files()));
            }
        }
        return objections;
    }
}
