// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A password that somebody had, hashed. */
@Entity
@Table(name = "identity_past_password")
@SuppressWarnings("NullAway.Init")
public class PastPasswordRow {
    @Id
    @Column(name = "password")
    String password;

    @Column(name = "holder")
    String holder;

    @Column(name = "replaced_at")
    long replacedAt;

    /** For the provider and the store. */
    protected PastPasswordRow() {}

    PastPasswordRow(Holder holder, String hash, long now) {
        this.password = hash;
        this.holder = holder.key();
        this.replacedAt = now;
    }
}
