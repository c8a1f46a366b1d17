// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.PersonRef;
import org.tongban.queue.internal.Appointment;
import org.tongban.queue.internal.Slot;

/** An appointment. */
@Entity
@Table(name = "queue_appointment")
@SuppressWarnings("NullAway.Init")
public class AppointmentRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "person_ref")
    String person;

    @Column(name = "matter")
    String matter;

    @Column(name = "hall")
    String hall;

    @Column(name = "work_day")
    String day;

    @Column(name = "slot")
    String slot;

    @Column(name = "code")
    String code;

    @Column(name = "state")
    String state;

    @Column(name = "booked_at")
    long bookedAt;

    @Column(name = "ticket")
    @Nullable
    String ticket;

    @Column(name = "seat")
    String seat;

    @Column(name = "once")
    String once;

    @Column(name = "version")
    long version;

    /** For the provider and the store. */
    protected AppointmentRow() {}

    AppointmentRow(Appointment made, String seat, String once) {
        this.id = made.id();
        this.person = made.person().toString();
        this.matter = made.matter();
        this.hall = made.hall().value();
        this.day = made.slot().day().toString();
        this.slot = made.slot().start().toString();
        this.code = made.code();
        this.state = made.state().name();
        this.bookedAt = made.bookedAt().toEpochMilli();
        this.seat = seat;
        this.once = once;
    }

    Appointment appointment() {
        return new Appointment(
                id,
                new PersonRef(UUID.fromString(person)),
                matter,
                DivisionCode.of(hall),
                new Slot(LocalDate.parse(day), LocalTime.parse(slot)),
                code,
                Appointment.State.valueOf(state),
                Instant.ofEpochMilli(bookedAt),
                Optional.ofNullable(ticket),
                version);
    }
}
