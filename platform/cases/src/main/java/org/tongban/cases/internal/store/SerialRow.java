// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.io.Serializable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** One block of serial numbers. */
@Entity
@Table(name = "case_serial")
@IdClass(SerialRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class SerialRow {
    @Id
    @Column(name = "county")
    String county;

    @Id
    @Column(name = "work_day")
    String day;

    @Id
    @Column(name = "block_no")
    int block;

    @Column(name = "node")
    String node;

    /** For the provider and the store. */
    protected SerialRow() {}

    /** The key: county and day and block. */
    @SuppressWarnings("NullAway.Init")
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String county;
        String day;
        int block;

        /** For the provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && county.equals(key.county) && day.equals(key.day) && block == key.block;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(county, day, block);
        }
    }
}
