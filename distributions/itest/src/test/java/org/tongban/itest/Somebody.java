// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.time.LocalTime;

/**
 * Somebody who comes to a hall; synthetic from the number to the phone.
 *
 * @param number in the crowd
 * @param code citizen id with a check digit that holds
 * @param name to be written on papers
 * @param phone to be called back
 * @param comes when
 * @param errand what for
 * @param habit how
 */
record Somebody(int number, String code, String name, String phone, LocalTime comes, Errand errand, Habit habit) {
    /** What somebody comes for. */
    enum Errand {
        /** 就业登记, done while one waits where the clerk may do so. */
        EMPLOYMENT,
        /** 高龄津贴 for oneself. */
        ALLOWANCE,
        /** 高龄津贴 for an old person at home. */
        ALLOWANCE_FOR_PARENT,
        /** Something is missing, but lies in the other pocket. */
        PAPER_IN_THE_POCKET,
        /** Something is missing and lies at home. */
        PAPER_AT_HOME,
        /** Only a question. */
        QUESTION;

        /** Whether a case comes of it. */
        boolean files() {
            return this != PAPER_AT_HOME && this != QUESTION;
        }

        boolean employment() {
            return this == EMPLOYMENT || this == PAPER_IN_THE_POCKET;
        }
    }

    /** How somebody comes. */
    enum Habit {
        /** Draws a ticket and waits. */
        PATIENT,
        /** Presses twice at the kiosk. */
        DOUBLE_CLICK,
        /** Draws two tickets, to be sure. */
        TWO_TICKETS,
        /** Draws a ticket and leaves. */
        LEAVES,
        /** Is outside when called first. */
        OUTSIDE,
        /** Draws a ticket for the wrong subject. */
        WRONG_SUBJECT,
        /** Has booked a time. */
        BOOKED,
        /** Has booked a time and types the code twice. */
        BOOKED_TWICE,
        /** Has booked a time and does not come. */
        BOOKED_AND_FORGOT,
        /** Comes when the hall is closed, and not again. */
        TOO_LATE;

        boolean booked() {
            return this == BOOKED || this == BOOKED_TWICE || this == BOOKED_AND_FORGOT;
        }
    }
}
