// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How often somebody tried to sign in to an account, whether or not it exists. */
@Entity
@Table(name = "identity_attempt")
@SuppressWarnings("NullAway.Init")
public class AttemptRow {
    @Id
    @Column(name = "account_index")
    String account;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "locked_until")
    long lockedUntil;

    @Column(name = "last_at")
    long lastAt;

    /** For the provider and the store. */
    protected AttemptRow() {}
}
