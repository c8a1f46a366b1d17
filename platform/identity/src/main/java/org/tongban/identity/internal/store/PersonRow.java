// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A person; who it is, is sealed. */
@Entity
@Table(name = "identity_person")
@SuppressWarnings("NullAway.Init")
public class PersonRow {
    @Id
    @Column(name = "ref")
    String ref;

    @Column(name = "kind")
    String kind;

    @Column(name = "code_index")
    String codeIndex;

    @Column(name = "registered_at")
    long registeredAt;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected PersonRow() {}
}
