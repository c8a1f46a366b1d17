// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.hall.DivisionCode;
import org.tongban.queue.TicketState;
import org.tongban.queue.internal.Drawn;
import org.tongban.queue.internal.QueueTicket;
import org.tongban.queue.internal.Standing;
import org.tongban.queue.internal.TicketGroup;
import org.tongban.queue.internal.Turn;

/** A ticket; times are milliseconds, 0 where nothing happened. */
@Entity
@Table(name = "queue_ticket")
@SuppressWarnings("NullAway.Init")
public class TicketRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "take_key")
    String takeKey;

    @Column(name = "hall")
    String hall;

    @Column(name = "work_day")
    String day;

    @Column(name = "letter")
    String letter;

    @Column(name = "serial")
    int serial;

    @Column(name = "subject")
    String subject;

    @Column(name = "department")
    String department;

    @Column(name = "state")
    String state;

    @Column(name = "place")
    long place;

    @Column(name = "taken_at")
    long takenAt;

    @Column(name = "appointment_at")
    long appointmentAt;

    @Column(name = "to_window")
    @Nullable
    String toWindow;

    @Column(name = "put_back")
    int putBack;

    @Column(name = "window_number")
    @Nullable
    String window;

    @Column(name = "clerk")
    @Nullable
    String clerk;

    @Column(name = "calls")
    int calls;

    @Column(name = "called_at")
    long calledAt;

    @Column(name = "served_at")
    long servedAt;

    @Column(name = "ended_at")
    long endedAt;

    @Column(name = "cases")
    String cases;

    @Column(name = "version")
    long version;

    /** For the provider and the store. */
    protected TicketRow() {}

    TicketRow(Drawn drawn, Standing standing, String takeKey) {
        this.id = drawn.id();
        this.takeKey = takeKey;
        this.hall = drawn.hall().value();
        this.day = drawn.day().toString();
        this.letter = String.valueOf(drawn.group().letter());
        this.serial = drawn.serial();
        this.subject = drawn.subject();
        this.takenAt = drawn.takenAt().toEpochMilli();
        this.appointmentAt = drawn.appointment().map(Instant::toEpochMilli).orElse(0L);
        this.department = standing.department();
        this.state = standing.state().name();
        this.place = standing.place();
        this.cases = "";
    }

    QueueTicket ticket() {
        Drawn drawn = new Drawn(
                id,
                DivisionCode.of(hall),
                LocalDate.parse(day),
                TicketGroup.of(letter.charAt(0)),
                serial,
                subject,
                Instant.ofEpochMilli(takenAt),
                moment(appointmentAt));
        return new QueueTicket(drawn, standing(), version);
    }

    private Standing standing() {
        return new Standing(
                TicketState.valueOf(state),
                place,
                department,
                Optional.ofNullable(toWindow),
                putBack == 1,
                turn(),
                moment(endedAt),
                cases.isEmpty() ? List.of() : Arrays.asList(cases.split(" ", -1)));
    }

    private Optional<Turn> turn() {
        return window == null || clerk == null
                ? Optional.empty()
                : Optional.of(new Turn(window, clerk, calls, Instant.ofEpochMilli(calledAt), moment(servedAt)));
    }

    private static Optional<Instant> moment(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
