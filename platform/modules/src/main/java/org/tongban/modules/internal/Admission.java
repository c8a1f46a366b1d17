// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.List;
import org.tongban.module.Objection;

/** What an archive has to satisfy before anything of it is brought into the framework. */
final class Admission {
    private final Wiring wiring;

    Admission(Framework framework) {
        this.wiring = new Wiring(framework);
    }

    /** All objections; empty when it may come. */
    List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        List<Objection> objections = new ArrayList<>(ManifestRules.objections(archive));
        objections.addAll(wiring.objections(archive));
        return objections;
    }
}
