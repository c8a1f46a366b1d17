// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What one person was told. */
@Entity
@Table(name = "notice_item")
@SuppressWarnings("NullAway.Init")
public class NoticeRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "case_number")
    String number;

    @Column(name = "seq")
    long seq;

    @Column(name = "occasion")
    String occasion;

    @Column(name = "person")
    String person;

    @Column(name = "at_ms")
    long at;

    @Column(name = "opened_at")
    long openedAt;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected NoticeRow() {}
}
