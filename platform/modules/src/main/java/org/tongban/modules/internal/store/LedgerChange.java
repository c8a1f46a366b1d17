// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.util.List;
import java.util.Optional;
import org.tongban.module.ModuleAct;

/**
 * What is written in one transaction: afterwards the ledger says exactly the new, before exactly the old.
 *
 * @param act for the history; its module is the one that changes
 * @param current the entry that is in force from now on; empty when the module leaves
 * @param content the archive of the current entry; empty when the ledger has it
 * @param retained all versions that are kept aside from now on
 */
public record LedgerChange(
        ModuleAct act, Optional<LedgerEntry> current, Optional<byte[]> content, List<LedgerEntry> retained) {
    /** Keeps a copy. */
    public LedgerChange {
        retained = List.copyOf(retained);
    }
}
