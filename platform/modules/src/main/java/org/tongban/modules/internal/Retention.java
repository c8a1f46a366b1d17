// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.ModuleRecord.Kind;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;
import org.tongban.modules.internal.store.QuarantineEntry;

/**
 * Versions that are not in force: their archives are kept to roll back to, and the bundle of one whose code open cases
 * still need goes on running beside the new one, also after a boot. Not safe for several threads.
 */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int MOST = 5;

    private final JpaLedger ledger;
    private final Framework framework;
    private final Uses uses;
    private final Quarantine quarantine;
    private final Set<String> left = new HashSet<>();

    Retention(JpaLedger ledger, Framework framework, Uses uses, Quarantine quarantine) {
        this.quarantine = quarantine;
        this.ledger = ledger;
        this.framework = framework;
        this.uses = uses;
    }

    /** The versions of a module that are kept aside, the latest first. */
    List<LedgerEntry> of(String name) {
        return ledger.retained().stream()
                .filter(entry -> entry.name().equals(name))
                .toList();
    }

    /** What is kept when one version is put aside and another one comes into force; of too many the oldest goes. */
    List<LedgerEntry> after(LedgerEntry aside, LedgerEntry inForce) {
        List<LedgerEntry> kept = new ArrayList<>(List.of(aside));
        of(aside.name()).stream()
                .filter(entry -> !entry.version().equals(inForce.version())
                        && !entry.version().equals(aside.version()))
                .forEach(kept::add);
        while (kept.size() > MOST && use(kept.get(kept.size() - 1)).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** The version to go back to: the highest below the one in force that may run. */
    Optional<LedgerEntry> before(LedgerEntry inForce) {
        return before(inForce, of(inForce.name()), quarantine.entries());
    }

    static Optional<LedgerEntry> before(LedgerEntry inForce, List<LedgerEntry> aside, List<QuarantineEntry> kept) {
        Version now = Version.parseVersion(inForce.version());
        return aside.stream()
                .filter(entry -> !Quarantine.holds(kept, entry))
                .filter(entry -> version(entry).compareTo(now) < 0)
                .max(Comparator.comparing(Retention::version));
    }

    /** Why the bundle of a version still runs. */
    Optional<String> use(LedgerEntry entry) {
        return framework.at(entry.location()).flatMap(uses::of);
    }

    /** Whether the bundle of a version that was just put aside has to run on: only code can be needed. */
    boolean needed(LedgerEntry entry) throws ArchiveException {
        return entry.kind() == Kind.MATTER && hasCode(entry) && use(entry).isPresent();
    }

    private boolean hasCode(LedgerEntry entry) throws ArchiveException {
        Optional<byte[]> content = ledger.archive(entry.digest());
        return content.isPresent() && ModuleArchive.read(content.get()).hasCode();
    }

    /**
     * Starts what may be needed and lets go what is not.
     *
     * @param upkeep keeps what fails
     * @param aside what is kept aside and may run
     * @param standing names of the modules whose version in force runs here
     */
    void turn(Upkeep upkeep, List<LedgerEntry> aside, Set<String> standing) {
        for (LedgerEntry entry : aside) {
            if (standing.contains(entry.name()) && !left.contains(entry.location())) {
                upkeep.attempt(entry.name() + "/" + entry.version(), () -> settle(entry));
            }
        }
    }

    /** A version was put in force (again): it may be looked at anew when it is put aside. */
    void inForce(LedgerEntry entry) {
        left.remove(entry.location());
    }

    private void settle(LedgerEntry entry) throws ArchiveException {
        Optional<Bundle> running = framework.at(entry.location());
        if (running.isEmpty()) {
            Optional<byte[]> content = ledger.archive(entry.digest());
            if (entry.kind() != Kind.MATTER || content.isEmpty() || !hasCode(entry)) {
                left.add(entry.location());
                return;
            }
            running = Optional.of(framework.bring(ModuleArchive.read(content.get())));
        }
        if (uses.of(running.get()).isEmpty()) {
            framework.remove(running.get());
            left.add(entry.location());
            LOG.info("{} {} is needed no more and left; its archive is kept", entry.name(), entry.version());
        }
    }

    private static Version version(LedgerEntry entry) {
        return Version.parseVersion(entry.version());
    }
}
