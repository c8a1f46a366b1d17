// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

/** Finds the archives whose code misbehaved and puts them in quarantine. */
final class Culprits {
    private static final Logger LOG = LoggerFactory.getLogger(Culprits.class);
    /** With which the Java machine ends when its heap is full. */
    private static final String HEAP_FULL = "3";

    private final JpaLedger ledger;
    private final Quarantine quarantine;

    Culprits(JpaLedger ledger, Quarantine quarantine) {
        this.ledger = ledger;
        this.quarantine = quarantine;
    }

    /** Quarantines every archive that the ledger has of this bundle. */
    void accuse(String symbolicName, String version, String cause) {
        List<LedgerEntry> found = Stream.concat(ledger.entries().stream(), ledger.retained().stream())
                .filter(entry -> entry.name().equals(ModuleArchive.nameOf(entry.kind(), symbolicName)))
                .filter(entry -> entry.version().equals(version))
                .toList();
        if (found.isEmpty()) {
            LOG.error("{} {} misbehaves and is not in the ledger: {}", symbolicName, version, cause);
        }
        found.forEach(entry -> quarantine.put(entry, cause));
    }

    /**
     * Quarantines what brought the last process down: what ran past its time when it was killed, and, when the heap was
     * full, what had run longest.
     *
     * @param left the runs that had not ended
     * @param exit file in which the launcher writes how the process ended; read once
     */
    void ofTheLastCrash(List<Marks.Left> left, Path exit) throws IOException {
        String status = Files.exists(exit) ? Files.readString(exit).strip() : "";
        Files.deleteIfExists(exit);
        left.stream()
                .filter(Marks.Left::late)
                .forEach(run -> accuse(run.symbolicName(), run.version(), "平台被强行停掉时，它的程序正超时运行。"));
        if (status.equals(HEAP_FULL)) {
            left.stream()
                    .min(Comparator.comparingLong(Marks.Left::since))
                    .ifPresent(run -> accuse(run.symbolicName(), run.version(), "内存用完、平台自己重启时，它的程序正在运行。"));
        }
    }
}
