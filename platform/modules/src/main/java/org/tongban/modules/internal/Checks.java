// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongban.module.Objection;

/** Tells what speaks against an archive, and changes nothing. */
final class Checks {
    private final Changes changes;
    private final Admission admission;
    private final Quarantine quarantine;

    Checks(Changes changes, Admission admission, Quarantine quarantine) {
        this.changes = changes;
        this.admission = admission;
        this.quarantine = quarantine;
    }

    List<Objection> objections(Path archive) {
        try {
            ModuleArchive read = ReadyArchives.read(archive);
            quarantine.admit(read);
            List<Objection> objections = new ArrayList<>(admission.objections(read));
            changes.entry(read.name())
                    .flatMap(present -> changes.notHigher(read, present))
                    .ifPresent(objections::add);
            return objections;
        } catch (ArchiveException refused) {
            return refused.objections();
        }
    }
}
