// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A member of staff; the name is sealed. */
@Entity
@Table(name = "identity_staff")
@SuppressWarnings("NullAway.Init")
public class StaffRow {
    @Id
    @Column(name = "work_number")
    String workNumber;

    @Column(name = "active")
    int active;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected StaffRow() {}
}
