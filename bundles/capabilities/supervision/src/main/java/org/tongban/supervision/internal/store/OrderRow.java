// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.ScopePath;
import org.tongban.supervision.internal.Level;
import org.tongban.supervision.internal.Order;
import org.tongban.supervision.internal.Stage;

/** A supervision order; times are milliseconds. */
@Entity
@Table(name = "supervision_order")
@SuppressWarnings("NullAway.Init")
public class OrderRow {
    @Id
    @Column(name = "order_key")
    String key;

    @Column(name = "once_key")
    String once;

    @Column(name = "case_number")
    String number;

    @Column(name = "order_level")
    String level;

    @Column(name = "department")
    String department;

    @Column(name = "scope")
    String scope;

    @Column(name = "holder")
    @Nullable
    String holder;

    @Column(name = "step")
    @Nullable
    String step;

    @Column(name = "stage")
    String stage;

    @Column(name = "version")
    long version;

    @Column(name = "issued_at")
    long issuedAt;

    @Column(name = "answered_by")
    @Nullable
    String answeredBy;

    @Column(name = "head_at")
    long headAt;

    @Column(name = "escalated_at")
    long escalatedAt;

    /** For the provider and the store. */
    protected OrderRow() {}

    Order order() {
        return new Order(
                key,
                new CaseNumber(number),
                Level.valueOf(level),
                Optional.ofNullable(step),
                department,
                new ScopePath(scope),
                Optional.ofNullable(holder),
                Stage.valueOf(stage),
                version,
                Instant.ofEpochMilli(issuedAt),
                Optional.ofNullable(answeredBy),
                Instant.ofEpochMilli(headAt),
                Instant.ofEpochMilli(escalatedAt));
    }
}
