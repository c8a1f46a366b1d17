// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** One application that is not filed yet. */
@Entity
@Table(name = "case_draft")
@SuppressWarnings("NullAway.Init")
public class DraftRow {
    @Id
    @Column(name = "id")
    String id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "owner")
    String owner;

    @Column(name = "matter")
    String matter;

    @Column(name = "matter_digest")
    String matterDigest;

    @Column(name = "hall")
    String hall;

    @Column(name = "channel")
    String channel;

    @Column(name = "saved_at")
    long savedAt;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected DraftRow() {}
}
