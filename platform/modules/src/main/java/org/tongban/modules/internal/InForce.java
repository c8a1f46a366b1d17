// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tongban.module.ModuleRecord;
import org.tongban.module.VersionsInForce;
import org.tongban.modules.internal.store.LedgerEntry;

/** The versions in force on this node: those of the ledger, once their bundles stand ready here. */
final class InForce implements VersionsInForce {
    private volatile State state = new State(0, Map.of());

    /** One moment. */
    private record State(long revision, Map<String, String> versions) {}

    @Override
    public Optional<String> of(ModuleRecord.Kind kind, String symbolicName) {
        return Optional.ofNullable(state.versions().get(ModuleArchive.nameOf(kind, symbolicName)));
    }

    @Override
    public long revision() {
        return state.revision();
    }

    /** The flip: these versions speak from now on. */
    synchronized void flip(Collection<LedgerEntry> entries) {
        Map<String, String> versions = new HashMap<>(state.versions());
        entries.forEach(entry -> versions.put(entry.name(), entry.version()));
        if (!versions.equals(state.versions())) {
            state = new State(state.revision() + 1, Map.copyOf(versions));
        }
    }
}
