// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** How far one listener has been told of one case. */
@Entity
@Table(name = "case_told")
@IdClass(ToldRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class ToldRow {
    @Id
    @Column(name = "listener")
    String listener;

    @Id
    @Column(name = "case_number")
    String number;

    @Column(name = "seq")
    long seq;

    @Column(name = "tries")
    int tries;

    @Column(name = "next_ms")
    long nextAt;

    /** For the provider and the store. */
    protected ToldRow() {}

    /** The key: listener and case. */
    @SuppressWarnings("NullAway.Init")
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String listener;
        String number;

        /** For the provider. */
        public Key() {}

        Key(String listener, String number) {
            this.listener = listener;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && listener.equals(key.listener) && number.equals(key.number);
        }

        @Override
        public int hashCode() {
            return Objects.hash(listener, number);
        }
    }
}
