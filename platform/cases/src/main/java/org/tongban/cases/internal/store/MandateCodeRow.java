// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The code that was sent last for a draft. */
@Entity
@Table(name = "case_mandate_code")
@SuppressWarnings("NullAway.Init")
public class MandateCodeRow {
    @Id
    @Column(name = "draft")
    String draft;

    @Column(name = "sent_ms")
    long sentAt;

    @Column(name = "sends")
    int sends;

    @Column(name = "tries")
    int tries;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected MandateCodeRow() {}
}
