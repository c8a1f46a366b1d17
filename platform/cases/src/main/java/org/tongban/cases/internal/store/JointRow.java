// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One life event as it was filed; what is in it lies with its cases. */
@Entity
@Table(name = "case_joint")
@SuppressWarnings("NullAway.Init")
public class JointRow {
    @Id
    @Column(name = "parent")
    String parent;

    @Column(name = "definition")
    String definition;

    @Column(name = "hall")
    String hall;

    @Column(name = "received_at")
    long receivedAt;

    /** For the provider and the store. */
    protected JointRow() {}
}
