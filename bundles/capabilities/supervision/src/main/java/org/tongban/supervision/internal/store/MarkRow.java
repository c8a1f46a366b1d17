// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** How far the lights have been read. */
@Entity
@Table(name = "supervision_mark")
@SuppressWarnings("NullAway.Init")
public class MarkRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "recorded_ms")
    long recordedAt;

    /** For the provider and the store. */
    protected MarkRow() {}
}
