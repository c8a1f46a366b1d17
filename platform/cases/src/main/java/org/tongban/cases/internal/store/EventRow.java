// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One event of a chain. */
@Entity
@Table(name = "case_event")
@IdClass(EventRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class EventRow {
    @Id
    @Column(name = "case_number")
    String number;

    @Id
    @Column(name = "seq")
    long seq;

    @Column(name = "event_type")
    String type;

    @Column(name = "at_ms")
    long at;

    @Column(name = "actor")
    String actor;

    @Column(name = "previous")
    String previous;

    @Column(name = "payload_digest")
    String payloadDigest;

    @Column(name = "hash")
    String hash;

    @Column(name = "algorithm")
    String algorithm;

    @Column(name = "payload")
    byte @Nullable [] payload;

    @Column(name = "key_id")
    @Nullable
    String keyId;

    /** For the provider and the store. */
    protected EventRow() {}

    /** Reads seq, event_type, at_ms, actor, hash, payload and key_id, in this order, from a column on. */
    static EventRow of(String number, ResultSet found, int first) throws SQLException {
        EventRow row = new EventRow();
        row.number = number;
        row.seq = found.getLong(first);
        row.type = found.getString(first + 1);
        row.at = found.getLong(first + 2);
        row.actor = found.getString(first + 3);
        row.hash = found.getString(first + 4);
        row.payload = found.getBytes(first + 5);
        row.keyId = found.getString(first + 6);
        return row;
    }

    /** The key: number and seq. */
    @SuppressWarnings("NullAway.Init")
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String number;
        long seq;

        /** For the provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && number.equals(key.number) && seq == key.seq;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(number, seq);
        }
    }
}
