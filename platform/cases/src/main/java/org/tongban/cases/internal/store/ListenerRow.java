// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Somebody who is told what happens. */
@Entity
@Table(name = "case_listener")
@SuppressWarnings("NullAway.Init")
public class ListenerRow {
    @Id
    @Column(name = "name")
    String name;

    @Column(name = "since_ms")
    long since;

    @Column(name = "seen_ms")
    long seen;

    /** For the provider and the store. */
    protected ListenerRow() {}
}
