// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tongban.module.ModuleRecord;

/** One wanted module. */
@Entity
@Table(name = "modules_ledger")
@SuppressWarnings("NullAway.Init")
public class LedgerRow {
    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "version")
    private String version;

    @Column(name = "digest")
    private String digest;

    @Column(name = "kind")
    private String kind;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    /** For the provider. */
    protected LedgerRow() {}

    LedgerRow(LedgerEntry entry) {
        name = entry.name();
        version = entry.version();
        digest = entry.digest();
        kind = entry.kind().name();
        changedAt = entry.changedAt().toEpochMilli();
        changedBy = entry.changedBy();
    }

    LedgerEntry entry() {
        return new LedgerEntry(
                name, version, digest, ModuleRecord.Kind.valueOf(kind), Instant.ofEpochMilli(changedAt), changedBy);
    }
}
