// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tongban.publication.internal.KeptVersion;

/** An approved version and its descriptor. */
@Entity
@Table(name = "matter_version")
@SuppressWarnings("NullAway.Init")
public class VersionRow {
    @Id
    @Column(name = "digest")
    String digest;

    @Column(name = "matter")
    String matter;

    @Column(name = "version")
    String version;

    @Column(name = "source_file")
    String file;

    @Column(name = "content")
    byte[] content;

    /** For the provider. */
    protected VersionRow() {}

    VersionRow(KeptVersion kept) {
        this.digest = kept.digest();
        this.matter = kept.matter();
        this.version = kept.version();
        this.file = kept.file();
        this.content = kept.content().getBytes(UTF_8);
    }

    KeptVersion kept() {
        return new KeptVersion(digest, matter, version, file, new String(content, UTF_8));
    }
}
