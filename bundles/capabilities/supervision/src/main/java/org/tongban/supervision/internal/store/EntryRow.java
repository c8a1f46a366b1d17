// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.supervision.internal.Act;
import org.tongban.supervision.internal.Entry;

/** A line of the history of an order. */
@Entity
@Table(name = "supervision_entry")
@SuppressWarnings("NullAway.Init")
public class EntryRow {
    private static final long NEVER = Long.MAX_VALUE;

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_key")
    String order;

    @Column(name = "version")
    long version;

    @Column(name = "act")
    String act;

    @Column(name = "at_ms")
    long at;

    @Column(name = "actor")
    String actor;

    @Column(name = "words")
    String words;

    @Column(name = "expected")
    @Nullable
    String expected;

    @Column(name = "head_at")
    long headAt;

    @Column(name = "escalated_at")
    long escalatedAt;

    /** For the provider and the store. */
    protected EntryRow() {}

    static EntryRow of(String order, long version, Entry entry) {
        EntryRow row = new EntryRow();
        row.id = order + "/" + version;
        row.order = order;
        row.version = version;
        row.act = entry.act().name();
        row.at = entry.at().toEpochMilli();
        row.actor = entry.actor();
        row.words = entry.words();
        row.expected = entry.expected().map(LocalDate::toString).orElse(null);
        row.headAt = millis(entry.headAt());
        row.escalatedAt = millis(entry.escalatedAt());
        return row;
    }

    static long millis(Instant at) {
        return at.equals(Instant.MAX) ? NEVER : at.toEpochMilli();
    }

    Entry entry() {
        return new Entry(
                Act.valueOf(act),
                Instant.ofEpochMilli(at),
                actor,
                words,
                Optional.ofNullable(expected).map(LocalDate::parse),
                Instant.ofEpochMilli(headAt),
                Instant.ofEpochMilli(escalatedAt));
    }
}
