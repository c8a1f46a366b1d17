// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Instant;
import java.util.List;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;

/**
 * Something that people will be reminded of, unless they have done it by then.
 *
 * @param number of the case
 * @param seq of the event that set the date
 * @param kind of what is to be done
 * @param occasion kind, date and how many working days before it
 * @param persons who are reminded
 * @param fireAt when
 * @param text what it says
 */
public record Reminder(
        CaseNumber number, long seq, Kind kind, String occasion, List<PersonRef> persons, Instant fireAt, Text text) {
    /** What is to be done. The name is stored. */
    public enum Kind {
        /** 补正. */
        CORRECTION,
        /** 容缺后补. */
        DEFERRED,
        /** 听证. */
        HEARING;

        /** How many working days before the date people are reminded. */
        List<Integer> daysBefore() {
            return this == HEARING ? List.of(1) : List.of(3, 1);
        }
    }

    Reminder to(List<PersonRef> others) {
        return new Reminder(number, seq, kind, occasion, others, fireAt, text);
    }
}
