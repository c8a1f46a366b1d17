// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The ticket that a clerk has in hand; the key lets nobody have two. */
@Entity
@Table(name = "queue_holder")
@SuppressWarnings("NullAway.Init")
public class HolderRow {
    @Id
    @Column(name = "holder")
    String holder;

    @Column(name = "ticket")
    String ticket;

    /** For the provider and the store. */
    protected HolderRow() {}

    HolderRow(String holder, String ticket) {
        this.holder = holder;
        this.ticket = ticket;
    }
}
