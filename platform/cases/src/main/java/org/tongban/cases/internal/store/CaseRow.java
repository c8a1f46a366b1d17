// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Where one case stands. */
@Entity
@Table(name = "case_file")
@SuppressWarnings("NullAway.Init")
public class CaseRow {
    @Id
    @Column(name = "case_number")
    String number;

    @Column(name = "seq")
    long seq;

    @Column(name = "state")
    String state;

    @Column(name = "matter")
    String matter;

    @Column(name = "department")
    String department;

    @Column(name = "definition")
    String definition;

    @Column(name = "hall")
    String hall;

    @Column(name = "hall_scope")
    String hallScope;

    @Column(name = "scope")
    String scope;

    @Column(name = "channel")
    String channel;

    @Column(name = "received_at")
    long receivedAt;

    @Column(name = "accepted_at")
    @Nullable
    Long acceptedAt;

    @Column(name = "decided_at")
    @Nullable
    Long decidedAt;

    @Column(name = "moved_at")
    long movedAt;

    @Column(name = "answer_by")
    @Nullable
    String answerBy;

    @Column(name = "promised_due")
    @Nullable
    String promisedDue;

    @Column(name = "statutory_due")
    @Nullable
    String statutoryDue;

    @Column(name = "provisional")
    short provisional;

    @Column(name = "waiting_duty")
    String waitingDuty;

    @Column(name = "waiting_level")
    short waitingLevel;

    @Column(name = "waiting_scope")
    String waitingScope;

    @Column(name = "waiting_desk")
    @Nullable
    String waitingDesk;

    @Column(name = "waiting_city")
    @Nullable
    String waitingCity;

    @Column(name = "waiting_district")
    @Nullable
    String waitingDistrict;

    @Column(name = "waiting_town")
    @Nullable
    String waitingTown;

    @Column(name = "waiting_for")
    String waitingFor;

    @Column(name = "due")
    String due;

    @Column(name = "awaited_until")
    @Nullable
    String awaitedUntil;

    @Column(name = "holder")
    @Nullable
    String holder;

    @Column(name = "holders")
    String holders = "";

    @Column(name = "waiting_departments")
    String waitingDepartments;

    @Column(name = "blue_at")
    long blueAt;

    @Column(name = "yellow_at")
    long yellowAt;

    @Column(name = "red_at")
    long redAt;

    @Column(name = "breach_at")
    long breachAt;

    @Column(name = "lit_at")
    long litAt;

    @Column(name = "next_light_at")
    long nextLightAt;

    @Column(name = "step_due")
    @Nullable
    String stepDue;

    @Column(name = "step_blue_at")
    long stepBlueAt;

    @Column(name = "step_yellow_at")
    long stepYellowAt;

    @Column(name = "step_red_at")
    long stepRedAt;

    @Column(name = "step_clocks")
    String stepClocks = "";

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected CaseRow() {}
}
