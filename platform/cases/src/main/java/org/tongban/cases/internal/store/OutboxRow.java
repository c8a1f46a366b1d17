// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One thing that somebody may have to be told. */
@Entity
@Table(name = "case_outbox")
@SuppressWarnings("NullAway.Init")
public class OutboxRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "case_number")
    String number;

    @Column(name = "seq")
    long seq;

    @Column(name = "event_type")
    String type;

    @Column(name = "at_ms")
    long at;

    @Column(name = "payload")
    byte[] payload;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected OutboxRow() {}
}
