// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One signed-in browser. */
@Entity
@Table(name = "identity_session")
@SuppressWarnings("NullAway.Init")
public class SessionRow {
    @Id
    @Column(name = "token_digest")
    String digest;

    @Column(name = "holder")
    String holder;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "seen_at")
    long seenAt;

    @Column(name = "expires_at")
    long expiresAt;

    /** For the provider and the store. */
    protected SessionRow() {}
}
