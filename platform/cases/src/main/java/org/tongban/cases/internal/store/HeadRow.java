// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.io.Serializable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** The end of one chain at a checkpoint. */
@Entity
@Table(name = "case_head")
@IdClass(HeadRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class HeadRow {
    @Id
    @Column(name = "checkpoint")
    long checkpoint;

    @Id
    @Column(name = "case_number")
    String number;

    @Column(name = "seq")
    long seq;

    @Column(name = "hash")
    String hash;

    /** For the provider and the store. */
    protected HeadRow() {}

    /** The key: checkpoint and number. */
    @SuppressWarnings("NullAway.Init")
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        long checkpoint;
        String number;

        /** For the provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && checkpoint == key.checkpoint && number.equals(key.number);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(checkpoint, number);
        }
    }
}
