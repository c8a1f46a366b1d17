// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Optional;
import java.util.function.Predicate;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleRecord;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

/** What the ledger knows and learns of modules that come and go another way than by this service. */
final class AdoptionLedger {
    private final JpaLedger ledger;
    private final Changes changes;
    private final Admission admission;
    private final Quarantine quarantine;
    private final RefusalBook refusals;

    AdoptionLedger(
            JpaLedger ledger, Changes changes, Admission admission, Quarantine quarantine, RefusalBook refusals) {
        this.ledger = ledger;
        this.changes = changes;
        this.admission = admission;
        this.quarantine = quarantine;
        this.refusals = refusals;
    }

    /** Whether the ledger has this very version with this very content, in force or kept aside. */
    boolean knows(String name, String version, String digest) {
        Predicate<LedgerEntry> same =
                entry -> entry.version().equals(version) && entry.digest().equals(digest);
        return changes.entry(name).filter(same).isPresent()
                || ledger.retained().stream()
                        .filter(kept -> kept.name().equals(name))
                        .anyMatch(same);
    }

    /** Whether the ledger has a module of this name. */
    boolean has(String name) {
        return changes.entry(name).isPresent();
    }

    /** Takes note of a module that somebody installed through the framework or as a feature. */
    void adopt(ModuleArchive archive) throws ArchiveException {
        synchronized (changes) {
            // What does not come into force is there nevertheless, and others could be wired to it.
            if (archive.kind() == ModuleRecord.Kind.CORE) {
                admission.entitled(archive);
            } else if (!admission.vouched(archive)) {
                admission.admit(archive);
            }
            Optional<LedgerEntry> known = changes.entry(archive.name());
            if (known.isEmpty() || changes.supersedes(archive, known.get())) {
                quarantine.admit(archive);
                changes.adopt(archive);
            }
        }
    }

    /** Remembers why what came another way does not run. */
    void refused(String name, ArchiveException refused) {
        refusals.note(ModuleAct.Kind.ADOPT, name, "feature", refused);
    }

    /** Forgets an adopted module that left by the way it came. */
    void abandon(String symbolicName, String version, ModuleRecord.Kind kind) {
        if (kind == ModuleRecord.Kind.CORE) {
            return;
        }
        synchronized (changes) {
            changes.entry(ModuleArchive.nameOf(kind, symbolicName))
                    .filter(entry -> entry.version().equals(version))
                    .ifPresent(changes::abandon);
        }
    }
}
