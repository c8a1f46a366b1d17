// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.identity.AbsenceService.Absence;
import org.tongban.identity.AbsenceService.NotedAbsence;

/** An absence with its deputy; days are ISO texts, whose order is the order of days. */
@Entity
@Table(name = "identity_absence")
@SuppressWarnings("NullAway.Init")
public class AbsenceRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "work_number")
    String workNumber;

    @Column(name = "deputy")
    String deputy;

    @Column(name = "first_day")
    String firstDay;

    @Column(name = "last_day")
    String lastDay;

    @Column(name = "noted_by")
    String notedBy;

    @Column(name = "noted_at")
    long notedAt;

    @Column(name = "cancelled_by")
    @Nullable
    String cancelledBy;

    @Column(name = "cancelled_at")
    long cancelledAt;

    /** For the provider and the store. */
    protected AbsenceRow() {}

    AbsenceRow(NotedAbsence noted, String by, long at) {
        Absence absence = noted.absence();
        this.id = noted.id().toString();
        this.workNumber = absence.absent();
        this.deputy = absence.deputy();
        this.firstDay = absence.from().toString();
        this.lastDay = absence.until().toString();
        this.notedBy = by;
        this.notedAt = at;
    }

    NotedAbsence noted() {
        return new NotedAbsence(
                UUID.fromString(id),
                new Absence(workNumber, LocalDate.parse(firstDay), LocalDate.parse(lastDay), deputy));
    }
}
