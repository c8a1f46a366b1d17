// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Instant;
import org.tongban.module.ModuleRecord;

/**
 * An archive that is kept from running, on every node.
 *
 * @param name of the module
 * @param version of the archive
 * @param digest SHA-256 of the archive
 * @param kind what it brings
 * @param since when it was quarantined
 * @param cause a plain Chinese sentence
 */
public record QuarantineEntry(
        String name, String version, String digest, ModuleRecord.Kind kind, Instant since, String cause) {
    /**
     * For a line of the ledger.
     *
     * @param entry the archive
     * @param since when it was quarantined
     * @param cause a plain Chinese sentence
     * @return the entry
     */
    public static QuarantineEntry of(LedgerEntry entry, Instant since, String cause) {
        return new QuarantineEntry(entry.name(), entry.version(), entry.digest(), entry.kind(), since, cause);
    }
}
