// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One archive, found by its content. */
@Entity
@Table(name = "modules_archive")
@SuppressWarnings("NullAway.Init")
public class ArchiveRow {
    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "content")
    private byte[] content;

    /** For the provider. */
    protected ArchiveRow() {}

    ArchiveRow(String digest, byte[] content) {
        this.digest = digest;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
