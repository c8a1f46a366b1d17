// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What people will be reminded of. */
@Entity
@Table(name = "notice_reminder")
@SuppressWarnings("NullAway.Init")
public class ReminderRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "case_number")
    String number;

    @Column(name = "seq")
    long seq;

    @Column(name = "kind")
    String kind;

    @Column(name = "occasion")
    String occasion;

    @Column(name = "persons")
    String persons;

    @Column(name = "fire_ms")
    long fireAt;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected ReminderRow() {}
}
