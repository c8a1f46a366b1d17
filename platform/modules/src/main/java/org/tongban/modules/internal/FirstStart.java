// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

/**
 * Brings what an installation has from its beginning: the named modules and the departments that portals ask for. It is
 * over when all of them have come once; what an administrator removes afterwards stays away.
 */
final class FirstStart {
    private final List<String> initial;
    private final JpaLedger ledger;
    private final ReadyArchives ready;
    private final Admission admission;
    private final Needs needs;
    private final Changes changes;
    private boolean over;

    FirstStart(
            List<String> initial,
            JpaLedger ledger,
            ReadyArchives ready,
            Admission admission,
            Needs needs,
            Changes changes) {
        this.initial = initial;
        this.ledger = ledger;
        this.ready = ready;
        this.admission = admission;
        this.needs = needs;
        this.changes = changes;
    }

    /** Goes on with it as far as it comes. */
    void go(Upkeep upkeep) {
        over = over || ledger.firstStartDone();
        if (over) {
            return;
        }
        boolean all = true;
        for (String name : missing(initial)) {
            all &= upkeep.attempt(name, () -> changes.install(found(name), "first start"));
        }
        if (bringNeeded(upkeep) && all && needs.known()) {
            ledger.finishFirstStart();
            over = true;
        }
    }

    /**
     * Brings the departments that portals need, when they lie ready.
     *
     * @return false when one of them could not be brought
     */
    boolean bringNeeded(Upkeep upkeep) {
        List<String> missing = missing(needs.byModule().keySet());
        Set<String> lying = missing.isEmpty() ? Set.of() : ready.versions().keySet();
        boolean all = true;
        for (String name : missing) {
            if (lying.contains(name)) {
                all &= upkeep.attempt(name, () -> changes.install(found(name), "portal"));
            }
        }
        return all;
    }

    private List<String> missing(Iterable<String> names) {
        Set<String> present =
                ledger.entries().stream().map(LedgerEntry::name).collect(Collectors.toCollection(TreeSet::new));
        List<String> missing = new ArrayList<>();
        names.forEach(name -> {
            if (!present.contains(name)) {
                missing.add(name);
            }
        });
        return missing;
    }

    private ModuleArchive found(String name) throws ArchiveException {
        return admission.entitled(ready.find(name)
                .orElseThrow(() -> new ArchiveException("file", "模块目录里没有 " + name + "。", "请把它的文件放进去。")));
    }
}
