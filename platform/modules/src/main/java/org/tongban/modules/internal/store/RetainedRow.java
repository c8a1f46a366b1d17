// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.io.Serializable;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.tongban.module.ModuleRecord;

/** One version that is kept aside. */
@Entity
@IdClass(RetainedRow.Key.class)
@Table(name = "modules_retained")
@SuppressWarnings("NullAway.Init")
public class RetainedRow {
    @Id
    @Column(name = "name")
    private String name;

    @Id
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

    /** Name and version. */
    @SuppressWarnings("NullAway.Init")
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String name;
        private String version;

        /** For the provider. */
        public Key() {}

        Key(String name, String version) {
            this.name = name;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && name.equals(key.name) && version.equals(key.version);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + version.hashCode();
        }
    }

    /** For the provider. */
    protected RetainedRow() {}

    RetainedRow(LedgerEntry entry) {
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
