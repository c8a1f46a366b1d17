// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.tongban.admission.ManifestRules;
import org.tongban.admission.Provenance;
import org.tongban.admission.RunningApi;
import org.tongban.admission.Trust;
import org.tongban.admission.Vouched;
import org.tongban.module.Objection;

/** What an archive has to satisfy before anything of it is brought into the framework. */
final class Admission {
    private final Vouched vouched;
    private final Provenance provenance;
    private final BlastRadius radius;
    private final Wiring wiring;
    private final Inspections inspections;
    private final Tables tables;

    Admission(Framework framework, BundleContext context, Tables tables) {
        this.tables = tables;
        this.vouched = new Vouched(folder(context, "karaf.home").resolve("SHA256SUMS"));
        this.provenance = new Provenance(
                vouched,
                new Trust(folder(context, "karaf.etc").resolve("trusted")),
                RunningApi.version(),
                Clock.systemUTC());
        this.radius = new BlastRadius(context);
        this.wiring = new Wiring(framework);
        this.inspections = new Inspections(context);
    }

    private static Path folder(BundleContext context, String property) {
        return Path.of(Optional.ofNullable(context.getProperty(property)).orElse("."));
    }

    void close() {
        inspections.close();
    }

    /** All objections; empty when it may come. What strangers sent is read no further than to see that they are strangers. */
    List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        List<Objection> stranger = provenance.objections(archive.content(), archive.label());
        List<Objection> objections = new ArrayList<>(stranger);
        objections.addAll(Parts.objections(archive));
        objections.addAll(ManifestRules.objections(archive.manifest().getMainAttributes()));
        objections.addAll(radius.objections(archive));
        objections.addAll(wiring.objections(archive));
        if (stranger.isEmpty()) {
            objections.addAll(inspections.objections(archive));
            objections.addAll(tables.objections(archive));
        }
        return objections;
    }

    /** Refuses what there is any objection to. */
    void admit(ModuleArchive archive) throws ArchiveException {
        List<Objection> objections = objections(archive);
        if (!objections.isEmpty()) {
            throw new ArchiveException(objections);
        }
    }

    /** Whether the distribution brought it, which was put together and tested as a whole. */
    boolean vouched(ModuleArchive archive) {
        return vouched.holds(archive.digest());
    }

    /** Refuses what neither came with the distribution nor was signed by somebody whom the county trusts. */
    ModuleArchive entitled(ModuleArchive archive) throws ArchiveException {
        List<Objection> stranger = provenance.objections(archive.content(), archive.label());
        if (!stranger.isEmpty()) {
            throw new ArchiveException(stranger);
        }
        return archive;
    }
}
