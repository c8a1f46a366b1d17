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

/** One archive that is kept from running. */
@Entity
@IdClass(QuarantineRow.Key.class)
@Table(name = "modules_quarantine")
@SuppressWarnings("NullAway.Init")
public class QuarantineRow {
    private static final int LONGEST_CAUSE = 600;

    @Id
    @Column(name = "name")
    private String name;

    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "version")
    private String version;

    @Column(name = "kind")
    private String kind;

    @Column(name = "since")
    private long since;

    @Column(name = "cause")
    private String cause;

    /** Name and digest. */
    @SuppressWarnings("NullAway.Init")
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String name;
        private String digest;

        /** For the provider. */
        public Key() {}

        Key(String name, String digest) {
            this.name = name;
            this.digest = digest;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && name.equals(key.name) && digest.equals(key.digest);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + digest.hashCode();
        }
    }

    /** For the provider. */
    protected QuarantineRow() {}

    QuarantineRow(QuarantineEntry entry) {
        name = entry.name();
        digest = entry.digest();
        version = entry.version();
        kind = entry.kind().name();
        since = entry.since().toEpochMilli();
        cause = entry.cause().substring(0, Math.min(entry.cause().length(), LONGEST_CAUSE));
    }

    QuarantineEntry entry() {
        return new QuarantineEntry(
                name, version, digest, ModuleRecord.Kind.valueOf(kind), Instant.ofEpochMilli(since), cause);
    }
}
