// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Instant;
import org.tongban.module.ModuleRecord;

/**
 * A module that the ledger wants.
 *
 * @param name of the module
 * @param version of its archive
 * @param digest SHA-256 of its archive, 64 hexadecimal digits
 * @param kind what it brings
 * @param changedAt when it was installed
 * @param changedBy work number of the administrator, or {@code local operator}
 */
public record LedgerEntry(
        String name, String version, String digest, ModuleRecord.Kind kind, Instant changedAt, String changedBy) {
    /**
     * Where the framework keeps it.
     *
     * @return {@code tongban:<module>/<version>/<digest>}
     */
    public String location() {
        return "tongban:" + name + "/" + version + "/" + digest;
    }
}
