// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One paper of a case. */
@Entity
@Table(name = "case_material")
@SuppressWarnings("NullAway.Init")
public class MaterialRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "case_number")
    String number;

    @Column(name = "seq")
    long seq;

    @Column(name = "place")
    short place;

    @Column(name = "material")
    String material;

    @Column(name = "mark")
    String mark;

    @Column(name = "content_type")
    String contentType;

    @Column(name = "length")
    long length;

    @Column(name = "file_name")
    byte @Nullable [] fileName;

    @Column(name = "key_id")
    @Nullable
    String keyId;

    /** For the provider and the store. */
    protected MaterialRow() {}
}
