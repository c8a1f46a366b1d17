// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tongban.module.ModuleAct;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

/** Remembers in the ledger what was asked for and not done. */
final class RefusalBook {
    private final JpaLedger ledger;
    private final Changes changes;
    private final Clock clock = Clock.systemUTC();

    RefusalBook(JpaLedger ledger, Changes changes) {
        this.ledger = ledger;
        this.changes = changes;
    }

    void note(ModuleAct.Kind kind, String name, String by, ArchiveException refused) {
        ledger.note(new ModuleAct(
                name,
                kind,
                changes.entry(name).map(LedgerEntry::version),
                Optional.empty(),
                Instant.now(clock),
                by,
                Optional.of(String.valueOf(refused.getMessage()))));
    }
}
