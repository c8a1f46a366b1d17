// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Which node runs a job. */
@Entity
@Table(name = "case_lease")
@SuppressWarnings("NullAway.Init")
public class LeaseRow {
    @Id
    @Column(name = "job")
    String job;

    @Column(name = "holder")
    String holder;

    @Column(name = "until_ms")
    long until;

    @Column(name = "fence")
    long fence;

    /** For the provider and the store. */
    protected LeaseRow() {}
}
