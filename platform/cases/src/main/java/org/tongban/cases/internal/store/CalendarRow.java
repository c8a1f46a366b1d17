// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** The official calendar by which all open cases were computed last; there is one row. */
@Entity
@Table(name = "case_calendar")
@SuppressWarnings("NullAway.Init")
public class CalendarRow {
    static final short ONLY = 1;

    @Id
    @Column(name = "id")
    short id;

    @Lob
    @Column(name = "days")
    String days;

    @Column(name = "from_day")
    String from;

    @Column(name = "at_ms")
    long at;

    @Column(name = "settled")
    short settled;

    @Column(name = "moved")
    long moved;

    @Column(name = "took_ms")
    long took;

    /** For the provider and the store. */
    protected CalendarRow() {}
}
