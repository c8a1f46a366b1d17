// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The password of somebody, hashed. */
@Entity
@Table(name = "identity_credential")
@SuppressWarnings("NullAway.Init")
public class CredentialRow {
    @Id
    @Column(name = "holder")
    String holder;

    @Column(name = "password")
    String password;

    @Column(name = "changed_at")
    long changedAt;

    /** For the provider and the store. */
    protected CredentialRow() {}
}
