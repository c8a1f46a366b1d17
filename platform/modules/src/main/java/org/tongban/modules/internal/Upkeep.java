// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

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
    private final Adoption adoption;
    private final FirstStart firstStart;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private long turn;

    /** What is wrong with a module, how often it was, and when to try again. */
    private record Trouble(String sentence, int tries, long again) {}

    /** Something that may fail with a sentence. */
    @FunctionalInterface
    interface Act {
        void run() throws ArchiveException;
    }

    Upkeep(JpaLedger ledger, Framework framework, Adoption adoption, FirstStart firstStart) {
        this.ledger = ledger;
        this.framework = framework;
        this.adoption = adoption;
        this.firstStart = firstStart;
    }

    /** One turn: what the ledger does not want leaves, what it wants and is not there comes. */
    void turn() {
        turn++;
        List<LedgerEntry> wanted = ledger.entries();
        List<String> locations = wanted.stream().map(LedgerEntry::location).toList();
        for (Bundle bundle : framework.installed()) {
            if (!locations.contains(bundle.getLocation())) {
                attempt(bundle.getSymbolicName(), () -> framework.remove(bundle));
            }
        }
        for (LedgerEntry entry : wanted) {
            if (turn == 1 || bundleOf(entry).isEmpty() || troubles.containsKey(entry.name())) {
                attempt(entry.name(), () -> restore(entry));
            }
        }
        firstStart.go(this);
    }

    /** Brings a module that the ledger does not have yet; nothing is left of one that cannot start. */
    LedgerEntry bring(ModuleArchive archive, String by) throws ArchiveException {
        if (framework.at(archive.location()).isEmpty()) {
            framework.install(archive);
        }
        LedgerEntry entry = archive.entry(Instant.now(clock), by);
        ledger.put(entry, archive.content());
        LOG.info("module {} came, brought by {}", archive, by);
        return entry;
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

    /** A module that is gone has no problem. */
    void forget(String name) {
        troubles.remove(name);
    }

    /** The bundle of an entry, wherever it came from. */
    Optional<Bundle> bundleOf(LedgerEntry entry) {
        return framework.at(entry.location()).or(() -> adoption.bundle(entry));
    }

    private void restore(LedgerEntry entry) throws ArchiveException {
        Optional<Bundle> bundle = bundleOf(entry);
        if (bundle.isPresent()) {
            Optional<String> problem = framework.start(bundle.get());
            if (problem.isPresent()) {
                throw new ArchiveException(problem.get());
            }
            return;
        }
        byte[] content = ledger.archive(entry.digest()).orElseThrow(() -> new ArchiveException("模块库里没有这个模块的文件。请重新安装。"));
        framework.install(ModuleArchive.read(content));
    }
}
