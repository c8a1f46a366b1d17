// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A light that came on. */
@Entity
@IdClass(LightRow.Key.class)
@Table(name = "case_light")
@SuppressWarnings("NullAway.Init")
public class LightRow {
    @Id
    @Column(name = "case_number")
    String number;

    @Id
    @Column(name = "light")
    String light;

    @Id
    @Column(name = "at_ms")
    long at;

    /** Empty for a limit of the case. */
    @Id
    @Column(name = "step_code")
    String stepCode;

    @Column(name = "recorded_ms")
    long recordedAt;

    @Column(name = "department")
    String department;

    @Column(name = "hall")
    String hall;

    @Column(name = "scope")
    String scope;

    @Column(name = "step")
    String step;

    @Column(name = "holder")
    @Nullable
    String holder;

    @Column(name = "due")
    String due;

    /** For the provider and the store. */
    protected LightRow() {}

    /** One light of one case, or of one of its steps, comes on once at a moment. */
    @SuppressWarnings({"NullAway.Init", "serial"})
    public static class Key implements java.io.Serializable {
        private String number;
        private String light;
        private long at;
        private String stepCode;

        /** For the provider. */
        public Key() {}

        Key(String number, String light, long at, String stepCode) {
            this.number = number;
            this.light = light;
            this.at = at;
            this.stepCode = stepCode;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.number.equals(number)
                    && key.light.equals(light)
                    && key.at == at
                    && key.stepCode.equals(stepCode);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(number, light, at, stepCode);
        }
    }
}
