// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One key of a filing. */
@Entity
@Table(name = "case_idempotency")
@SuppressWarnings("NullAway.Init")
public class IdempotencyRow {
    @Id
    @Column(name = "key_digest")
    String keyDigest;

    @Column(name = "case_number")
    String number;

    @Column(name = "at_ms")
    long at;

    /** For the provider and the store. */
    protected IdempotencyRow() {}
}
