// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How one person wants to be told. */
@Entity
@Table(name = "notice_contact")
@SuppressWarnings("NullAway.Init")
public class ContactRow {
    @Id
    @Column(name = "person")
    String person;

    @Column(name = "way")
    String way;

    @Column(name = "language")
    String language;

    @Column(name = "token_digest")
    @Nullable
    String token;

    @Column(name = "asked_ms")
    long askedAt;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected ContactRow() {}
}
