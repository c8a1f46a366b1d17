// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One message on its way. */
@Entity
@Table(name = "notice_delivery")
@SuppressWarnings("NullAway.Init")
public class DeliveryRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "notice")
    String notice;

    @Column(name = "case_number")
    String number;

    @Column(name = "person")
    String person;

    @Column(name = "kind")
    String kind;

    @Column(name = "state")
    String state;

    @Column(name = "tries")
    int tries;

    @Column(name = "next_ms")
    long nextAt;

    @Column(name = "last_ms")
    long lastAt;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected DeliveryRow() {}
}
