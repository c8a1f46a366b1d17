// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.ModuleRecord;
import org.tongban.modules.internal.store.LedgerEntry;

/** The place of a module of which there is one at a time, when it is not as the ledger wants it. */
final class SolePlace {
    private static final Logger LOG = LoggerFactory.getLogger(SolePlace.class);

    private final Changes changes;
    private final Exchange exchange;
    private final Adoption adoption;

    SolePlace(Changes changes, Exchange exchange, Adoption adoption) {
        this.changes = changes;
        this.exchange = exchange;
        this.adoption = adoption;
    }

    /** Whether another version runs there. */
    boolean rivalled(LedgerEntry entry) {
        return exchange.rivalled(entry.name(), changes.bundleOf(entry));
    }

    /** Tells the ledger about a part that came with a newer distribution than the version in force; false if there is none. */
    boolean adoptNewer(LedgerEntry entry) {
        Optional<Bundle> newer = entry.kind() == ModuleRecord.Kind.CORE
                ? exchange.newer(entry.name(), entry.version())
                : Optional.empty();
        newer.ifPresent(adoption::adopt);
        return newer.isPresent();
    }

    /** Puts the version of the ledger there, behind the gate. */
    void take(ModuleArchive archive) throws ArchiveException {
        exchange.exchange(
                archive, () -> LOG.info("{} {} is as the ledger wants it", archive.name(), archive.version()));
    }
}
