// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;
import org.tongban.modules.internal.store.QuarantineEntry;

/**
 * Brings the framework to what the ledger wants, at boot and from then on: what does not come is tried again, at first
 * soon, then less and less often. Not safe for several threads.
 */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    /** Turns between two tries of what keeps failing double up to this power of two. */
    private static final int RAREST = 6;

    private final JpaLedger ledger;
    private final Framework framework;
    private final Changes changes;
    private final SolePlace place;
    private final Retention retention;
    private final InForce inForce;
    private final FirstStart firstStart;
    private final Quarantine quarantine;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private long turn;

    /** What is wrong with a module, how often it was, and when to try again. */
    private record Trouble(String sentence, int tries, long again) {}

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    interface Act {
        void run() throws ArchiveException;
    }

    Upkeep(
            JpaLedger ledger,
            Framework framework,
            Changes changes,
            SolePlace place,
            Retention retention,
            InForce inForce,
            FirstStart firstStart,
            Quarantine quarantine) {
        this.ledger = ledger;
        this.framework = framework;
        this.changes = changes;
        this.place = place;
        this.retention = retention;
        this.inForce = inForce;
        this.firstStart = firstStart;
        this.quarantine = quarantine;
    }

    /** One turn: what the ledger wants and is not there comes, then the flip, then what it does not want leaves. */
    void turn() {
        turn++;
        List<QuarantineEntry> kept = quarantine.entries();
        List<LedgerEntry> wanted = free(ledger.entries(), kept);
        List<LedgerEntry> retained = free(ledger.retained(), kept);
        if (turn == 1) {
            inForce.flip(wanted);
        }
        for (LedgerEntry entry : wanted) {
            if (turn == 1 || !inPlace(entry) || troubles.containsKey(entry.name())) {
                attempt(entry.name(), () -> restore(entry));
            }
        }
        List<LedgerEntry> standing = wanted.stream().filter(this::runs).toList();
        inForce.flip(standing);
        retention.turn(this, retained, standing.stream().map(LedgerEntry::name).collect(Collectors.toSet()));
        leave(Stream.concat(wanted.stream(), retained.stream())
                .map(LedgerEntry::location)
                .collect(Collectors.toSet()));
        firstStart.go(this);
    }

    private boolean inPlace(LedgerEntry entry) {
        return changes.bundleOf(entry).isPresent() && !(Parts.oneAtATime(entry.kind()) && place.rivalled(entry));
    }

    /** What may run; what is in quarantine stops, and is no trouble to try again. */
    private List<LedgerEntry> free(List<LedgerEntry> entries, List<QuarantineEntry> kept) {
        List<LedgerEntry> free = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (Quarantine.holds(kept, entry)) {
                troubles.remove(entry.name());
                changes.bundleOf(entry)
                        .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                        .ifPresent(bundle -> attempt(bundle.getSymbolicName(), () -> framework.halt(bundle)));
            } else {
                free.add(entry);
            }
        }
        return free;
    }

    private boolean runs(LedgerEntry entry) {
        return changes.bundleOf(entry)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .isPresent();
    }

    private void leave(Set<String> known) {
        for (Bundle bundle : framework.installed()) {
            if (!known.contains(bundle.getLocation())) {
                attempt(bundle.getSymbolicName(), () -> framework.remove(bundle));
            }
        }
    }

    /** Tries, unless it failed lately; a failure is kept as the module's problem. */
    boolean attempt(String name, Act act) {
        Trouble before = troubles.get(name);
        if (before != null && turn < before.again()) {
            return false;
        }
        try {
            act.run();
            troubles.remove(name);
            return true;
        } catch (ArchiveException failed) {
            int tries = before == null ? 1 : before.tries() + 1;
            troubles.put(name, new Trouble(failed.sentence(), tries, turn + (1L << Math.min(tries - 1, RAREST))));
            LOG.error("module {} does not serve, try {}: {}", name, tries, failed.sentence());
            return false;
        }
    }

    /** Why a module does not serve. */
    Optional<String> problem(String name) {
        return Optional.ofNullable(troubles.get(name)).map(Trouble::sentence);
    }

    /** Names of all modules that do not serve. */
    Set<String> troubled() {
        return troubles.keySet();
    }

    /** Tries at once what was kept from running. */
    void again(LedgerEntry entry) {
        troubles.remove(entry.name());
        attempt(entry.name(), () -> restore(entry));
        if (runs(entry)) {
            inForce.flip(List.of(entry));
        }
    }

    /** A module that is gone has no problem. */
    void forget(String name) {
        troubles.remove(name);
    }

    private void restore(LedgerEntry entry) throws ArchiveException {
        boolean one = Parts.oneAtATime(entry.kind());
        Optional<Bundle> bundle = changes.bundleOf(entry);
        if (bundle.isPresent() && !(one && place.rivalled(entry))) {
            framework.start(bundle.get());
            return;
        }
        if (one && place.adoptNewer(entry)) {
            return;
        }
        byte[] content = ledger.archive(entry.digest())
                .orElseThrow(() -> new ArchiveException("ledger", "模块库里没有这个模块的文件。", "请重新安装。"));
        ModuleArchive archive = ModuleArchive.read(content);
        if (one) {
            place.take(archive);
        } else {
            framework.bring(archive);
        }
    }
}
