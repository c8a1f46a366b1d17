// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.io.Serializable;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** One applicant of a case. */
@Entity
@Table(name = "case_applicant")
@IdClass(ApplicantRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class ApplicantRow {
    @Id
    @Column(name = "case_number")
    String number;

    @Id
    @Column(name = "place")
    short place;

    @Column(name = "person")
    String person;

    @Column(name = "role")
    String role;

    /** For the provider and the store. */
    protected ApplicantRow() {}

    /** The key: number and place. */
    @SuppressWarnings("NullAway.Init")
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String number;
        short place;

        /** For the provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && number.equals(key.number) && place == key.place;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(number, place);
        }
    }
}
