// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One uploaded file. */
@Entity
@Table(name = "case_blob")
@SuppressWarnings("NullAway.Init")
public class BlobRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "owner")
    String owner;

    @Column(name = "material")
    String material;

    @Column(name = "content_type")
    String contentType;

    @Column(name = "length")
    long length;

    @Column(name = "file_name")
    byte[] fileName;

    @Column(name = "key_id")
    String keyId;

    @Column(name = "at_ms")
    long at;

    /** For the provider and the store. */
    protected BlobRow() {}
}
