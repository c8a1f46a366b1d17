// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One signed checkpoint. */
@Entity
@Table(name = "case_checkpoint")
@SuppressWarnings("NullAway.Init")
public class CheckpointRow {
    @Id
    @Column(name = "id")
    long id;

    @Column(name = "at_ms")
    long at;

    @Column(name = "heads")
    int heads;

    @Column(name = "digest")
    String digest;

    @Column(name = "previous")
    String previous;

    @Column(name = "signature")
    String signature;

    /** For the provider and the store. */
    protected CheckpointRow() {}
}
