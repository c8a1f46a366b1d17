// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.PersonRef;

/**
 * A booked half hour.
 *
 * @param id 128 random bits
 * @param person who comes
 * @param matter what for
 * @param hall where
 * @param slot when
 * @param code six characters to type at the kiosk
 * @param state where it stands
 * @param bookedAt when it was made or changed
 * @param ticket id of the ticket, once its holder has come
 * @param version grows with each change
 */
public record Appointment(
        String id,
        PersonRef person,
        String matter,
        DivisionCode hall,
        Slot slot,
        String code,
        State state,
        Instant bookedAt,
        Optional<String> ticket,
        long version) {
    private static final Duration LAST_CHANGE = Duration.ofHours(1);

    /** The life of an appointment. */
    public enum State {
        /** It holds. */
        ACTIVE("已预约"),
        /** Its holder has come and drawn a ticket. */
        ARRIVED("已到场"),
        /** Its holder cancelled it. */
        CANCELLED("已取消"),
        /** Nobody came. */
        MISSED("没有到场");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /**
         * The state as people read it.
         *
         * @return a short Chinese word
         */
        public String label() {
            return label;
        }
    }

    /**
     * Tells whether its holder may still change or cancel it.
     *
     * @param now the moment
     * @return true until one hour before
     */
    public boolean changeable(Instant now) {
        return state == State.ACTIVE && !now.isAfter(slot.begins().minus(LAST_CHANGE));
    }

    /**
     * Tells whether its holder still gets a ticket for it.
     *
     * @param now the moment
     * @return true until the half hour is over
     */
    public boolean holds(Instant now) {
        return state == State.ACTIVE && now.isBefore(slot.ends());
    }
}
