// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** With which ticket a case was filed; the first one counts. */
@Entity
@Table(name = "queue_filing")
@SuppressWarnings("NullAway.Init")
public class FilingRow {
    @Id
    @Column(name = "case_number")
    String number;

    @Column(name = "ticket")
    String ticket;

    /** For the provider and the store. */
    protected FilingRow() {}

    FilingRow(String number, String ticket) {
        this.number = number;
        this.ticket = ticket;
    }
}
